import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

describeInChromium('the field of own words', (browser) => {
  test('is empty once they were added, and keeps what was refused', async () => {
    const context = await browser().newContext({ baseURL: shop.address });
    const page = await context.newPage();
    await page.goto('/interests');
    const field = page.locator('#interests-panel #phrase');
    await field.fill('wild herbs');
    await page.getByRole('button', { name: 'Add interest' }).click();
    await page.locator('.interests', { hasText: 'wild herbs' }).waitFor();
    await expect.poll(() => field.inputValue()).toBe('');
    await field.fill('me@example.org');
    await field.press('Enter');
    await page.locator('#notice', { hasText: 'address' }).waitFor();
    expect(await field.inputValue()).toBe('me@example.org');
    await context.close();
  });
});
