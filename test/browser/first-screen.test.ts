import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Where the first reason ends: pixels from the top of the window. */
const FIRST_REASON = `document.querySelector('.shelf .reason').getBoundingClientRect().bottom`;
/** Whether each shelf is called a short one where it is one. */
const CALLED_AS_THEY_ARE = `[...document.querySelectorAll('.shelf:has(.card)')].map((shelf) =>
  shelf.classList.contains('shelf-short') === shelf.querySelectorAll('.card').length < 4)`;

describeInChromium(
  'the first screen of a visit',
  (browser) => {
    const WINDOWS = [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ];

    test.each(LANGUAGES)(
      'shows a reason after a press on a product, and calls a shelf of less than a row short: $language',
      async ({ language }) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, javaScriptEnabled: false, locale: language },
        });
        await page.goto('/products/three-cup-moka-pot');
        await page.locator('[data-press="interested"]').first().click();
        await page.goto('/');
        for (const viewport of WINDOWS) {
          await page.setViewportSize(viewport);
          expect(await page.evaluate<number>(FIRST_REASON)).toBeLessThan(viewport.height);
          const called = await page.evaluate<boolean[]>(CALLED_AS_THEY_ARE);
          expect(called.length).toBeGreaterThan(1);
          expect(called).not.toContain(false);
        }
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);
