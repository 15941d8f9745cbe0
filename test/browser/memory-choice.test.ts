import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

describeInChromium(
  'how long to remember',
  (browser) => {
    const press = async (page: Page, name: string) => {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name, exact: true }).first().click();
      await answered;
      await page.evaluate('window.watched.settled()');
    };
    const chosen = (page: Page) => page.locator('input[name="length"]:checked').getAttribute('value');

    test('is chosen as the visit has it, also where Undo has brought back what was before', async () => {
      const page = await openWindow(browser(), {
        baseURL: shop.address,
        reducedMotion: 'reduce',
        watched: true,
      });
      await page.goto('/interests');
      await press(page, 'Personalise this visit');
      await page.goto('/interests');
      expect(await chosen(page)).toBe('visit');
      await page.locator('details:has(input[name="length"]) > summary').click();
      await page.locator('input[name="length"][value="weeks"]').check();
      await press(page, 'Remember so long');
      expect(await chosen(page)).toBe('weeks');
      await press(page, 'Undo');
      expect(await chosen(page)).toBe('visit');
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
