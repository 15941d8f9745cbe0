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

/** A product that so many of the shop are of one kind with, go with, or are near. */
async function withNeighbours(count: number): Promise<Product> {
  for (const product of shop.services.snapshot().catalogue.products) {
    const shelf = (await shelvesFor(product.id)).find(({ id }) => id === 'visit');
    if ((shelf?.items.length ?? 0) === count) return product;
  }
  throw new Error(`No product has ${count} neighbours.`);
}

test('where nothing is near what a visit is about, no card says that it is: what sells beside it stands there', async () => {
  const product = await withNeighbours(0);
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${product.id}`);
  await visitor.press('Interested');
  const { text } = await visitor.open('/');
  const { shelves } = read(text);
  const [first] = shelves;
  expect([product.category, product.department].map((part) => `Popular in ${part}`)).toContain(first?.title);
  expect(text).toContain('What sells in that part of the shop.');
  const { catalogue } = shop.services.snapshot();
  const departments = first!.cards.map(({ id }) => catalogue.product(id as ProductId)!.department);
  expect(departments).toEqual(departments.map(() => product.department));
  expect(first!.cards.map(({ id }) => id)).not.toContain(product.id);
});

test('where only one thing is near, what sells beside it fills its row, without what the visit has seen', async () => {
  const product = await withNeighbours(1);
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${product.id}`);
  await visitor.press('Interested');
  const { text } = await visitor.open('/');
  const { shelves } = read(text);
  const [own, selling] = shelves;
  expect(own!.cards).toHaveLength(1);
  expect([product.category, product.department].map((part) => `Popular in ${part}`)).toContain(
    selling?.title,
  );
  const ids = selling!.cards.map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(ids).not.toContain(product.id);
  expect(ids).not.toContain(own!.cards[0]!.id);
  const { catalogue } = shop.services.snapshot();
  for (const id of ids) expect(catalogue.product(id as ProductId)!.department).toBe(product.department);
});
