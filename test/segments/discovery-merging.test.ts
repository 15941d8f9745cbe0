import { describe, expect, it } from 'vitest';
import { discoverSegments } from '../../src/segments/discovery.js';
import { leastSize } from '../../src/segments/merging.js';
import { demoShop, plantedShop } from './discovery-shop.js';

describe('merging', () => {
  it('dissolves a group that is too small to be an interest', () => {
    const sizes = { Teapots: 40, Lanterns: 40, Saddles: 40, Violins: 40, Kites: 4 };
    const shop = plantedShop(sizes);
    const products = shop.products.map((one) => ({ ...one, department: 'Shop', category: 'Things' }));
    const { segments, memberships } = discoverSegments({ ...shop, products });
    expect(segments.map(({ size }) => size).toSorted()).toEqual([40, 40, 40, 44]);
    expect(memberships.every((list) => list.length > 0)).toBe(true);
  });

  it('keeps no two groups that lie in one place', () => {
    const shop = plantedShop({ Teapots: 60, Lanterns: 60 });
    const products = shop.products.map((one, i) => ({ ...one, category: `${one.category} ${i % 4}` }));
    expect(discoverSegments({ ...shop, products }).segments).toHaveLength(2);
  });

  it('leaves no segment of a real catalogue small or indistinct', () => {
    const demo = demoShop();
    for (const segment of discoverSegments(demo).segments) {
      expect(segment.size).toBeGreaterThanOrEqual(leastSize(demo.products.length));
      expect(segment.silhouette).toBeGreaterThan(0);
    }
  });

  it('asks for eight products, or .4 % of a large catalogue, and less of a tiny one', () => {
    expect([1, 10, 40, 1_275, 10_000].map(leastSize)).toEqual([1, 2, 8, 8, 40]);
  });
});
