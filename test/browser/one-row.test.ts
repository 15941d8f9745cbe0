import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Least width and height of what is touched, pixels. */
const TOUCH = 44;

interface Row {
  /** Distinct heights at which its buttons stand. */
  readonly tops: readonly number[];
  readonly least: number;
  readonly overflows: boolean;
  readonly words: readonly boolean[];
}

/** What is measured of each group of presses: a word is seen where it is larger than a hidden one's pixel. */
const rowsOf = (page: Page, group: string) =>
  page.evaluate<readonly Row[]>(`[...document.querySelectorAll('${group}')].map((group) => {
    const buttons = [...group.querySelectorAll('button')];
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    const right = group.closest('.card, .buy-box').getBoundingClientRect().right;
    return {
      tops: [...new Set(boxes.map(({ top }) => Math.round(top)))],
      least: Math.min(...boxes.flatMap(({ width, height }) => [width, height])),
      overflows: boxes.some((box) => box.right > right + 0.5) ||
        buttons.some((button) => button.scrollWidth > button.clientWidth + 1),
      words: buttons.map((button) => button.querySelector('.word').getBoundingClientRect().width > 2),
    };
  })`);

describeInChromium(
  'the presses of a product',
  (browser) => {
    // One language with script, the other without.
    const cases = LANGUAGES.map(({ language }, at) => ({ language, javaScriptEnabled: at === 0 }));

    test.each(cases)('stand in one row that fingers can hit: %j', async ({ language, javaScriptEnabled }) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport: { width: 360, height: 740 }, hasTouch: true },
        ...{ locale: language, javaScriptEnabled },
        watched: javaScriptEnabled,
      });
      for (const [path, group] of [
        ['/departments/running', '.card-presses'],
        ['/', '.card-presses'],
        ['/products/cork-yoga-block', '.presses'],
      ] as const) {
        await page.goto(path);
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 740 });
          const rows = await rowsOf(page, group);
          const where = `${path} at ${width}`;
          expect(rows.length, where).toBeGreaterThan(0);
          for (const row of rows) {
            expect(row.tops, where).toHaveLength(1);
            expect(row.least, where).toBeGreaterThanOrEqual(TOUCH);
            expect(row.overflows, where).toBe(false);
          }
        }
      }
      await putAway(page);
    });

    test('take *Why* into no row of its own on a narrow card', async () => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'de' },
        watched: true,
      });
      await page.goto('/products/cork-yoga-block');
      await page.locator('.press[data-press="interested"]').click();
      await page.locator('.notice-body').waitFor();
      await page.goto('/');
      const whys = page.locator('.control-why');
      expect(await whys.count()).toBeGreaterThan(0);
      const art = (await page.locator('.card:has(.control-why) .art').first().boundingBox())!;
      const why = (await whys.first().boundingBox())!;
      expect(why.y + why.height).toBeLessThanOrEqual(art.y + art.height);
      expect(Math.min(why.width, why.height)).toBeGreaterThanOrEqual(TOUCH);
      for (const row of await rowsOf(page, '.card-presses')) expect(row.tops).toHaveLength(1);
      await putAway(page);
    });

    test.each(LANGUAGES)('say their words at 600 pixels and more: $language', async ({ language }) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport: { width: 600, height: 800 }, locale: language },
        watched: true,
      });
      for (const [path, group] of [
        ['/departments/running', '.card-presses'],
        ['/products/cork-yoga-block', '.presses'],
      ] as const) {
        await page.goto(path);
        for (const { words } of await rowsOf(page, group)) expect(words, path).not.toContain(false);
      }
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);

describeInChromium(
  'the interests beside the page',
  (browser) => {
    test('open and close without moving anything of it', async () => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport: { width: 1_200, height: 800 }, reducedMotion: 'reduce' },
        watched: true,
      });
      await page.goto('/');
      await page.evaluate('document.fonts.ready.then(() => true)');
      const places = () =>
        page.evaluate<readonly string[]>(`[...document.querySelectorAll(
        '.wordmark, .search-field, .site-nav li, .visit-bar-row > *, main, main h1, [data-product-card], .footer-row'
      )].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.className, x, y, width, height].join(' ');
      })`);
      const before = await places();
      await page.locator('.drawer-handle').click();
      await page.locator('.drawer #phrase').waitFor();
      expect(await places()).toEqual(before);
      // The drawer lies over the page: Escape puts it away wherever the focus is.
      await page.locator('.wordmark').focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('.drawer-body').isVisible()).toBe(false);
      expect(await places()).toEqual(before);
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
