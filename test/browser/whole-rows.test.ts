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

/** What is left beside the last thing of each row, and how wide the pictures are: pixels. */
interface Rows {
  readonly holes: readonly number[];
  readonly pictures: readonly number[];
  /** The words of the last card stand beside its picture. */
  readonly isBeside: boolean;
}

/** The rows of the first shelf with so many of its cards, as the shop would write it. A shelf of the demo has four or eight. */
const rowsOf = (page: Page, count: number) =>
  page.evaluate<Rows>(`(() => {
    const shelf = document.querySelector('.shelf');
    const list = shelf.querySelector('.cards');
    list.querySelector('.cards-end')?.remove();
    const items = [...list.children];
    while (list.children.length < ${count}) list.append(items[0].cloneNode(true));
    while (list.children.length > ${count}) list.lastElementChild.remove();
    shelf.className = ${count} < 4 ? 'shelf shelf-short shelf-of-${count}' : 'shelf';
    const last = list.lastElementChild;
    if (${count} > 4 && ${count} < 8)
      list.insertAdjacentHTML('beforeend', '<li class="cards-end"><div class="cards-end-words"><p>More</p></div></li>');
    const end = list.getBoundingClientRect().right;
    const rows = Map.groupBy([...list.children].map((li) => li.getBoundingClientRect()), ({ top }) => Math.round(top));
    const boxOf = (part) => last.querySelector(part).getBoundingClientRect();
    return {
      holes: [...rows.values()].map((row) => end - Math.max(...row.map(({ right }) => right))),
      pictures: [...list.querySelectorAll('.art')].map((art) => art.getBoundingClientRect().width),
      isBeside: boxOf('.card-name').left >= boxOf('.art').right,
    };
  })()`);

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

describeInChromium(
  'a shelf of one to eight cards',
  (browser) => {
    const WIDTHS = [1_280, 900, 760, 390];
    /** What would be half of a row and lies on its side, in two columns. */
    const LYING: readonly number[] = [1, 3];

    test('has pictures of one size and whole rows but the last, and in two columns lays what is left over on its side', async () => {
      const page = await openWindow(browser(), { baseURL: shop.address, watched: true });
      await page.goto('/');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const [wanted = 0] = (await rowsOf(page, 4)).pictures;
        for (const count of COUNTS) {
          const { holes, pictures, isBeside } = await rowsOf(page, count);
          const where = `${count} cards at ${width}`;
          const isNarrow = width === 390;
          expect(Math.max(0, ...(isNarrow ? holes : holes.slice(0, -1))), where).toBeLessThan(2);
          for (const one of pictures) expect(Math.abs(one - wanted), where).toBeLessThan(2);
          if (count <= 5) expect(isBeside, where).toBe(isNarrow && LYING.includes(count));
        }
      }
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
