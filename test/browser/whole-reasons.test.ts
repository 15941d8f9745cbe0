import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PRODUCTS = ['mechanical-35-mm-slr-body', 'two-person-ridge-tent', 'chalky-matt-wall-emulsion'];

/** Reasons, those of which something is cut off, and rows of cards whose buttons stand at different heights. */
const SEEN = `(() => {
  const reasons = [...document.querySelectorAll('.cards .reason')];
  const cut = reasons.filter((one) =>
    one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
  const rows = Map.groupBy([...document.querySelectorAll('.cards .card')],
    (card) => Math.round(card.getBoundingClientRect().top));
  const tops = (row) => new Set(row.map((card) =>
    Math.round(card.querySelector('.controls').getBoundingClientRect().top)));
  return {
    reasons: reasons.length,
    cut: cut.map((one) => one.textContent),
    uneven: [...rows.values()].filter((row) => tops(row).size > 1).length,
  };
})()`;

describeInChromium(
  'the reason of a card',
  (browser) => {
    test('is whole, and its row stays even, at 360, 768 and 1,200 pixels', async () => {
      const page = await openWindow(browser(), {
        baseURL: shop.address,
        reducedMotion: 'reduce',
        watched: true,
      });
      for (const id of PRODUCTS) {
        await page.goto(`/products/${id}`);
        const answer = page.waitForResponse((response) => response.request().method() === 'POST');
        await page
          .getByRole('button', { name: /^Interested/ })
          .first()
          .click();
        await (await answer).finished();
      }
      for (const path of ['/', `/products/${PRODUCTS[0]}`]) {
        await page.goto(path);
        await page.evaluate('document.fonts.ready.then(() => true)');
        for (const width of [360, 768, 1_200]) {
          await page.setViewportSize({ width, height: 800 });
          const { reasons, cut, uneven } = await page.evaluate<{
            readonly reasons: number;
            readonly cut: readonly string[];
            readonly uneven: number;
          }>(SEEN);
          // What goes with a product is said once there, above its cards.
          expect(reasons).toBeGreaterThan(path === '/' ? 3 : 0);
          expect([cut, uneven], `${path} at ${width}`).toEqual([[], 0]);
        }
      }
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
