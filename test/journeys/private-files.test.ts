import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, describe as suite, test, vi } from 'vitest';
import { copyIndex } from '../support/copied-index.js';
import { runShop } from '../support/running-shop.js';
import { describeOnSmallDisk, mountSmallDisk } from '../support/small-disk.js';

vi.setConfig({ testTimeout: 120_000 });

/** What holds nothing of shoppers: the catalogue and its index, which the test has put there itself. */
const OURS = /^(catalogue|index|vectors)(\/|$)/;
const ofOthers = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !OURS.test(path))
    .map((path) => [path, (statSync(join(folder, path)).mode & 0o777).toString(8)] as const)
    .filter(([path, mode]) => mode !== (statSync(join(folder, path)).isDirectory() ? '700' : '600'));

/** What the shop says before it ends, where it cannot start. */
function lastWords(env: NodeJS.ProcessEnv, program = 'server.js'): string {
  const { stderr, status } = spawnSync(process.execPath, [join('dist', program)], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  return stderr;
}

suite('a shop that is open', () => {
  test('has its port, and stores that are its own user’s alone, also where they were open to others before', async () => {
    const shop = await runShop('server.js');
    const save = () =>
      fetch(`${shop.address}/signals`, {
        method: 'POST',
        body: new URLSearchParams({ product: 'cork-yoga-block', kind: 'save' }),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
    expect((await save()).status).toBe(200);
    expect(readdirSync(shop.dataDir)).toEqual(expect.arrayContaining(['sessions', 'events', 'secret']));
    expect(ofOthers(shop.dataDir)).toEqual([]);
    await shop.stop();
    chmodSync(join(shop.dataDir, 'sessions'), 0o755);
    chmodSync(join(shop.dataDir, 'sessions', 'data.mdb'), 0o664);
    const again = await runShop('server.js', [], { DATA_DIR: shop.dataDir });
    expect(ofOthers(shop.dataDir)).toEqual([]);
    // Whoever else wants its port is told which that is, before anything is indexed.
    const { port } = new URL(again.address);
    const other = join(shop.dataDir, 'other');
    for (const program of ['server.js', 'serve.js'])
      expect(lastWords({ DATA_DIR: other, PORT: port }, program)).toBe(
        `Port ${port} is taken: stop the other program or set PORT to another number.\n`,
      );
    expect(existsSync(join(other, 'index'))).toBe(false);
    await again.stop();
    again.remove();
    shop.remove();
  });
});

describeOnSmallDisk('a disk that cannot be written', () => {
  test('is called read-only, before and after the shop has written there', () => {
    const disk = mountSmallDisk(200 * 1_024 ** 2);
    const DATA_DIR = join(disk.folder, 'data');
    copyIndex(inject('fewProducts'), DATA_DIR);
    disk.mountAgain('ro');
    const sentence =
      /^\S+ is read-only: mount it so that it can be written, or set DATA_DIR to another folder\.\n$/;
    expect(lastWords({ DATA_DIR, PORT: '0' })).toMatch(sentence);
    disk.unmount();
  });
});
