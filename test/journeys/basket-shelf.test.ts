import { afterAll, beforeAll, expect, test } from 'vitest';
import { isNearInCategory } from '../../src/recommendations/kinds/one-kind.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { basket } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Positions on the shelf that is named after the basket, with one thing in it. */
async function besideBasketOf(product: string): Promise<readonly number[]> {
  const visit = readVisit([basket(product, 1, OPENING - MINUTE)]);
  const snapshot = shop.services.snapshot();
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'basket' }, wanted);
  return shelves.flatMap(({ id, items }) => (id === 'page' ? items.map(({ position }) => position) : []));
}

test('beside a basket stands nothing that is of its category and no nearer than a usual neighbour', async () => {
  const { catalogue, shop: index } = shop.services.snapshot();
  const far: string[] = [];
  let cards = 0;
  for (const [own, { id, name }] of catalogue.products.entries()) {
    if (own % 10 !== 0 && id !== 'hammered-paella-pan') continue;
    for (const position of await besideBasketOf(id)) {
      cards += 1;
      const card = catalogue.products[position]?.name;
      if (!isNearInCategory(own, position, index)) far.push(`${card} beside ${name}`);
    }
  }
  expect(cards).toBeGreaterThan(10);
  expect(far).toEqual([]);
});
