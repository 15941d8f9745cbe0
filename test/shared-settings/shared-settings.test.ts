import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openGuard } from '../../src/away/guard.js';
import { settingsInRedis } from '../../src/shared-settings/settings-in-redis.js';
import { settingsOnDisk } from '../../src/shared-settings/settings-on-disk.js';
import { sharedSettingsContract } from '../contracts/shared-settings.js';
import { until } from '../support/until.js';
import { describeOnRedis } from '../support/with-redis.js';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'afterglow-settings-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

sharedSettingsContract({
  name: 'on disk',
  async openShop() {
    const directory = folder();
    return () => settingsOnDisk(directory);
  },
});

it('settings on disk are for the shop’s own user alone, and leave nothing else behind', async () => {
  const directory = folder();
  const settings = settingsOnDisk(directory);
  await settings.offer('secret', 'one');
  await settings.replace('secret', 'two');
  expect(readdirSync(directory)).toEqual(['secret']);
  expect(statSync(join(directory, 'secret')).mode & 0o777).toBe(0o600);
});

it('a setting whose file is empty after a crash is made anew', async () => {
  const directory = folder();
  writeFileSync(join(directory, 'secret'), '');
  expect(await settingsOnDisk(directory).offer('secret', 'one')).toBe('one');
});

describeOnRedis('with a real redis-server', (redis) => {
  const onMachine = (directory: string) =>
    settingsInRedis(
      redis.connection,
      openGuard({ engine: 'redis', deadline: 1_000 }),
      settingsOnDisk(directory),
    );

  sharedSettingsContract({
    name: 'in Redis, a machine each',
    async openShop() {
      redis.server.cli('flushall');
      return () => onMachine(folder());
    },
  });

  it('a machine that starts without Redis has what it knew, and a new one follows the others later', async () => {
    redis.server.cli('flushall');
    const [known, late] = [folder(), folder()];
    await onMachine(known).offer('secret', 'agreed');
    await redis.server.kill();
    await until(() => !redis.connection.ready(), 'the loss is noticed');
    expect(await onMachine(known).offer('secret', 'another')).toBe('agreed');
    expect(await onMachine(late).offer('secret', 'of its own')).toBe('of its own');
    await expect(onMachine(known).replace('secret', 'x')).rejects.toThrow('redis did not answer');
    await redis.server.restart();
    await until(() => redis.connection.ready(), 'the connection is back');
    expect(await onMachine(known).find('secret')).toBe('agreed');
    expect(await onMachine(late).offer('secret', 'of its own')).toBe('agreed');
    expect(await settingsOnDisk(late).find('secret')).toBe('agreed');
  });
});
