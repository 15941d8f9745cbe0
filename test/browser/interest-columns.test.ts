import type { Page } from 'playwright-core';
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
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between two boxes of a column at most. */
const GAP = 16;
const PRODUCTS = [
  'cork-yoga-block',
  'rawhide-maracas-pair',
  'woodland-biscuit-cutters',
  'electric-gooseneck-kettle',
];

const boxesOn = (page: Page) =>
  page.evaluate<
    Box[]
  >(`[...document.querySelectorAll('.panel-main > .interests > li, .panel-main > div')].map((one) => {
    const { left, top, bottom } = one.getBoundingClientRect();
    return { left: Math.round(left), top: top + scrollY, bottom: bottom + scrollY };
  })`);

describeInChromium(
  'the page of interests',
  (browser) => {
    const open = (javaScriptEnabled = true) =>
      openWindow(browser(), { baseURL: shop.address, javaScriptEnabled, watched: javaScriptEnabled });
    const show = async (page: Page, at: number) => {
      await page.goto(`/products/${PRODUCTS[at]}`);
      await page.getByRole('button', { name: en.signals.interested.button }).first().click();
      await page.locator('.notice-body').waitFor();
      // The second says more than the others, and so is higher.
      if (at !== 1) return;
      await page.getByRole('button', { name: en.signals.save.button }).first().click();
      await page.locator('.press[aria-pressed="true"]').nth(1).waitFor();
    };

    test('stands in columns without holes, in its order, with one interest to four', async () => {
      const page = await open();
      for (const at of PRODUCTS.keys()) {
        await show(page, at);
        await page.goto('/interests');
        for (const width of [768, 1280, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          const boxes = await boxesOn(page);
          const where = `${at + 1} interests at ${width}`;
          expect(boxes.length, where).toBe(at + 2);
          const columns = [...new Set(boxes.map(({ left }) => left))].map((side) =>
            boxes.filter(({ left }) => left === side),
          );
          expect(columns.length, where).toBe(2);
          // Down the first column, and then down the second.
          expect(columns.flat(), where).toEqual(boxes);
          for (const column of columns)
            for (const [place, { top }] of column.entries()) {
              if (place === 0) expect(Math.abs(top - (boxes[0]?.top ?? 0)), where).toBeLessThan(1);
              else expect(top - (column[place - 1]?.bottom ?? 0), where).toBeLessThanOrEqual(GAP);
            }
        }
        const before = await boxesOn(page);
        await page.locator('.interest-rest > summary').first().click();
        const opened = await boxesOn(page);
        expect(opened.map(({ left }) => left)).toEqual(before.map(({ left }) => left));
      }
      await putAway(page);
    });

    test('says no strength beside a slider that nothing keeps in step', async () => {
      for (const script of [true, false]) {
        const page = await open(script);
        await show(page, 0);
        await page.goto('/interests');
        expect(await page.locator('.interest-mark').first().isVisible()).toBe(script);
        await putAway(page);
      }
    });
  },
  WITHOUT_PICTURES,
);
