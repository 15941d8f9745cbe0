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

const FOCUSED = `(() => {
  const at = document.activeElement;
  return at === document.body ? 'nothing' : at.textContent.replace(/\\s+/g, ' ').trim();
})()`;

describeInChromium(
  'the focus, with the keyboard alone',
  (browser) => {
    /** A visit with these products in the basket, saved and hidden. */
    const open = async (path: string, products: readonly string[] = []) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, reducedMotion: 'reduce', watched: true },
      });
      for (const product of products) {
        const headers = { Origin: shop.address };
        await page.request.post('/basket/lines', { form: { product, quantity: '1' }, headers });
        await page.request.post('/signals', { form: { product, kind: 'save' }, headers });
        await page.request.post('/signals', { form: { product, kind: 'hide' }, headers });
      }
      await page.goto(path);
      return page;
    };
    const enter = async (page: Page, name: string) => {
      await page.getByRole('button', { name, exact: true }).first().focus();
      await enterHere(page);
    };
    const enterHere = async (page: Page) => {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.keyboard.press('Enter');
      await answered;
      await page.evaluate('window.watched.settled()');
    };
    const focused = (page: Page) => page.evaluate<string>(FOCUSED);

    test('stays with an interest, which stays in its place however often it is pressed', async () => {
      const page = await open('/interests');
      await enter(page, 'Music');
      expect(await focused(page)).toBe('Music');
      for (const words of ['tents', 'espresso']) {
        await page.getByLabel('Add an interest').fill(words);
        await enterHere(page);
        expect(await focused(page)).toBe('Add it');
        await enterHere(page);
      }
      await page.reload();
      const order = () => page.locator('.interest-word').allInnerTexts();
      const before = await order();
      expect(before).toHaveLength(3);
      const name = `Less ${before[0]}`;
      await enter(page, name);
      await enterHere(page);
      expect(await focused(page)).toBe(name);
      expect(await order()).toEqual(before);
      await page.reload();
      expect(await order()).not.toEqual(before);
      await putAway(page);
    });

    test('stays in the place of an interest that was taken away, on its Undo, and nothing moves there', async () => {
      const page = await open('/interests');
      await page.setViewportSize({ width: 360, height: 740 });
      await enter(page, 'Music');
      for (const words of ['tents', 'espresso']) {
        await page.getByLabel('Add an interest').fill(words);
        await enterHere(page);
        await enterHere(page);
        // What was added has the focus, and no other.
        expect(await focused(page)).toBe(words);
      }
      await page.reload();
      const [first = '', ...others] = await page.locator('.interest-word').allInnerTexts();
      const top = (word: string) =>
        page.evaluate(
          `[...document.querySelectorAll('.interest-word')].find((one) => one.textContent === ${JSON.stringify(word)}).getBoundingClientRect().top + scrollY`,
        );
      await page.locator('.interest-rest summary').first().click();
      const before = await Promise.all(others.map(top));
      await enter(page, `Never again ${first}`);
      expect(await focused(page)).toBe(`Undo ${first}`);
      expect(await page.locator('.interest-gone').innerText()).toContain(`Never again: ${first}.`);
      expect(await Promise.all(others.map(top))).toEqual(before);
      await enterHere(page);
      expect(await page.locator('.interest-word').allInnerTexts()).toEqual([first, ...others]);
      expect(await focused(page)).toContain(first);
      await enter(page, `Remove ${others[0]}`);
      await enterHere(page);
      expect(await page.locator('.interest-word').allInnerTexts()).toEqual([first, ...others]);
      await putAway(page);
    });

    test('stays with the line of the basket that was taken out, on its Undo', async () => {
      const page = await open('/basket', ['cork-yoga-block', 'cork-yoga-wedge', 'three-cup-moka-pot']);
      await enter(page, 'Remove Cork yoga block');
      expect(await focused(page)).toBe('Undo Cork yoga block');
      await enter(page, 'Remove Three-cup moka pot');
      expect(await focused(page)).toBe('Undo Three-cup moka pot');
      await enterHere(page);
      expect(await focused(page)).toBe('Remove Three-cup moka pot');
      await page.locator('#quantity-three-cup-moka-pot').fill('0');
      await enter(page, 'Update Three-cup moka pot');
      expect(await focused(page)).toBe('Undo Three-cup moka pot');
      await putAway(page);
    });

    test.each([
      ['Remove', 'Saved'],
      ['Show again', 'Hidden'],
    ])('stays with what was taken back: %s', async (label, _section) => {
      const page = await open('/saved', ['cork-yoga-block', 'cork-yoga-wedge']);
      await enter(page, `${label} Cork yoga wedge`);
      expect(await focused(page)).toBe('Undo Cork yoga wedge');
      await enterHere(page);
      expect(await focused(page)).toBe(`${label} Cork yoga wedge`);
      await putAway(page);
    });

    test('goes back to what was pressed when the note is closed, or takes it back', async () => {
      const page = await open('/');
      const card = page.locator('[data-product-card]').nth(2);
      const product = await card.getAttribute('data-product-card');
      const standsOn = () =>
        page.evaluate<readonly unknown[]>(
          `[document.activeElement.dataset.press, document.activeElement.closest('article')?.dataset.productCard]`,
        );
      await card.locator('[data-press=save]').focus();
      await enterHere(page);
      await page.locator('.notice-close').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.notice-body').count()).toBe(0);
      expect(await standsOn()).toEqual(['save', product]);
      await card.locator('[data-press=hide]').focus();
      await enterHere(page);
      await card.getByRole('button', { name: /^Undo/ }).focus();
      await enterHere(page);
      expect(await standsOn()).toEqual(['hide', product]);
      expect(await card.locator('[data-press=hide]').getAttribute('aria-pressed')).toBe('false');
      await putAway(page);
    });

    test('goes to the shelves that a note leads to, which are then as they would be anew', async () => {
      const page = await open('/');
      const first = page.locator('[data-product-card]').first();
      await first.locator('[data-press=interested]').focus();
      await enterHere(page);
      expect(await page.getByRole('heading', { name: 'For this visit' }).count()).toBe(0);
      const news = page.getByRole('link', { name: /out of date: show them anew$/ });
      await news.focus();
      const asked = page.waitForResponse(/anew=1/);
      await page.keyboard.press('Enter');
      await asked;
      await page.evaluate('window.watched.settled()');
      expect(await focused(page)).toBe('For this visit');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('none');
      expect(
        await page.evaluate('document.activeElement.getBoundingClientRect().top'),
      ).toBeGreaterThanOrEqual(0);
      expect(await page.locator('.notice-body').count()).toBe(0);
      const shelves = page.locator('.shelf h2');
      const seen = await shelves.allTextContents();
      expect(seen).toContain('For this visit');
      await page.goto('/');
      expect(await shelves.allTextContents()).toEqual(seen);
      await putAway(page);
    });

    test('goes to the first shelf that changed, where one before it did not', async () => {
      const page = await open('/products/three-cup-moka-pot');
      const shelves = page.locator('#goes-with .shelf');
      const titles = await shelves.locator('h2').allTextContents();
      expect(titles.length).toBeGreaterThan(1);
      await shelves.last().locator('[data-press=hide]').first().focus();
      await enterHere(page);
      await page.getByRole('link', { name: /out of date: show/ }).focus();
      const asked = page.waitForResponse(/anew=1/);
      await page.keyboard.press('Enter');
      await asked;
      await page.evaluate('window.watched.settled()');
      expect(await focused(page)).toBe(titles.at(-1));
      await putAway(page);
    });

    test('goes back to what was pressed when Escape closes the note, wherever it is', async () => {
      const page = await open('/');
      const save = page.locator('[data-product-card]').nth(2).locator('[data-press=save]');
      const focusedSave = page.locator('[data-product-card]').nth(2).locator('[data-press=save]:focus');
      for (const elsewhere of ['.notice-close', '.site-nav a', '.search-field', '.drawer-handle']) {
        await save.focus();
        await enterHere(page);
        expect(await page.locator('.notice-body').count(), elsewhere).toBe(1);
        await page.locator(elsewhere).first().focus();
        await page.keyboard.press('Escape');
        expect(await page.locator('.notice-body').count(), elsewhere).toBe(0);
        expect(await focusedSave.count(), elsewhere).toBe(1);
      }
      await putAway(page);
    });

    test('Escape puts one thing away at a time: what is open under the focus, then the note', async () => {
      const page = await open('/');
      const notes = page.locator('.notice-body');
      await enter(page, 'Personalise this visit');
      await page.locator('.drawer-handle').press('Enter');
      const drawer = page.locator('.drawer');
      await expect.poll(() => drawer.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Escape');
      expect(await drawer.getAttribute('open')).toBeNull();
      expect(await notes.count()).toBe(1);
      const field = page.locator('.search-field');
      await field.pressSequentially('moka');
      await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(await notes.count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await notes.count()).toBe(0);
      expect(await field.inputValue()).toBe('moka');
      await putAway(page);
    });

    test('goes from one half of a pair of buttons to the other', async () => {
      const page = await open('/');
      await enter(page, 'Personalise this visit');
      expect(await focused(page)).toBe('Stop personalising');
      await enterHere(page);
      expect(await focused(page)).toBe('Personalise this visit');
      await enter(page, 'Count this visit');
      expect(await focused(page)).toBe('Stop counting');
      await putAway(page);
    });

    test('is never under the note that answers', async () => {
      const page = await open('/');
      await page.setViewportSize({ width: 320, height: 600 });
      const cards = page.locator('[data-product-card]');
      for (let at = 0; at < 4; at++) {
        const save = cards.nth(at).locator('[data-press=save]');
        await save.focus();
        // At the very foot of the window, where the note usually stands.
        await save.evaluate((button: { scrollIntoView(options: object): void }) =>
          button.scrollIntoView({ block: 'end' }),
        );
        await enterHere(page);
        const covered = await page.evaluate(`(() => {
          const { left, top, width, height } = document.activeElement.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.notice') !== null;
        })()`);
        expect(covered, `card ${at}`).toBe(false);
      }
      await putAway(page);
    });

    test.each([true, false])(
      'goes to the text of a file that cannot be read, which its fault describes, with script: %s',
      async (javaScriptEnabled) => {
        const page = await openWindow(browser(), {
          baseURL: shop.address,
          javaScriptEnabled,
          watched: javaScriptEnabled,
        });
        await page.goto('/take-it-with-you');
        await page.locator('#take-along-file').setInputFiles({
          ...{ name: 'interests.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') },
        });
        await page.getByRole('button', { name: en.takeAlong.look }).click();
        const field = page.locator('#take-along-pasted');
        await page.locator('#take-along-fault').waitFor();
        expect(await field.inputValue()).toBe('{"format":');
        expect(await page.locator(':focus').getAttribute('id')).toBe('take-along-pasted');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        expect(await field.getAttribute('aria-describedby')).toBe('take-along-fault take-along-note');
        const [fault, text] = [
          await page.locator('#take-along-fault').boundingBox(),
          await field.boundingBox(),
        ];
        expect((text?.y ?? 0) - (fault?.y ?? 0) - (fault?.height ?? 0)).toBeLessThan(16);
        expect(fault?.y).toBeGreaterThan(0);
        expect(await page.locator('.notice-body').count()).toBe(0);
        await putAway(page);
      },
    );
  },
  WITHOUT_PICTURES,
);
