import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { popularityOf } from '../../../src/recommendations/index/popularity.js';
import { product } from '../../segments/discovery-shop.js';

const selling = (sold: readonly number[]): readonly Product[] =>
  sold.map((pieces, i) => product(`p${i}`, { sold: pieces }));
const valuesOf = (sold: readonly number[], orders?: ReadonlyMap<number, number>) => {
  const { popularity } = popularityOf(selling(sold), orders);
  return sold.map((_, position) => popularity(position));
};

describe('how well a product sells', () => {
  it('is what the catalogue says where no orders tell of it: 1 for the most sold, on a log scale', () => {
    const [first, second, third, none] = valuesOf([180, 12, 180, 0, 1]);
    expect([first, third, none]).toEqual([1, 1, 0]);
    expect(second).toBeCloseTo(Math.log1p(12) / Math.log1p(180), 6);
  });

  it('is nothing where the catalogue tells of hardly anything', () => {
    expect(valuesOf([180, 12, 3, 0, 0])).toEqual([0, 0, 0, 0, 0]);
  });

  it('is above all else for what was ordered here, and 1 for what was ordered most', () => {
    const orders = new Map([
      [1, 3],
      [3, 200],
      [4, 20],
    ]);
    const [most, ordered, , best, more] = valuesOf([9_000, 0, 5, 1, 0], orders);
    expect([most, best]).toEqual([0.5, 1]);
    expect(ordered).toBeGreaterThan(0.5);
    expect(more).toBeGreaterThan(ordered!);
  });

  it('never falls by an order or a sale more, and gives the order that shelves show', () => {
    const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(counts, counts, (sold, told) => {
        const orders = new Map(
          told.slice(0, sold.length).flatMap((count, i) => (count > 0 ? [[i, count]] : [])),
        );
        const { popularOrder, popularity } = popularityOf(selling(sold), orders);
        for (const [at, one] of popularOrder.entries()) {
          const next = popularOrder[at + 1];
          if (next === undefined) continue;
          expect(popularity(one)).toBeGreaterThanOrEqual(popularity(next));
          if (orders.has(one) && !orders.has(next)) expect(popularity(one)).toBeGreaterThan(popularity(next));
        }
        for (const position of sold.keys()) {
          expect(popularity(position)).toBeGreaterThanOrEqual(0);
          expect(popularity(position)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
