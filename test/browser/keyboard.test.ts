import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** More stops than any page has. */
const MOST_STOPS = 400;
/** What has the focus, and whether a person who looks at the page sees which it is. */
const STOP = `(() => {
  const at = document.activeElement;
  const { top, left, width, height } = at.getBoundingClientRect();
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  const isInside = width > 0 && height > 0 && top < innerHeight && top + height > 0 && left < innerWidth && left + width > 0;
  const name = at === document.body ? '' : at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
  return { name: name.replace(/\\s+/g, ' ').trim(), isSeen: at === document.body || (isMarked && isInside) };
})()`;

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** Goes from stop to stop until one is called so. @throws where a stop is not seen, or none is called so */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const { name: found, isSeen } = await page.evaluate<Stop>(STOP);
    if (!isSeen) throw new Error(`“${found}” has the focus and is not seen, at ${page.url()}.`);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    passed.push(found);
  }
  throw new Error(`No stop is called ${name} at ${page.url()}, of ${passed.length} stops.`);
}

/** Presses a key that leads to another page, and waits until that is there. */
async function lead(page: Page, key = 'Enter'): Promise<void> {
  const there = page.waitForNavigation({ waitUntil: 'load' });
  await page.keyboard.press(key);
  await there;
}

/** Presses a key that posts a form, which a script answers in its place, or the page anew. */
async function post(page: Page, hasScript: boolean, key: string): Promise<void> {
  if (!hasScript) return lead(page, key);
  const answered = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.keyboard.press(key);
  await answered;
  await page.evaluate('window.watched.settled()');
}

describeInChromium(
  'the keyboard alone',
  (browser) => {
    // Without script a form is the browser's own; `TEST_THOROUGH` goes the whole way without it too.
    test.each(THOROUGH ? [true, false] : [true])(
      'is enough to look, choose, order, take interests in hand and forget; with script: %s',
      async (javaScriptEnabled) => {
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, reducedMotion: 'reduce', javaScriptEnabled },
          watched: javaScriptEnabled,
        });
        const heading = () => page.locator('h1').first().innerText();
        const press = async (name: string | RegExp, key = 'Enter') => {
          await tabTo(page, name);
          await post(page, javaScriptEnabled, key);
        };
        const follow = async (name: string | RegExp) => {
          await tabTo(page, name);
          await lead(page);
        };
        await page.goto('/');
        await press(en.visitBar.personalise);
        expect(await page.getByRole('button', { name: en.visitBar.stop }).count()).toBeGreaterThan(0);

        await follow('Departments');
        await follow('Yoga & mindfulness');
        await follow('Blocks & props');
        await follow('Cork yoga block');
        expect(await heading()).toBe('Cork yoga block');
        await press('Interested', 'Space');
        await press('Add to basket');
        await tabTo(page, /^Search the shop/);
        await page.keyboard.type('moka pot');
        await lead(page);
        expect(await heading()).toContain('moka pot');
        await press('Save Three-cup moka pot');
        await press(/^Hide /);

        await follow(/^Basket 1/);
        await follow('Go to checkout');
        await follow('Place order');
        expect(page.url()).toMatch(/\/orders\//);

        await follow('Your interests');
        await press(/^Less /);
        await tabTo(page, 'Add an interest');
        await page.keyboard.type('bread baking');
        await post(page, javaScriptEnabled, 'Enter');
        await press('Add it');
        expect(await page.locator('.interest-word').allInnerTexts()).toContain('bread baking');

        await follow('What this shop knows');
        await tabTo(page, en.visitBar.forgetting);
        await page.keyboard.press('Enter');
        await follow('Forget this visit');
        expect(await heading()).toBe(en.receipt.title);
        await putAway(page);
      },
      120_000,
    );
  },
  WITHOUT_PICTURES,
);
