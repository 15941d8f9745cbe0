import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
let visitor: Shopper;
beforeAll(async () => {
  shop = await openTestShop();
  visitor = shopper(shop.app);
});
afterAll(() => shop.close());

const page = async (words: string) =>
  (await visitor.open(`/search?${new URLSearchParams({ q: words })}`)).text;

describe('whom a search is for', () => {
  test.each(['birthday present', 'gift for grandma', 'mug for my dad', "mum's birthday"])(
    '%s: for someone else, perhaps',
    async (words) => expect(await page(words)).toContain(en.lanes.offerButton),
  );

  test.each(['birthday cake', 'birthday cake tin', 'wedding candle', 'lamp for adults', 'a bag for me'])(
    '%s: nobody else is named',
    async (words) => expect(await page(words)).not.toContain(en.lanes.offerButton),
  );
});

test('every search has the same heading', async () => {
  for (const words of ['lamp', 'warm lamp for a corner', 'qwxz'])
    expect(await page(words)).toContain(en.search.heading);
});
