import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

const DOGS = ['y-front-dog-harness', 'slow-feeder-dog-bowl', 'oat-bone-dog-biscuits'];
/** Treats for dogs and cats alike. */
const BOTH = 'freeze-dried-liver-cubes';
const CATS = 'tuna-lick-tubes-for-cats';

/** Names of what is for cats on a page after some products were looked at. */
async function forCats(looks: readonly string[], place: ShelfPlace = { page: 'home' }) {
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    ...looks.map((id, at) => signal('view', id as ProductId, OPENING - (20 - at) * MINUTE)),
  ]);
  const snapshot = shop.services.snapshot();
  const { shelves } = await fillShelves(place, { services: shop.services, snapshot, visit, now: OPENING });
  const { audience } = snapshot.shop;
  return shelves
    .flatMap(({ items }) => items)
    .filter(({ position }) => audience(position).of.has('cat') && !audience(position).of.has('dog'))
    .map(({ position }) => snapshot.catalogue.products[position]?.name);
}

test('treats for dogs and cats alike bring nothing for cats beside things for dogs', async () => {
  expect(await forCats([...DOGS, BOTH])).toEqual([]);
});

test('where they alone were looked at, either may be meant', async () => {
  expect((await forCats([BOTH])).length).toBeGreaterThan(0);
});

test('whoever looked at a thing for cats too is shown more of those', async () => {
  expect((await forCats([...DOGS, BOTH, CATS])).length).toBeGreaterThan(0);
});

test('the page of a thing for cats shows what is like it, whatever was looked at before', async () => {
  const place: ShelfPlace = { page: 'product', product: CATS as ProductId };
  expect((await forCats([...DOGS, BOTH], place)).length).toBeGreaterThan(0);
});
