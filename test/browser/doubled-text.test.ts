import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PAGES = [
  ...['/', '/departments', '/departments/running', '/products/cork-yoga-block', '/search?q=yoga'],
  ...['/basket', '/checkout', '/interests', '/saved', '/shopping-for', '/take-it-with-you'],
  ...['/what-this-shop-knows', '/how-it-works', '/how-it-works/groups', '/numbers'],
];

/**
 * Texts of which a part cannot be seen, because a box is held to a size and hides what goes over it. On a phone signs stand
 * for the words of the buttons of a card.
 */
const CUT_OFF = `[...document.querySelectorAll('body *')].flatMap((box) => {
  const { overflowX, overflowY, clipPath, visibility } = getComputedStyle(box);
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  if (!hides(overflowX) && !hides(overflowY)) return [];
  if (clipPath !== 'none' || visibility === 'hidden' || box.closest('.unseen, [hidden], [data-press]')) return [];
  const { right, bottom } = box.getBoundingClientRect();
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const isOver = [...range.getClientRects()].some((one) => one.right > right + 2 || one.bottom > bottom + 2);
    const holder = texts.currentNode.parentElement;
    if (isOver && holder.checkVisibility() && !holder.closest('.unseen'))
      return [box.tagName + '.' + box.className + ': ' + texts.currentNode.data.trim().slice(0, 40)];
  }
  return [];
})`;

describeInChromium(
  'text of twice the size',
  (browser) => {
    test.each([1_280, 640])('is whole, and nothing scrolls sideways, %i pixels wide', async (width) => {
      const page = await openWindow(browser(), {
        baseURL: shop.address,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      // As a reader sets it in the browser: sizes in rem and the widths that layouts change at follow.
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      const press = (path: string, form: Readonly<Record<string, string>>) =>
        page.request.post(path, { form: { ...form }, headers: { Origin: shop.address } });
      await press('/personalisation', {});
      for (const kind of ['interested', 'save'])
        await press('/signals', { product: 'cork-yoga-wedge', kind });
      await press('/basket/lines', { product: 'three-cup-moka-pot', quantity: '2' });
      const faults: string[] = [];
      for (const path of PAGES) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        const over = await page.evaluate('document.scrollingElement.scrollWidth - window.innerWidth');
        if (Number(over) > 0) faults.push(`${path} scrolls sideways by ${over} pixels`);
        for (const cut of await page.evaluate<string[]>(CUT_OFF)) faults.push(`${path} ${cut}`);
      }
      expect(faults).toEqual([]);
      // The instrument finds a box that is too low for its text.
      await page.evaluate(
        `Object.assign(document.querySelector('h1').style, { blockSize: '20px', overflow: 'hidden' })`,
      );
      expect(await page.evaluate<string[]>(CUT_OFF)).toHaveLength(1);
      await page.context().close();
    });
  },
  WITHOUT_PICTURES,
);
