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

/** Without script every second is looked at: what differs there is in the head, which all of them have. `TEST_THOROUGH` looks at all. */
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

const WIDTHS = [390, 768, 1_280];

describeInChromium(
  'every control that is seen',
  (browser) => {
    test.each([true, false])('takes the click at its middle, with script: %s', async (javaScriptEnabled) => {
      const page = await openWindow(browser(), {
        baseURL: shop.address,
        javaScriptEnabled,
        watched: javaScriptEnabled,
      });
      await page.goto('/products/cork-yoga-block');
      await page.locator('[data-press="interested"]').first().click();
      for (const path of PAGES.filter((_, at) => THOROUGH || javaScriptEnabled || at % 2 === 1)) {
        await page.goto(path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await page.evaluate<string[]>(COVERED), `${path} at ${width}`).toEqual([]);
        }
      }
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
