import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/vector-index/build-index.js';
import { currentIndex, indexNumbers } from '../../src/vector-index/index-directories.js';
import { DamagedIndexError, INDEX_FILES } from '../../src/vector-index/index-manifest.js';
import { loadIndex } from '../../src/vector-index/read-index.js';
import { writeIndex } from '../../src/vector-index/write-index.js';
import { countingEmbedder, discoverHalves, products } from './small-catalogue.js';

let dataDir: string;
let directory: string;
const build = (count: number) =>
  buildIndex({ products: products(count), dataDir, embedder: countingEmbedder(), discover: discoverHalves });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-index-'));
  directory = (await build(20)).directory;
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('a damaged index', () => {
  const refused = async () => {
    await expect(loadIndex(directory)).rejects.toThrow(DamagedIndexError);
    await expect(loadIndex(directory)).rejects.toThrow(
      /is damaged \(.+\): build it again with npm run reindex\.$/,
    );
  };

  for (const name of [...Object.values(INDEX_FILES), 'manifest.json']) {
    it(`is refused without ${name}`, async () => {
      rmSync(join(directory, name));
      await refused();
    });

    it(`is refused where ${name} is cut short`, async () => {
      truncateSync(join(directory, name), 7);
      await refused();
    });
  }

  for (const name of Object.values(INDEX_FILES)) {
    it(`is refused where one bit of ${name} has flipped`, async () => {
      const bytes = readFileSync(join(directory, name));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(directory, name), bytes);
      await refused();
    });
  }

  it('is refused where it was written for another version', async () => {
    const path = join(directory, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"schema": \d+/, '"schema": 0'));
    await refused();
  });

  it('is built again, not taken for unchanged, where a file has another length', async () => {
    truncateSync(join(directory, INDEX_FILES.tastes), 8);
    expect(await build(20)).toMatchObject({ rebuilt: true });
  });
});

describe('the current index', () => {
  it('is none where none was built', async () => {
    expect(await currentIndex(join(dataDir, 'elsewhere'))).toBeUndefined();
  });

  it('is the newest where the pointer is lost or points at nothing', async () => {
    const second = (await build(21)).directory;
    rmSync(join(dataDir, 'index', 'current'));
    expect(await currentIndex(dataDir)).toBe(second);
    writeFileSync(join(dataDir, 'index', 'current'), '9\n');
    expect(await currentIndex(dataDir)).toBe(second);
  });

  it('stays readable at every moment of a swap', async () => {
    const { manifest, ...parts } = await loadIndex(directory);
    const seen = new Set<string | undefined>();
    let swapping = true;
    const reader = (async () => {
      while (swapping) {
        const current = await currentIndex(dataDir);
        seen.add(current);
        expect((await loadIndex(current ?? 'none')).products).toHaveLength(20);
      }
    })();
    await writeIndex(dataDir, { manifest, ...parts });
    swapping = false;
    await reader;
    expect(seen.has(undefined)).toBe(false);
    expect(seen.has(directory)).toBe(true);
  });

  it('stays the old one where a build is killed after writing and before the swap', async () => {
    const script = `
      const { writeUnpublished } = await import(${JSON.stringify(resolve('dist/vector-index/write-index.js'))});
      const { loadIndex } = await import(${JSON.stringify(resolve('dist/vector-index/read-index.js'))});
      await writeUnpublished(${JSON.stringify(dataDir)}, await loadIndex(${JSON.stringify(directory)}));
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
    const unfinished = () =>
      readdirSync(join(dataDir, 'index')).filter((name) => name.startsWith('.unfinished'));
    expect(signal).toBe('SIGKILL');
    expect(unfinished()).toHaveLength(1);
    expect(await currentIndex(dataDir)).toBe(directory);
    expect((await loadIndex(directory)).products).toHaveLength(20);

    await build(21);
    expect(unfinished()).toEqual([]);
    expect(await indexNumbers(dataDir)).toEqual([1, 2]);
  });
});
