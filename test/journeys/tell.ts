import { afterAll, beforeAll, describe, test } from 'vitest';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { STORIES } from './story.js';
import type { Transport } from './visitors/visitor.js';

/** Tells every story to one kind of browser, in a shop of its own. */
export function tell(transport: Transport): void {
  describe(`a shopper with ${transport.name}`, () => {
    let shop: ShopUnderTest;
    beforeAll(async () => {
      shop = await openShopUnderTest();
    });
    afterAll(() => shop?.close());

    test.each(Object.entries(STORIES))('%s', async (_, story) => {
      const visitor = await transport.open(shop.address);
      let isTold = false;
      try {
        await story(visitor, shop);
        isTold = true;
      } finally {
        // A browser's own complaint matters less than where the story broke off.
        await visitor.close().catch((error) => {
          if (isTold) throw error;
        });
      }
    });
  });
}
