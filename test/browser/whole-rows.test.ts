import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** What is left beside the last card of each row, and how tall the rows are: pixels. */
interface Rows {
  readonly holes: readonly number[];
  readonly tallest: number;
}

/** The rows of the first shelf with so many of its cards. A shelf of the demo has four or eight. */
const rowsOf = (page: Page, count: number) =>
  page.evaluate<Rows>(`(() => {
    const shelf = document.querySelector('.shelf');
    const list = shelf.querySelector('.cards');
    const items = [...list.children];
    while (list.children.length < ${count}) list.append(items[0].cloneNode(true));
    while (list.children.length > ${count}) list.lastElementChild.remove();
    const end = list.getBoundingClientRect().right;
    const rows = Map.groupBy([...list.children].map((li) => li.getBoundingClientRect()), ({ top }) => Math.round(top));
    return {
      holes: [...rows.values()].map((row) => end - Math.max(...row.map(({ right }) => right))),
      tallest: Math.max(...[...list.querySelectorAll('.art')].map((art) => art.getBoundingClientRect().height)),
    };
  })()`);

describeInChromium(
  'a shelf',
  (browser) => {
    test.each([1_280, 900, 760])(
      'of three to eight cards leaves no hole in a window of %d pixels',
      async (width) => {
        const context = await browser().newContext({
          baseURL: shop.address,
          viewport: { width, height: 900 },
        });
        const page = await context.newPage();
        await page.goto('/');
        const ofFour = await rowsOf(page, 4);
        for (const count of [3, 4, 5, 6, 7, 8]) {
          const { holes, tallest } = await rowsOf(page, count);
          expect(Math.max(...holes), `${count} cards`).toBeLessThan(2);
          expect(tallest, `${count} cards`).toBeLessThan(ofFour.tallest + 10);
        }
        await context.close();
      },
    );
  },
  WITHOUT_PICTURES,
);
