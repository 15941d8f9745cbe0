import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { productTexts } from '../../src/embedding/product-text.js';
import { applyTaste } from '../../src/embedding/taste.js';
import { row } from '../../src/embedding/vectors.js';
import { type BuildInput, buildIndex } from '../../src/vector-index/build-index.js';
import { currentIndex, indexNumbers } from '../../src/vector-index/index-directories.js';
import { INDEX_SCHEMA } from '../../src/vector-index/index-manifest.js';
import { loadIndex } from '../../src/vector-index/read-index.js';
import { countingEmbedder, DIMENSIONS, discoverHalves, products } from './small-catalogue.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-index-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const build = (over: Partial<BuildInput> = {}) =>
  buildIndex({
    products: products(30),
    dataDir,
    embedder: countingEmbedder(),
    discover: discoverHalves,
    ...over,
  });

describe('an index that is only looked at', () => {
  it('lies elsewhere, and leaves the current one as it is', async () => {
    const { directory } = await build();
    const into = mkdtempSync(join(tmpdir(), 'afterglow-looked-at-'));
    try {
      const looked = await build({ overrides: { a: 1 }, into });
      expect(looked).toEqual({ directory: join(into, 'index', '1'), rebuilt: true });
      expect((await loadIndex(looked.directory)).products).toEqual(products(30));
      expect([await currentIndex(dataDir), await indexNumbers(dataDir)]).toEqual([directory, [1]]);
      expect(await build({ into })).toEqual({ directory, rebuilt: false });
    } finally {
      rmSync(into, { recursive: true });
    }
  });
});

describe('building an index', () => {
  it('writes what reading gives back', async () => {
    const embedder = countingEmbedder();
    const { directory, rebuilt } = await build({ embedder });
    const index = await loadIndex(directory);
    const found = discoverHalves({
      products: products(30),
      meanings: index.meanings,
      dimensions: DIMENSIONS,
    });
    expect(rebuilt).toBe(true);
    expect(directory).toBe(join(dataDir, 'index', '1'));
    expect(await currentIndex(dataDir)).toBe(directory);
    expect(index.products).toEqual(products(30));
    expect(index.meanings).toEqual(await embedder.embed(productTexts(products(30))));
    for (let i = 0; i < 30; i++) {
      const taste = applyTaste(index.taste, row(index.meanings, i, DIMENSIONS));
      expect(row(index.tastes, i, DIMENSIONS)).toEqual(taste);
    }
    expect(index.segments).toEqual(found.segments);
    expect(index.memberships).toEqual(found.memberships);
    expect(index.manifest).toMatchObject({
      schema: INDEX_SCHEMA,
      modelId: 'letters',
      dimensions: DIMENSIONS,
      count: 30,
      silhouette: 0.25,
    });
    expect(Date.parse(index.manifest.created)).not.toBeNaN();
  });

  it('does nothing where catalogue, overrides and model are unchanged', async () => {
    const { directory } = await build();
    const embedder = countingEmbedder();
    expect(await build({ embedder })).toEqual({ directory, rebuilt: false });
    expect(embedder.embedded).toEqual([]);
  });

  it('gives the segments of before to the next index, but never the demo\u2019s to a shop\u2019s own or back', async () => {
    const given: (readonly string[] | undefined)[] = [];
    const discover: BuildInput['discover'] = (input) => {
      given.push(input.previous?.map(({ label }) => label));
      return discoverHalves(input);
    };
    for (const stocktake of [undefined, 'monday', 'tuesday', undefined])
      await build({ discover, stocktake, force: true });
    const labels = (await loadIndex((await currentIndex(dataDir)) ?? '')).segments.map(({ label }) => label);
    expect(given).toEqual([undefined, undefined, labels, undefined]);
  });

  it('gives no segments of another shop, of which hardly a product is left', async () => {
    const given: (number | undefined)[] = [];
    const discover: BuildInput['discover'] = (input) => {
      given.push(input.previous?.length);
      return discoverHalves(input);
    };
    const ofOther = (one: BuildInput['products'][number]) => ({ ...one, name: `Other ${one.name}` });
    const others = products(30).map((one) => ({ ...ofOther(one), id: `other-${one.id}` as ProductId }));
    const sameNames = others.map((one) => ({ ...one, id: `again-${one.id}` as ProductId }));
    for (const list of [products(30), others, sameNames]) await build({ products: list, discover });
    expect(given).toEqual([undefined, undefined, 2]);
  });

  it('builds again for another catalogue, other overrides, another model, or when told to', async () => {
    await build();
    const dearer = products(30).map((product) => ({ ...product, price: { amount: 1, currency: 'EUR' } }));
    expect(await build({ products: dearer })).toMatchObject({ rebuilt: true });
    expect(await build({ products: dearer, overrides: { a: 1 } })).toMatchObject({ rebuilt: true });
    const embedder = countingEmbedder('other');
    expect(await build({ products: dearer, overrides: { a: 1 }, embedder })).toMatchObject({ rebuilt: true });
    expect(await build({ products: dearer, overrides: { a: 1 }, embedder })).toMatchObject({
      rebuilt: false,
    });
    expect(await build({ products: dearer, overrides: { a: 1 }, embedder, force: true })).toMatchObject({
      rebuilt: true,
    });
  });

  it('embeds only texts that it has not embedded before', async () => {
    await build();
    const embedder = countingEmbedder();
    const { directory } = await build({ products: products(33), embedder });
    expect(embedder.embedded).toEqual(productTexts(products(33)).slice(30));
    expect((await loadIndex(directory)).products).toHaveLength(33);
  });

  it('reports its progress up to the last product', async () => {
    const seen: [number, number][] = [];
    await build({ products: products(1100), onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual([1100, 1100]);
    expect(seen.every(([done], i) => done > (seen[i - 1]?.[0] ?? 0))).toBe(true);
  });

  it('keeps the current index and the one before', async () => {
    for (const count of [10, 11, 12, 13]) await build({ products: products(count) });
    expect(await indexNumbers(dataDir)).toEqual([3, 4]);
    expect(await currentIndex(dataDir)).toBe(join(dataDir, 'index', '4'));
  });

  it('works for a catalogue of one product, and refuses one of none', async () => {
    const { directory } = await build({ products: products(1) });
    expect((await loadIndex(directory)).manifest).toMatchObject({ count: 1, tasteFloor: 0.05 });
    await expect(build({ products: [] })).rejects.toThrow('The catalogue has no products');
  });

  it('keeps the matrices of a large catalogue in shared memory', async () => {
    const { directory } = await build({ products: products(20_001) });
    const { meanings, tastes } = await loadIndex(directory);
    expect(meanings.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(tastes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(tastes).toHaveLength(20_001 * DIMENSIONS);
  });
});
