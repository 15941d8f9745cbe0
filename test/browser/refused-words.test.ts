import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

interface Box {
  readonly top: number;
  readonly bottom: number;
}

describeInChromium(
  'words that are refused on a phone',
  (browser) => {
    test.each([true, false])(
      'stand in view, below what is said of them; with script: %s',
      async (javaScriptEnabled) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, viewport: { width: 390, height: 844 }, javaScriptEnabled },
          watched: javaScriptEnabled,
        });
        for (const id of ['cork-yoga-block', 'three-cup-moka-pot', 'two-person-ridge-tent']) {
          await page.goto(`/products/${id}`);
          const answered = page.waitForResponse((one) => one.request().method() === 'POST');
          await page.locator('main [data-press="interested"]').first().click();
          await answered;
        }
        await page.goto('/interests');
        await page.locator('#phrase').fill('my mother Erika Mustermann');
        await page.getByRole('button', { name: en.interests.add, exact: true }).click();
        await page.locator('.notice-wrong .notice-body').waitFor();
        const boxOf = (selector: string) =>
          page.evaluate<Box>(`document.querySelector('${selector}').getBoundingClientRect().toJSON()`);
        await expect.poll(async () => (await boxOf('#phrase')).bottom).toBeLessThan(844);
        const [field, note] = [await boxOf('#phrase'), await boxOf('.notice-body')];
        expect(field.top).toBeGreaterThan(note.bottom);
        expect(await page.locator('#phrase').getAttribute('aria-invalid')).toBe('true');
        expect(await page.locator('#phrase').inputValue()).toBe('my mother Erika Mustermann');
        if (javaScriptEnabled) expect(await page.evaluate('document.activeElement.id')).toBe('phrase');
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);
