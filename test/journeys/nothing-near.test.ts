import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Shelves of the visit itself after *Interested* in one product. */
async function shelvesFor(product: ProductId) {
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal('interested', product, OPENING - MINUTE),
  ]);
  const snapshot = shop.services.snapshot();
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  return (await fillShelves({ page: 'home' }, wanted)).shelves;
}

/** A product that nothing of the shop is of one kind with, goes with, or is near. */
async function standsAlone(): Promise<Product> {
  for (const product of shop.services.snapshot().catalogue.products)
    if (!(await shelvesFor(product.id)).some(({ id }) => id === 'visit')) return product;
  throw new Error('Every product has a neighbour.');
}

test('where nothing is near what a visit is about, no card says that it is: what sells of its department stands there', async () => {
  const product = await standsAlone();
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${product.id}`);
  await visitor.press('Interested');
  const { text } = await visitor.open('/');
  const { shelves } = read(text);
  const [first] = shelves;
  expect(first?.title).toBe(`Popular in ${product.department}`);
  expect(text).toContain('Little else here goes closely with what this visit is about');
  const { catalogue } = shop.services.snapshot();
  const departments = first!.cards.map(({ id }) => catalogue.product(id as ProductId)!.department);
  expect(departments).toEqual(departments.map(() => product.department));
  expect(first!.cards.map(({ id }) => id)).not.toContain(product.id);
});
