import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

/** Of one part of the shop, and not all of a kind. */
const SEWING = ['mechanical-sewing-machine', 'dressmaking-fabric-shears', 'organic-cotton-poplin'];

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test('unlike things of one part of the shop are not said to be of a kind', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const sewing = products.filter(({ id }) => SEWING.includes(id));
  expect(new Set(sewing.map(({ category }) => category)).size).toBeGreaterThan(1);
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const { id } of sewing) await visitor.open(`/products/${id}`);
  const { text } = await visitor.open('/interests');
  expect(text).toContain('Because of 3 products looked at in one part of the shop.');
  expect(text).toContain(
    'It would not be said had you looked at no more than 2 products in any one part of the shop.',
  );
  expect(text).toContain('without what you hid, what is not your taste and what is for someone else');
  expect(text).not.toContain('of a kind');
});
