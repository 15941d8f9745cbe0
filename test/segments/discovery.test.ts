import { describe, expect, it } from 'vitest';
import { slug } from '../../src/catalog/product.js';
import { dot } from '../../src/embedding/vectors.js';
import { clusterCounts } from '../../src/segments/cluster-count.js';
import { type Discovery, discoverSegments } from '../../src/segments/discovery.js';
import { demoShop, plantedShop, product, shopOf, type TestShop, without } from './discovery-shop.js';

const PLANTED = { Teapots: 40, Lanterns: 30, Saddles: 30, Violins: 24, Candles: 22, Hammers: 20 };

const demo = demoShop();
const found = discoverSegments(demo);

function strongest(discovery: Discovery, position: number): string | undefined {
  return discovery.segments[discovery.memberships[position]![0]!.segment]?.id;
}

function keptIds(before: Discovery, after: Discovery): number {
  const ids = new Set(after.segments.map((segment) => segment.id));
  return before.segments.filter((segment) => ids.has(segment.id)).length / before.segments.length;
}

/** One product in fifty, spread over the shop. */
const oneInFifty = (_: unknown, position: number) => position % 50 === 7;

describe('discovery', () => {
  it('finds the groups that are there, each for itself', () => {
    const shop = plantedShop(PLANTED);
    const discovery = discoverSegments(shop);
    shop.products.forEach((one, position) => {
      expect(strongest(discovery, position)).toBe(slug(one.category));
    });
    expect(discovery.segments.map((segment) => segment.size)).toEqual([40, 30, 30, 24, 22, 20]);
  });

  it('gives the same segments for the same catalogue', () => {
    expect(discoverSegments(demo)).toEqual(found);
  });

  it('describes each segment: a share of the products, a unit vector, a silhouette, words', () => {
    expect(found.segments.reduce((sum, segment) => sum + segment.size, 0)).toBe(demo.products.length);
    found.segments.forEach((segment, at) => {
      expect(found.memberships.filter(([first]) => first?.segment === at)).toHaveLength(segment.size);
      expect(dot(segment.centroid, segment.centroid)).toBeCloseTo(1, 5);
      expect(Math.abs(segment.silhouette)).toBeLessThanOrEqual(1);
      expect(segment.words.length).toBeGreaterThan(0);
      expect(segment).toMatchObject({ sensitive: false, enabled: true });
    });
    const mean =
      found.segments.reduce((sum, one) => sum + one.silhouette * one.size, 0) / demo.products.length;
    expect(found.silhouette).toBeCloseTo(mean, 10);
  });

  it('lists the largest segment first', () => {
    const sizes = found.segments.map((segment) => segment.size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('takes the smallest number of clusters whose silhouette is within .01 of the best', () => {
    const { tried, chosen } = found.report;
    const best = Math.max(...tried.map((one) => one.silhouette));
    expect(tried.find((one) => one.silhouette >= best - 0.01)?.count).toBe(chosen);
    expect(tried.length).toBeGreaterThan(2);
  });

  it('tries some twenty to sixty clusters for a thousand products and never more clusters than products', () => {
    expect(clusterCounts(1_275)).toEqual([28, 34, 40, 48, 60]);
    expect(clusterCounts(100_000)).toEqual([110, 130]);
    for (let products = 1; products < 100; products++) {
      const counts = clusterCounts(products);
      expect(counts.length).toBeGreaterThan(0);
      expect(Math.max(...counts)).toBeLessThanOrEqual(products);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
  });
});

describe('a small change of the catalogue', () => {
  it('keeps nine ids in ten when one product in fifty leaves', () => {
    const after = discoverSegments({ ...without(demo, oneInFifty), previous: found.segments });
    expect(keptIds(found, after)).toBeGreaterThanOrEqual(0.9);
  });

  it('keeps nine ids in ten when as many products join', () => {
    const before = discoverSegments(without(demo, oneInFifty));
    const after = discoverSegments({ ...demo, previous: before.segments });
    expect(keptIds(before, after)).toBeGreaterThanOrEqual(0.9);
  });

  it('keeps the ids of clear groups even where nothing is known of the segments before', () => {
    const shop = plantedShop(PLANTED);
    const after = discoverSegments(without(shop, oneInFifty));
    expect(keptIds(discoverSegments(shop), after)).toBe(1);
  });

  it('keeps id and label where the shop renames its category', () => {
    const shop = plantedShop(PLANTED);
    const before = discoverSegments(shop);
    const products = shop.products.map((one) =>
      one.category === 'Saddles' ? { ...one, category: 'Bicycle seats', department: 'Bicycle seats' } : one,
    );
    const labels = (discovery: Discovery) => discovery.segments.map(({ id, label }) => `${id} ${label}`);
    expect(labels(discoverSegments({ ...shop, products, previous: before.segments }))).toEqual(
      labels(before),
    );
    expect(labels(discoverSegments({ ...shop, products }))).not.toEqual(labels(before));
  });

  it('gives a new group a new id', () => {
    const before = discoverSegments(plantedShop(PLANTED));
    const after = discoverSegments({ ...plantedShop({ ...PLANTED, Kites: 25 }), previous: before.segments });
    const ids = after.segments.map((segment) => segment.id);
    expect(ids).toEqual(expect.arrayContaining(['kites', ...before.segments.map((segment) => segment.id)]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('passes over segments of another model', () => {
    const other = discoverSegments(plantedShop(PLANTED, { dimensions: 16 }));
    const shop = plantedShop(PLANTED);
    expect(discoverSegments({ ...shop, previous: other.segments })).toEqual(discoverSegments(shop));
  });
});

describe('a tiny catalogue', () => {
  const some = (count: number): TestShop =>
    plantedShop({ Mugs: Math.ceil(count / 2), Rugs: Math.floor(count / 2) });

  it('without products has no segments', () => {
    const nothing = { products: [], meanings: new Float32Array(0), dimensions: 8 };
    expect(discoverSegments(nothing)).toMatchObject({ segments: [], memberships: [], silhouette: 0 });
  });

  it.each([1, 2, 3, 5, 10, 30])('of %i products has segments that hold them all', (count) => {
    const { segments, memberships } = discoverSegments(some(count));
    expect(segments.reduce((sum, segment) => sum + segment.size, 0)).toBe(count);
    expect(memberships).toHaveLength(count);
    for (const segment of segments) {
      expect(segment.label).not.toBe('');
      expect(segment.centroid.every(Number.isFinite)).toBe(true);
      expect(Number.isFinite(segment.silhouette)).toBe(true);
    }
  });

  it('of ten products in two groups has those two', () => {
    const shop = some(10);
    const discovery = discoverSegments(shop);
    expect(new Set(shop.products.slice(0, 5).map((_, i) => strongest(discovery, i))).size).toBe(1);
    expect(strongest(discovery, 0)).not.toBe(strongest(discovery, 9));
  });

  it('of copies of one product has one segment', () => {
    const { meanings } = plantedShop({ Mugs: 1 });
    const copies = Array.from({ length: 12 }, (_, i) => product(`mug-${i}`));
    const { segments } = discoverSegments(
      shopOf(
        copies,
        copies.map(() => meanings),
        32,
      ),
    );
    expect(segments).toHaveLength(1);
  });
});
