import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product, SalePrice } from '../../src/catalog/product.js';
import { lastChange, nextChange, pricedAt } from '../../src/catalog/sale.js';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const iso = (at: number) => new Date(at).toISOString();
const product = (sale: Omit<SalePrice, 'price'>) =>
  ({ price: euro(2000), sale: { price: euro(1000), ...sale } }) as Product;
const paid = (sale: Omit<SalePrice, 'price'>, at: number) => pricedAt(product(sale), at).price.amount;

describe('a sale', () => {
  it('runs from its first moment to its last, both included', () => {
    const sale = { from: iso(1_000), until: iso(2_000) };
    expect([999, 1_000, 2_000, 2_001].map((at) => paid(sale, at))).toEqual([2000, 1000, 1000, 2000]);
  });

  it('may be open at either end', () => {
    expect([0, 5_000].map((at) => paid({ from: iso(1_000) }, at))).toEqual([2000, 1000]);
    expect([0, 5_000].map((at) => paid({ until: iso(1_000) }, at))).toEqual([1000, 2000]);
  });

  it('names what it costs otherwise, or what it cost before that', () => {
    expect(pricedAt(product({}), 0).regularPrice).toEqual(euro(2000));
    expect(pricedAt({ ...product({}), regularPrice: euro(2500) }, 0).regularPrice).toEqual(euro(2500));
  });

  it('changes nothing between two of its turns', () => {
    const time = fc.integer({ min: 0, max: 100 });
    const sales = fc.array(fc.record({ from: fc.option(time), until: fc.option(time) }), { maxLength: 5 });
    fc.assert(
      fc.property(sales, time, time, (spans, now, later) => {
        const all = spans.map(({ from, until }) => ({
          price: euro(1000),
          ...(from === null ? {} : { from: iso(from) }),
          ...(until === null ? {} : { until: iso(until) }),
        }));
        const next = nextChange(all, now) ?? Number.POSITIVE_INFINITY;
        const last = lastChange(all, now) ?? Number.NEGATIVE_INFINITY;
        fc.pre(later >= last && later < next);
        for (const sale of all) expect(paid(sale, later)).toBe(paid(sale, now));
      }),
    );
  });
});
