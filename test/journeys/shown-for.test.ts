import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProducts } from '../../src/shop/find-products.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

async function answers(query: string) {
  const { services } = shop;
  const { found, mended } = await findProducts(services, services.snapshot(), query);
  return { positions: found.map(({ position }) => position), isMended: mended.length > 0 };
}

test.each([
  ['puzle for kids', 'puzzle for kids'],
  ['cofee grinder', 'coffee grinder'],
  ['lavendar soap', 'lavender soap'],
  ['guitr strings', 'guitar strings'],
  ['runing shoes', 'running shoes'],
  ['wool yran', 'wool yarn'],
  ['kettel', 'kettle'],
  ['gift for my mothr', 'gift for my mother'],
])('“%s” shows what “%s” finds', async (typed, meant) => {
  const [found, right] = [await answers(typed), await answers(meant)];
  expect(found.isMended).toBe(true);
  expect(right.isMended).toBe(false);
  expect(found.positions).toEqual(right.positions);
});

test('what the list surely knows is shown by its names, misspelt too', async () => {
  const [found, right] = [await answers('bread bakng'), await answers('bread baking')];
  expect(found.isMended && right.isMended).toBe(true);
  expect(found.positions).toEqual(right.positions);
});

test('a word that is one of the language stays as it is', async () => {
  expect((await answers('lamplight')).isMended).toBe(false);
});
