import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../journeys/seen.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

describeInChromium(
  'shelves from the visit, or not',
  (browser) => {
    test.each(['/', '/products/folding-travel-yoga-mat', '/search?q=yoga'])(
      'swap in place, the focus stays, and Back brings the others: %s',
      async (path) => {
        const page = await openWindow(browser(), {
          baseURL: shop.address,
          reducedMotion: 'reduce',
          watched: true,
        });
        for (const product of ['cork-yoga-block', 'three-cup-moka-pot'])
          await page.request.post('/signals', {
            form: { product, kind: 'interested' },
            headers: { Origin: shop.address },
          });
        const idsIn = (html: string) => read(html).shelves.map((one) => one.cards.map(({ id }) => id));
        const cards = async () => idsIn(await page.content());
        const anybodys = idsIn(await (await fetch(shop.address + path)).text());
        await page.goto(path);
        await page.evaluate('window.same = true');
        const own = await cards();
        for (const [name, isOwn] of [
          ['Not from my visit', false],
          ['From my visit', true],
        ] as const) {
          const link = page.getByRole('link', { name, exact: true }).first();
          await link.focus();
          const answered = page.waitForResponse((response) => response.url().includes('anew=1'));
          await page.keyboard.press('Enter');
          await answered;
          await page.evaluate('window.watched.settled()');
          expect(await page.evaluate('window.same'), 'the same document').toBe(true);
          expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe(name);
          expect(await link.getAttribute('aria-current')).toBe('true');
          expect(page.url().includes('from=page')).toBe(!isOwn);
          const seen = await cards();
          expect(seen).toEqual(isOwn ? own : anybodys);
          expect(seen).not.toEqual(isOwn ? anybodys : own);
        }
        await page.goBack();
        await expect
          .poll(() =>
            page.getByRole('link', { name: 'Not from my visit' }).first().getAttribute('aria-current'),
          )
          .toBe('true');
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);
