import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

test('what is never wanted again stands on no shelf of the home page, nor among what sells', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/interests');
  await visitor.press('Running');
  await visitor.open('/interests');
  await visitor.press('Never again Running');
  const { shelves } = read((await visitor.open('/')).text);
  const { catalogue, shop: index } = shop.services.snapshot();
  const running = index.segments.findIndex(({ label }) => label === 'Running');
  const shown = shelves.flatMap(({ cards }) => cards.map(({ id }) => catalogue.position(id as never)!));
  expect(shown.length).toBeGreaterThan(0);
  for (const position of shown)
    expect(index.memberships(position).map(({ segment }) => segment)).not.toContain(running);
});
