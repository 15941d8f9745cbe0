import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** What stands beside a product on its page, in order. */
async function beside(product: string): Promise<string[]> {
  const { shelves } = read((await shopper(shop.app).open(`/products/${product}`)).text);
  return shelves.flatMap(({ cards }) => cards).map(({ id }) => id);
}

test.each([
  ['wooden-toy-piano', 'half-size-classical-guitar'],
  ['growing-childrens-sleeping-bag', 'childs-first-hiking-pack'],
  ['light-twenty-inch-children-s-bike', 'birch-balance-bike'],
])('beside %s stands what is for children of its department first', async (product, theirs) => {
  expect((await beside(product)).slice(0, 2)).toContain(theirs);
});

test.each(['children-s-animal-yoga-mat', 'growing-childrens-sleeping-bag'])(
  'beside %s, that hardly anything for children is near, stands what is for anybody',
  async (product) => {
    expect((await beside(product)).length).toBeGreaterThanOrEqual(4);
  },
);
