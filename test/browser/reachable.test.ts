import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PAGES = [
  '/',
  '/search?q=yoga',
  '/departments/running',
  '/products/cork-yoga-block',
  '/interests',
  '/basket',
  '/saved',
  '/shopping-for',
];

/** Controls that are seen (the way past the head only when it is reached by key) and that something else would take the click of, named by what they say. */
const COVERED = `[...document.querySelectorAll('a[href], button, select, summary, input:not([type="hidden"])')]
  .filter((control) => !control.matches('.skip') && control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && control.tabIndex >= 0)
  .filter((control) => {
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = [...control.getClientRects()].filter(({ width, height }) => width > 4 && height > 4);
    if (boxes.length === 0) return false;
    return !boxes.some(({ left, top, width, height }) => {
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest('label')?.control === control);
    });
  })
  .map((control) => control.tagName + ' ' + (control.textContent || control.name).trim().slice(0, 40))`;

const WINDOWS = [390, 768, 1_280].flatMap((width) =>
  [true, false].map((javaScriptEnabled) => ({ width, javaScriptEnabled })),
);
const CASES = THOROUGH ? WINDOWS : WINDOWS.filter(({ width }) => width !== 1_280);

describeInChromium(
  'every control that is seen',
  (browser) => {
    test.each(CASES)('takes the click at its middle: %j', async ({ width, javaScriptEnabled }) => {
      const context = await browser().newContext({
        ...{ baseURL: shop.address, javaScriptEnabled, viewport: { width, height: 900 } },
      });
      const page = await context.newPage();
      await page.goto('/products/cork-yoga-block');
      await page.locator('[data-press="interested"]').first().click();
      for (const path of PAGES) {
        await page.goto(path);
        expect(await page.evaluate<string[]>(COVERED), path).toEqual([]);
      }
      await context.close();
    });
  },
  WITHOUT_PICTURES,
);
