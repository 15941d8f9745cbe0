import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSeenAtOnce, PRESS_KINDS } from '../support/seen-presses.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const PRODUCTS = ['cork-yoga-block', 'three-cup-moka-pot'].slice(0, THOROUGH ? 2 : 1);

describe('a press on what the shop has understood is seen in its own answer', () => {
  test.each(PRESS_KINDS)('%s', async (kind) => {
    for (const id of PRODUCTS) {
      const product = shop.services.snapshot().catalogue.product(id)!;
      const visitor = shopper(shop.app);
      const post = async (path: string, fields: Readonly<Record<string, string>>) =>
        (await visitor.postWithHtmx(path, fields)).text;
      expect(await isSeenAtOnce(kind, product, post), id).toBe(true);
    }
  });
});
