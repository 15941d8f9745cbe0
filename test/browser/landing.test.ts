import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Windows that the shop is looked at in, pixels. */
const WINDOWS = [
  { width: 1_200, height: 800 },
  { width: 360, height: 740 },
] as const;
const PATHS = ['/departments/running', '/search?q=yoga', '/'];

describeInChromium(
  'Hide without script leaves the window where the card was',
  (browser) => {
    const open = async (path: string, viewport: (typeof WINDOWS)[number]) => {
      const page = await openWindow(browser(), { baseURL: shop.address, viewport, javaScriptEnabled: false });
      await page.goto(path);
      return page;
    };
    const cards = (page: Page) => page.locator('[data-product-card]');
    const idOf = (page: Page, at: number) => cards(page).nth(at).getAttribute('data-product-card');

    // Each page in one of the windows; `TEST_THOROUGH` opens each in both.
    for (const [row, viewport] of WINDOWS.entries())
      for (const path of PATHS.filter((_, turn) => THOROUGH || turn % WINDOWS.length === row))
        test(`of ${path}, at ${viewport.width} pixels`, async () => {
          const page = await open(path, viewport);
          const at = Math.min(9, (await cards(page).count()) - 2);
          const gone = await idOf(page, at);
          await Promise.all([
            page.waitForURL(/done=/),
            cards(page).nth(at).locator('[data-press="hide"]').click(),
          ]);
          const place = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
          expect(
            await page.locator(`main [data-product-card="${gone}"]:not(:has(.card-hidden))`).count(),
          ).toBe(0);
          const [box, footer] = [await place.boundingBox(), await page.locator('.footer').boundingBox()];
          expect(box!.y, 'the place is at the head of the window').toBeGreaterThanOrEqual(-1);
          expect(box!.y).toBeLessThan(viewport.height);
          expect(await place.locator('[data-product-card]').count(), 'a card stands there').toBe(1);
          expect(footer!.y, 'and it is not the foot of the page').toBeGreaterThan(box!.y + 200);
          await putAway(page);
        });
  },
  WITHOUT_PICTURES,
);
