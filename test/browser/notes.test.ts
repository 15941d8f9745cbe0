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

/** Pixels: what the cross and the padding of a note take of its width at most. */
const BESIDE_WORDS = 80;
/** Pixels: a row of buttons and the edges, where all buttons stand in one row. */
const BESIDE_TEXT = 60;
/** Pixels: on a window so wide they do. */
const WIDE = 1280;
/** Pixels: less than this, and a word has found room beside the text that it must not take. */
const NARROW = 480;

interface Note {
  readonly width: number;
  readonly words: number;
  /** What it is higher than its text and nothing else, pixels. */
  readonly spare: number;
  /** Words that are cut off, pixels. */
  readonly cut: number;
  /** Buttons that stand beside the words, or over one another or over the edge. */
  readonly amiss: readonly string[];
}

const NOTE = `(() => {
  const body = document.querySelector('.notice-body');
  const text = body.querySelector('p');
  const [note, words] = [body, text].map((one) => one.getBoundingClientRect());
  const buttons = [...body.querySelectorAll('button, .notice-news')].map((one) => [one.textContent, one.getBoundingClientRect()]);
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const amiss = buttons.filter(([, one], at) =>
    meets(one, words) || one.right > note.right || one.left < note.left || one.bottom > note.bottom ||
    buttons.some(([, other], before) => before < at && meets(one, other)));
  return {
    width: note.width,
    words: words.width,
    spare: note.height - (words.height - parseFloat(getComputedStyle(text).paddingTop) - parseFloat(getComputedStyle(text).paddingBottom)),
    cut: Math.max(text.scrollHeight - text.clientHeight, text.scrollWidth - text.clientWidth),
    amiss: amiss.map(([said]) => said),
  };
})()`;

/** @param widths of the window that the note is looked at in */
async function expectRoomy(page: Page, what: string, widths: readonly number[]): Promise<void> {
  await page.locator('.notice-body p').waitFor();
  for (const window of widths) {
    await page.setViewportSize({ width: window, height: 740 });
    const { width, words, spare, cut, amiss } = await page.evaluate<Note>(NOTE);
    const where = `${what} at ${window}`;
    expect(amiss, where).toEqual([]);
    expect(cut, where).toBe(0);
    if (window >= WIDE && !what.includes('relevant')) expect(spare, where).toBeLessThanOrEqual(BESIDE_TEXT);
    if (width < NARROW) expect(words, where).toBeGreaterThan(width - BESIDE_WORDS);
  }
}

describeInChromium(
  'a note',
  (browser) => {
    const CASES = [
      { javaScriptEnabled: true, widths: [1280, 768, 390, 320] },
      { javaScriptEnabled: false, widths: [390] },
    ];

    test.each(CASES)(
      'gives its words all of its width on a phone, and its buttons rows: %j',
      async ({ javaScriptEnabled, widths }) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, viewport: { width: 390, height: 740 }, javaScriptEnabled },
          reducedMotion: 'reduce',
          watched: javaScriptEnabled,
        });
        const press = (label: string) =>
          page.locator('main').getByRole('button', { name: label }).first().click();
        await page.goto('/products/cork-yoga-block');
        await press(en.signals.interested.button);
        await expectRoomy(page, 'interested', widths);
        await page.goto('/');
        await press(en.signals.hide.button);
        await expectRoomy(page, 'hidden card', widths);
        expect(await page.locator('#notice').getByRole('button', { name: en.press.undo }).count()).toBe(1);
        await page.goto('/products/cork-yoga-block');
        await press(en.signals.notRelevant.button);
        await expectRoomy(page, 'not relevant', widths);
        await page.getByRole('button', { name: en.whyNot.answers.dear }).click();
        await page.getByText(en.notice.because.dear('Cork yoga block')).waitFor();
        await expectRoomy(page, 'too dear', widths);
        await putAway(page);
      },
    );

    test.each(['interested', 'hide', 'notRelevant'])(
      'on a wide window covers no choice of shelves: %s',
      async (kind) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, viewport: { width: 1280, height: 900 } },
          reducedMotion: 'reduce',
          watched: true,
        });
        await page.goto('/products/three-cup-moka-pot');
        await page.locator('.buy-box [data-press=interested]').click();
        await page.locator('.notice-body').waitFor();
        await page.goto('/products/cork-yoga-block');
        await page.locator(`.buy-box [data-press=${kind}]`).click();
        const note = (await page.locator('.notice-body').boundingBox())!;
        for (const choice of await page.locator('.from-visit :is(a, [aria-current])').all()) {
          const { x, width } = (await choice.boundingBox())!;
          expect(x + width, (await choice.textContent()) ?? '').toBeLessThan(note.x);
        }
        expect(await page.locator('.from-visit a').count()).toBeGreaterThan(0);
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);
