import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/explanation.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

const HOME = { places: 8, interestShelves: 3, interestPlaces: 4 };
/** Pressed on every so many products. */
const STRIDE = 9;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

test('a card is said to sell well, or to be new, only where the shop’s own numbers say so', async () => {
  const { shop: index, soldOut, catalogue } = shop.services.snapshot();
  const { products } = catalogue;
  const sales = products.map(({ sold = 0 }) => sold).toSorted((a, b) => b - a);
  const upperQuarter = sales[Math.floor(sales.length / 4)] ?? 0;
  const said = { sellsWell: 0, new: 0 };
  for (let at = 0; at < products.length; at += STRIDE) {
    const log = [
      consent(true, OPENING - 60 * MINUTE),
      signal(at % 2 === 0 ? 'interested' : 'view', products[at]!.id, OPENING - MINUTE),
      signal('save', products[(at + 1) % products.length]!.id, OPENING - 2 * MINUTE),
    ];
    const { shelves } = await shelvesForVisit(readVisit(log), index, OPENING, HOME, soldOut);
    for (const item of shelves.flatMap(({ items }) => items)) {
      const { sold = 0, added, name } = products[item.position]!;
      const [lead] = explain(item).leads;
      if (lead.type === 'signal' && lead.beside === 'popular') {
        said.sellsWell += 1;
        expect(sold, name).toBeGreaterThanOrEqual(upperQuarter);
      }
      if (lead.type === 'new') {
        said.new += 1;
        expect(OPENING - Date.parse(added), name).toBeLessThanOrEqual(91 * DAY);
      }
    }
  }
  expect(said.sellsWell).toBeGreaterThan(0);
  expect(said.new).toBeGreaterThan(0);
});
