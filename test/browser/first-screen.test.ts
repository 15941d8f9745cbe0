import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { describeInChromium } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

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

describeInChromium('the first screen of a visit', (browser) => {
  const WINDOWS = [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ];
  const CASES = WINDOWS.flatMap((viewport) => LANGUAGES.map(({ language }) => ({ viewport, language })));

  async function open({ viewport, language }: (typeof CASES)[number]): Promise<Page> {
    const context = await browser().newContext({
      ...{ baseURL: shop.address, viewport, javaScriptEnabled: false, locale: language },
    });
    return context.newPage();
  }

  test.each(CASES)('shows a reason after a press on a product: %j', async (one) => {
    const page = await open(one);
    await page.goto('/products/three-cup-moka-pot');
    await page.locator('[data-press="interested"]').first().click();
    await page.goto('/');
    expect(await page.evaluate<number>(FIRST_REASON)).toBeLessThan(one.viewport.height);
    await page.context().close();
  });

  test.each(CASES)('calls a shelf of less than a row short: %j', async (one) => {
    const page = await open(one);
    await page.goto('/products/three-cup-moka-pot');
    await page.locator('[data-press="interested"]').first().click();
    await page.goto('/');
    const called = await page.evaluate<boolean[]>(CALLED_AS_THEY_ARE);
    expect(called.length).toBeGreaterThan(1);
    expect(called).not.toContain(false);
    await page.context().close();
  });
});
