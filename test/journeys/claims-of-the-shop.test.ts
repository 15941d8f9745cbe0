import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

/** Pressed on every so many products. */
const STRIDE = 5;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

test('a card is said to sell well only where the shop’s own numbers say so', async () => {
  const { shop: index, soldOut, catalogue } = shop.services.snapshot();
  const { products } = catalogue;
  const sales = products.map(({ sold = 0 }) => sold).toSorted((a, b) => b - a);
  const upperQuarter = sales[Math.floor(sales.length / 4)] ?? 0;
  let sellsWell = 0;
  const kinds = ['view', 'interested'] as const;
  for (let at = 0; at < products.length; at += STRIDE) {
    // Neighbours in the catalogue are of one category mostly. A look is weak enough for sales to say more.
    const near = products.slice(at, at + (at % 2 === 0 ? 1 : 4));
    const log = [
      consent(true, OPENING - 60 * MINUTE),
      ...near.map(({ id }, turn) => signal(kinds[turn % 2]!, id, OPENING - (turn + 1) * MINUTE)),
    ];
    const { shelves } = await shelvesForVisit(readVisit(log), index, OPENING, HOME, soldOut);
    for (const item of shelves.flatMap(({ items }) => items)) {
      const { sold = 0, name } = products[item.position]!;
      const [lead] = explain(item).leads;
      if (lead.type === 'signal' && lead.beside === 'popular') {
        sellsWell += 1;
        expect(sold, name).toBeGreaterThanOrEqual(upperQuarter);
      }
    }
  }
  expect(sellsWell).toBeGreaterThan(0);
});
