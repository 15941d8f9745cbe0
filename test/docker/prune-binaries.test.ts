import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoProducts } from '../support/shop.js';

const folder = mkdtempSync(join(tmpdir(), 'afterglow-pruned-'));
const modules = join(folder, 'node_modules');
const SCRIPT = resolve('docker/prune-binaries.mjs');
/** Few enough to be indexed in a moment. */
const PRODUCTS = 60;
let said = '';
let shop: ChildProcess | undefined;

/** Linked where the file system allows it: files are only left out, never changed, and they are many. */
function copyModules(): void {
  try {
    execFileSync('cp', ['-al', resolve('node_modules'), modules], { stdio: 'ignore' });
  } catch {
    rmSync(modules, { recursive: true, force: true });
    execFileSync('cp', ['-a', resolve('node_modules'), modules]);
  }
}

beforeAll(() => {
  copyModules();
  said = execFileSync(process.execPath, [SCRIPT, modules], { encoding: 'utf8' });
  // Copied and not linked: what it imports is looked for beside where it lies.
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  for (const name of ['models', 'catalog', 'language', 'views', 'static', 'package.json'])
    symlinkSync(resolve(name), join(folder, name));
}, 120_000);
afterAll(async () => {
  if (shop?.exitCode === null) {
    shop.kill('SIGTERM');
    await once(shop, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

describe('a pruned node_modules', () => {
  test('is smaller by what other platforms need, and says by how much', () => {
    const [, saved = '0'] = /Left out (\d+) MB/.exec(said) ?? [];
    expect(Number(saved)).toBeGreaterThan(200);
    expect(existsSync(join(modules, 'onnxruntime-node/bin/napi-v6/win32'))).toBe(false);
  });

  test('still indexes, opens and serves the shop', async () => {
    const dataDir = join(folder, 'data');
    mkdirSync(join(dataDir, 'catalogue'), { recursive: true });
    const lines = demoProducts()
      .slice(0, PRODUCTS)
      .map((product) => JSON.stringify(product));
    writeFileSync(join(dataDir, 'catalogue', 'products.jsonl'), `${lines.join('\n')}\n`);
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' };
    shop = spawn(process.execPath, ['dist/server.js'], { cwd: folder, env });
    const page = await fetch(await printedAddress(shop));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('data-product-card');
  }, 90_000);

  test('is refused where nothing would be left', () => {
    const prune = () =>
      execFileSync(process.execPath, [SCRIPT, modules, 'sunos', 'sparc'], { stdio: 'pipe' });
    expect(prune).toThrow(/nothing for sunos sparc/);
  });
});

async function printedAddress(child: ChildProcess): Promise<string> {
  let words = '';
  for await (const chunk of child.stdout ?? []) {
    words += String(chunk);
    const [address] = /http:\/\/\S+:\d+/.exec(words) ?? [];
    if (address) return address;
  }
  throw new Error(`It ended without opening: ${words}`);
}
