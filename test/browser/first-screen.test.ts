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

/** Where what a newcomer is told ends: pixels from the top of the window. */
const BOTTOMS = `[...document.querySelectorAll('h1, .hero-lead, .hero-go, .shop-window .pane span')].map((one) =>
  one.getBoundingClientRect().bottom)`;

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

describeInChromium(
  'the first screen of the shop',
  (browser) => {
    test.each(LANGUAGES)(
      'shows somebody new what the shop is and has, and the way in: $language',
      async (t) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, javaScriptEnabled: false, locale: t.language },
        });
        await page.goto('/');
        const { departments } = shop.services.snapshot().catalogue;
        for (const viewport of WINDOWS) {
          await page.setViewportSize(viewport);
          const bottoms = await page.evaluate<number[]>(BOTTOMS);
          expect(bottoms.length).toBeGreaterThanOrEqual(6);
          for (const bottom of bottoms) expect(bottom, `at ${viewport.width}`).toBeLessThan(viewport.height);
        }
        expect(await page.locator('.hero-go a').getAttribute('href')).toMatch(/^\/departments\b/);
        expect(await page.locator('.hero-go').textContent()).toContain(String(departments.length));
        const faces = await page.locator('.shop-window .pane span').allInnerTexts();
        const names = departments.flatMap(({ name, categories }) => [
          name,
          ...categories.map((one) => one.name),
        ]);
        for (const face of faces) expect(names).toContain(face);
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);

describeInChromium(
  'the first screen of a visit',
  (browser) => {
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
