import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../src/web/http/paths.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import { openWindow, putAway } from '../support/windows.js';
import { pixelsOf } from './in-page/pixels.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PHONES = [
  { width: 360, height: 740 },
  { width: 320, height: 568 },
] as const;
/** Of the screen, for what stands above every page. */
const MOST = 0.25;

/** What a shop may be called: see `SHOP_NAME`. */
const LONGEST_NAME = 'Haushaltswarenfachgeschäft Müller-Lüdenscheidt und Söhne oHG'.slice(0, 60);

const bottomOf = (page: Page, selector: string) =>
  page.evaluate<number>(`document.querySelector('${selector}').getBoundingClientRect().bottom + scrollY`);
const topOf = (page: Page) =>
  page.evaluate<number>("document.querySelector('main').getBoundingClientRect().top + scrollY");

/** What is seen at the four corners of the field for own words. */
const SEEN_AT_CORNERS = `(() => {
  const one = document.activeElement;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const corners = [top + 2, bottom - 2].flatMap((y) => [left + 8, right - 8].map((x) => [x, y]));
  return corners.map(([x, y]) => one.contains(document.elementFromPoint(x, y)));
})()`;

interface Field {
  readonly says: string;
  /** Width of the text, and of the room for it, pixels. */
  readonly needs: number;
  readonly has: number;
}

/** Fields that say something while they are empty. */
const ROOM_IN_FIELDS = `[...document.querySelectorAll('input[placeholder]')].map((field) => {
  const style = getComputedStyle(field);
  const paper = document.createElement('canvas').getContext('2d');
  paper.font = style.font;
  const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  const says = field.placeholder;
  return { says, needs: paper.measureText(says).width, has: field.clientWidth - padding };
})`;

describeInChromium(
  'a phone',
  (browser) => {
    const everyCase = [true, false].flatMap((javaScriptEnabled, scripted) =>
      LANGUAGES.map(({ language }, said) => ({ javaScriptEnabled, language, turn: scripted + said })),
    );
    // Each language once, one with script and the other without.
    const CASES = everyCase.filter(({ turn }) => THOROUGH || turn % 2 === 0);

    test.each(CASES)(
      'has at least three quarters of its screen for the page, whatever the visit is: %j',
      async ({ javaScriptEnabled, language }) => {
        const { visitBar } = LANGUAGES.find((one) => one.language === language)!;
        const page = await openWindow(browser(), {
          ...{ baseURL: shop.address, viewport: PHONES[0], javaScriptEnabled, locale: language },
          watched: javaScriptEnabled,
        });
        const isLow = async (what: string) => {
          for (const viewport of PHONES) {
            await page.setViewportSize(viewport);
            const where = `${what} at ${viewport.width}`;
            const bar = await bottomOf(page, '#visit-bar');
            expect(bar / viewport.height, where).toBeLessThanOrEqual(MOST);
            const width = await page.evaluate('document.documentElement.scrollWidth');
            expect(width, where).toBeLessThanOrEqual(viewport.width);
          }
        };
        await page.goto('/');
        await isLow('new');
        await page.getByRole('button', { name: visitBar.personalise }).click();
        await page.getByRole('button', { name: visitBar.stop }).waitFor();
        await isLow('personalised');
        await page.goto('/products/cork-yoga-block');
        await page.goto('/');
        await isLow('with an interest');
        const before = await topOf(page);
        await page.locator('.visit-bar-brief summary').click();
        const whole = page.locator('.visit-bar-brief p');
        await whole.waitFor();
        expect(await whole.innerText()).toContain(
          visitBar.states.personalised({ kind: 'now' }).split('. ')[0],
        );
        expect(await topOf(page)).toBe(before);
        expect(await page.locator('.drawer-handle').isVisible()).toBe(false);
        const press = async (path: string, form = {}) => {
          const headers = { 'Sec-Fetch-Site': 'same-origin' };
          expect((await page.request.post(path, { form, headers })).ok(), path).toBe(true);
          await page.goto('/');
        };
        await press(paths.lanesGift);
        expect(await page.locator('.lane-banner').isVisible()).toBe(true);
        await isLow('shopping for somebody else');
        await press(paths.personalisationEnd);
        await isLow('ended');
        await page.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
        await page.goto('/');
        await isLow('objecting');
        await page.evaluate(`document.querySelector('.wordmark span').textContent = '${LONGEST_NAME}'`);
        await isLow('of a shop with a long name');
        await page.setExtraHTTPHeaders({});
        await putAway(page);
      },
    );

    test.each(LANGUAGES)(
      'reads what stands in each empty field to its end: $language',
      async ({ language }) => {
        const page = await openWindow(browser(), { baseURL: shop.address, locale: language, watched: true });
        for (const path of ['/', '/interests']) {
          await page.goto(path);
          for (const viewport of PHONES) {
            await page.setViewportSize(viewport);
            const fields = await page.evaluate<Field[]>(ROOM_IN_FIELDS);
            expect(fields.length, path).toBe(path === '/' ? 1 : 2);
            for (const { says, needs, has } of fields) expect(needs, says).toBeLessThanOrEqual(has);
          }
        }
        await putAway(page);
      },
    );

    test.each(
      PHONES.flatMap((viewport, wide) =>
        (['start', 'center', 'end'] as const)
          .filter((_, turn) => THOROUGH || turn % PHONES.length === wide)
          .map((block) => ({ viewport, block })),
      ),
    )('sees what has the focus after an interest was added: %j', async ({ viewport, block }) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport, reducedMotion: 'reduce' },
        watched: true,
      });
      await page.goto('/interests');
      const field = page.locator('#phrase');
      for (const words of ['tents', 'espresso', 'zzkrip', 'knitting socks']) {
        await field.evaluate((one, at) => one.scrollIntoView({ block: at }), block);
        await field.fill(words);
        for (const press of [() => field.press('Enter'), () => page.keyboard.press('Enter')]) {
          const answered = page.waitForResponse((response) => response.request().method() === 'POST');
          await press();
          await answered;
          await page.locator('.htmx-request').waitFor({ state: 'detached' });
        }
        await page.locator('.notice-body').waitFor();
        await page.locator('.htmx-request').waitFor({ state: 'detached' });
        const seen = await page.evaluate<boolean[]>(SEEN_AT_CORNERS);
        expect(seen, words).toEqual([true, true, true, true]);
      }
      await putAway(page);
    });

    test('finds what the search suggests over its whole width', async () => {
      const [viewport] = PHONES;
      const page = await openWindow(browser(), { baseURL: shop.address, viewport, watched: true });
      await page.goto('/');
      await page.locator('#search-field').pressSequentially('yoga');
      const first = page.locator('.suggestions a').first();
      await first.waitFor();
      const box = await first.boundingBox();
      expect(box?.width).toBeGreaterThan(viewport.width * 0.8);
      const field = await page.locator('#search-field').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0));
      await putAway(page);
    });

    test('names the parts of *Why* in their order', async () => {
      const page = await openWindow(browser(), { baseURL: shop.address, viewport: PHONES[0], watched: true });
      await page.goto('/');
      await page.getByRole('button', { name: 'Personalise this visit' }).click();
      await page.getByRole('button', { name: 'Stop personalising' }).waitFor();
      await page.goto('/products/cork-yoga-block');
      await page.goto('/');
      const href = await page.locator('.control-why').first().getAttribute('href');
      await page.goto(href ?? '');
      const levels = await page
        .locator('main :is(h1, h2, h3, h4)')
        .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      await putAway(page);
    });

    test('tells strength and presses apart where colours are the reader’s own', async () => {
      const page = await openWindow(browser(), {
        baseURL: shop.address,
        viewport: PHONES[0],
        forcedColors: 'active',
        watched: true,
      });
      await page.goto('/products/cork-yoga-block');
      await page.getByRole('button', { name: 'Interested' }).first().click();
      const pressed = page.locator('[aria-pressed="true"]').first();
      await pressed.waitFor();
      const style = (selector: string, property: string) =>
        page.evaluate<string>(
          `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
        );
      const other = '.press:not([aria-pressed="true"])';
      expect(await style('[aria-pressed="true"]', 'background-color')).not.toBe(
        await style(other, 'background-color'),
      );
      await page.goto('/interests');
      expect(await style('.interest-meter', 'border-top-width')).toBe('1px');
      expect(await style('.interest-meter', 'border-top-color')).not.toBe(
        await style('.interest-meter', 'background-color'),
      );
      const slider = page.locator('.interest-set input[type="range"]').first();
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      const pixels = await page.evaluate<Record<string, number>>(
        pixelsOf((await slider.screenshot()).toString('base64'), ['Highlight', 'CanvasText', 'Canvas']),
      );
      for (const colour of ['Highlight', 'CanvasText', 'Canvas'])
        expect(pixels[colour], `${colour} on the slider`).toBeGreaterThan(20);
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
