import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexedShop } from '../../src/recommendations/indexed-shop.js';
import { buildIndex } from '../../src/vector-index/build-index.js';
import { noNeighbours } from '../../src/vector-index/fallback-index.js';
import { DamagedIndexError, INDEX_FILES } from '../../src/vector-index/index-manifest.js';
import { loadIndex } from '../../src/vector-index/read-index.js';
import type { Space } from '../../src/vector-index/vector-index.js';
import { countingEmbedder, discoverHalves, products } from './small-catalogue.js';

let dataDir: string;
let directory: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-vectors-'));
  const built = { products: products(40), dataDir, embedder: countingEmbedder(), discover: discoverHalves };
  directory = (await buildIndex(built)).directory;
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('vectors that stay on disk', () => {
  it('are those that memory would hold, and no matrix is read', async () => {
    const inMemory = await loadIndex(directory);
    const onDisk = await loadIndex(directory, (count) => count === 40);
    expect(onDisk.meanings).toHaveLength(0);
    expect(onDisk.tastes).toHaveLength(0);
    expect([inMemory.onDisk, onDisk.onDisk]).toEqual([false, true]);
    for (const space of ['meaning', 'taste'] satisfies Space[]) {
      for (let position = 0; position < 40; position++)
        expect(onDisk.vector(space, position)).toEqual(inMemory.vector(space, position));
    }
    await onDisk.close();
  });

  it('can be read after a later index has replaced theirs', async () => {
    const index = await loadIndex(directory, () => true);
    rmSync(directory, { recursive: true });
    expect(index.vector('taste', 39)).toHaveLength(index.manifest.dimensions);
    await index.close();
  });

  it('are refused where a bit has flipped', async () => {
    const path = join(directory, INDEX_FILES.meanings);
    const bytes = readFileSync(path);
    bytes[8]! ^= 1;
    writeFileSync(path, bytes);
    await expect(loadIndex(directory, () => true)).rejects.toThrow(DamagedIndexError);
  });

  it('make the same shop', async () => {
    const reader = { taste: (meaning: Float32Array) => meaning };
    const [memory, disk] = await Promise.all([loadIndex(directory), loadIndex(directory, () => true)]);
    const [first, second] = [memory, disk].map((index) => indexedShop(index, noNeighbours(40), reader));
    for (const segment of [0, 1]) expect(second?.segmentTaste(segment)).toEqual(first?.segmentTaste(segment));
    expect(second?.taste(7)).toEqual(first?.taste(7));
    await disk.close();
  });
});
