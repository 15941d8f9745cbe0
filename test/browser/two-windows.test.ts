import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PRODUCTS = ['cork-yoga-block', 'three-cup-moka-pot'] as const;

describeInChromium(
  'two windows that begin a visit at the same moment',
  (browser) => {
    /** Presses Save in both, and lets the requests go when both are made: neither knows of the other's cookie. */
    const pressTogether = async (context: BrowserContext): Promise<readonly Page[]> => {
      const pages = await Promise.all(
        PRODUCTS.map(async (product) => {
          const page = await context.newPage();
          await page.goto(`/products/${product}`);
          return page;
        }),
      );
      let waiting: (() => void)[] = [];
      await context.route('**/signals', async (route) => {
        await new Promise<void>((go) => {
          waiting.push(go);
          if (waiting.length < pages.length) return;
          for (const one of waiting) one();
          waiting = [];
        });
        await route.continue();
      });
      await Promise.all(
        pages.map((page) => page.locator('[data-press="save"]').first().click({ noWaitAfter: true })),
      );
      return pages;
    };

    const isTold = async (page: Page) =>
      (await page.locator('#notice').innerText()).includes(en.notice.elsewhere);

    test.each([true, false])(
      'are told which one the browser kept, or share it (script: %s)',
      async (script) => {
        const context = await browser().newContext({ baseURL: shop.address, javaScriptEnabled: script });
        const pages = await pressTogether(context);
        await Promise.all(pages.map((page) => page.locator('.notice-body').waitFor()));
        // By then a window that has to be told mostly is.
        const isSaid = (page: Page) =>
          page
            .locator('#notice', { hasText: en.notice.elsewhere })
            .waitFor({ timeout: script ? 2_500 : 500 });
        await Promise.any(pages.map(isSaid)).catch(() => undefined);
        const told = await Promise.all(
          pages.map(async (page) =>
            (await page.locator('#notice').innerText()).includes(en.notice.elsewhere),
          ),
        );
        // What the browser kept last may have come after the other's page: then the next page of that window tells.
        for (const [at, page] of pages.entries()) {
          if (told[at]) continue;
          await page.locator('a[href="/basket"]').first().click();
          await page.waitForURL('**/basket');
          told[at] = await isTold(page);
        }
        const saved = await context.newPage();
        await saved.goto('/saved');
        const kept = await Promise.all(
          PRODUCTS.map((product) => saved.locator(`a[href="/products/${product}"]`).count()),
        );
        for (const [at, count] of kept.entries()) expect([at, count > 0 || told[at]]).toEqual([at, true]);
        await context.close();
      },
    );
  },
  WITHOUT_PICTURES,
);
