import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Where everything that could slide stands, by what it is. */
type Places = Readonly<Record<string, readonly [left: number, top: number, width: number, height: number]>>;

const WHERE = `Object.fromEntries([...document.querySelectorAll(
  '[data-product-card], .controls, .shelf, .listing, .buy-box, .buy-box form, .site-nav a'
)].map((one, index) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [index + ' ' + (one.dataset.productCard ?? one.className), [left, top, width, height]];
}))`;

/** What has moved, or changed its size, by more than a pixel. */
function moved(before: Places, after: Places): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [from, to] = [before[name], after[name]];
    const isStill = from && to && from.every((value, i) => Math.abs(value - (to[i] ?? 0)) <= 1);
    return isStill ? [] : [`${name}: ${from} -> ${to}`];
  });
}

interface Box {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Pressed {
  /** What the form of the press said of itself. */
  readonly fields: URLSearchParams;
  readonly answer: string;
}

const NARROW = 320;
const WIDTHS = [1_200, NARROW] as const;
/** Its words are longer, which shows where there is least room. */
const IN_GERMAN = [
  ['a visit with interests, in German', '/', ['cork-yoga-block', 'three-cup-moka-pot'], 'de'],
  ['a search, in German', '/search?q=yoga', ['cork-yoga-block'], 'de'],
] as const;
const CONTROLS = ['interested', 'save', 'hide'] as const;
let pages = 0;
/** The controls that are pressed on the first card of a page, and on the last: each on one of them, the next time on the other. */
function inTurn(side: number): readonly (typeof CONTROLS)[number][] {
  pages += side;
  return CONTROLS.filter((_, turn) => THOROUGH || (turn + pages) % 2 === 0);
}

describeInChromium(
  'under the finger',
  (browser) => {
    const open = async (path: string, width: number, locale = 'en') => {
      const viewport = { width, height: 800 };
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, viewport, locale, reducedMotion: 'reduce', watched: true },
      });
      await page.goto(path);
      await page.evaluate('document.fonts.ready.then(() => true)');
      return page;
    };
    /** Makes one press and waits until its answer is in place. */
    const press = async (page: Page, how: () => Promise<unknown>): Promise<Pressed> => {
      const asked = page.waitForRequest((request) => request.method() === 'POST', { timeout: 5_000 });
      await how();
      const request = await asked;
      const answer = (await (await request.response())?.text()) ?? '';
      await page.evaluate('window.watched.settled()');
      return { fields: new URLSearchParams(request.postData() ?? ''), answer };
    };
    /** The product a press was about: by its own field, or by the controls that came back. */
    const productOf = ({ fields, answer }: Pressed) =>
      fields.get('product') ?? /data-card-controls="([^"]+)"/.exec(answer)?.[1];
    const places = (page: Page) => page.evaluate<Places>(WHERE);

    for (const width of WIDTHS) {
      const cases = [
        ['a new visit', '/', [], 'en'],
        ['a visit with interests', '/', ['cork-yoga-block', 'three-cup-moka-pot'], 'en'],
        ['a department', '/departments/running', [], 'en'],
        ['a search', '/search?q=yoga', ['cork-yoga-block'], 'en'],
      ] as const;
      // Each page at one of the widths, and in German where there is least room; `TEST_THOROUGH` tries each at both.
      const tried = cases.filter((_, turn) => THOROUGH || turn % 2 === WIDTHS.indexOf(width));
      test.each([...tried, ...(width === NARROW ? IN_GERMAN : [])])(
        `nothing moves at ${width} pixels, and two presses are one product's: %s`,
        async (_name, path, liked, locale) => {
          const page = await open('/', width, locale);
          for (const product of liked)
            await page.request.post('/signals', {
              form: { product, kind: 'interested' },
              headers: { Origin: shop.address },
            });
          await page.goto(path);
          const cards = page.locator('[data-product-card]');
          const count = await cards.count();
          for (const [side, at] of [0, count - 1].entries()) {
            const card = cards.nth(at);
            const product = await card.getAttribute('data-product-card');
            for (const kind of inTurn(side)) {
              const control = card.locator(`[data-press=${kind}]`);
              await control.scrollIntoViewIfNeeded();
              const box = await control.boundingBox();
              const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
              const before = await places(page);
              const first = await press(page, () => page.mouse.click(x, y));
              expect(productOf(first), `${kind} ${at}`).toBe(product);
              expect(moved(before, await places(page)), `${kind} on ${product}`).toEqual([]);
              const second = await press(page, () => page.mouse.click(x, y));
              expect(productOf(second), `${kind} ${at} again`).toBe(product);
              expect(second.fields.has('entry'), `${kind} ${at} again takes it back`).toBe(true);
              expect(moved(before, await places(page)), `${kind} on ${product}, taken back`).toEqual([]);
            }
          }
          await putAway(page);
        },
      );

      test(`nothing moves on a product’s own page at ${width} pixels`, async () => {
        const page = await open('/products/cork-yoga-block', width);
        for (const name of ['Add to basket', 'Interested', 'Save', 'Not relevant', 'Hide', 'Hide']) {
          const control = page.locator('.buy-box').getByRole('button', { name, exact: true });
          await control.scrollIntoViewIfNeeded();
          const before = await places(page);
          await press(page, () => control.click());
          expect(moved(before, await places(page)), name).toEqual([]);
        }
        await putAway(page);
      });
    }

    test('the presses of a card stand in one row, large enough, at 320, 360 and 400 pixels', async () => {
      const page = await open('/', NARROW);
      await press(page, () => page.locator('[data-press=interested]').first().click());
      for (const path of ['/', '/departments/running', '/products/cork-yoga-block']) {
        await page.goto(path);
        await page.evaluate('document.fonts.ready.then(() => true)');
        for (const width of [NARROW, 360, 400]) {
          await page.setViewportSize({ width, height: 800 });
          const rows = await page.evaluate<
            readonly (readonly Box[])[]
          >(`[...document.querySelectorAll('.card-presses')]
          .map((row) => [...row.querySelectorAll('.control')].map((one) => one.getBoundingClientRect().toJSON()))`);
          const where = `${path} at ${width}`;
          expect(rows.length, where).toBeGreaterThan(0);
          for (const row of rows) {
            expect(new Set(row.map(({ top }) => Math.round(top))).size, where).toBe(1);
            for (const { width, height } of row)
              expect(Math.min(width, height), where).toBeGreaterThanOrEqual(24);
          }
        }
      }
      await putAway(page);
    });

    test('by the keyboard the focus stays on the control, and on the same product', async () => {
      for (const width of THOROUGH ? WIDTHS : [NARROW]) {
        const page = await open('/', width);
        const cards = page.locator('[data-product-card]');
        for (const [side, at] of [0, (await cards.count()) - 1].entries()) {
          const card = cards.nth(at);
          const product = await card.getAttribute('data-product-card');
          for (const kind of inTurn(side)) {
            await card.locator(`[data-press=${kind}]`).focus();
            for (const turn of ['pressed', 'taken back']) {
              const before = await places(page);
              expect(productOf(await press(page, () => page.keyboard.press('Enter')))).toBe(product);
              expect(moved(before, await places(page)), `${kind} ${turn}`).toEqual([]);
              const focused = await page.evaluate<readonly unknown[]>(`[
                document.activeElement.dataset.press,
                document.activeElement.closest('[data-product-card]')?.dataset.productCard,
              ]`);
              expect(focused, `${kind} ${turn}`).toEqual([kind, product]);
            }
          }
        }
        await putAway(page);
      }
    });

    test('a double click is one press, and so is a key that is held down', async () => {
      const page = await open('/products/cork-yoga-block', 1_200);
      const posts: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData() ?? ''));
      const save = page.locator('.buy-box [data-press=save]');
      await save.dblclick();
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true');
      // Two clicks that the browser takes for two, the second before the answer of the first.
      await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('.buy-box [data-press=interested]').evaluate((button: { click(): void }) => {
          button.click();
          button.click();
        }),
      ]);
      await page.evaluate('window.watched.settled()');
      await page.locator('.buy-box [data-press=notRelevant]').focus();
      await page.keyboard.down('Enter');
      for (let i = 0; i < 5; i++) {
        await page.waitForTimeout(40);
        await page.keyboard.down('Enter');
      }
      await page.keyboard.up('Enter');
      await page.evaluate('window.watched.settled()');
      const kinds = posts.map((post) => new URLSearchParams(post).get('kind'));
      expect(kinds).toEqual(['save', 'interested', 'notRelevant']);
      // Of *Interested* and *Not relevant* the last holds.
      for (const [kind, held] of [
        ['save', 'true'],
        ['interested', 'false'],
        ['notRelevant', 'true'],
      ] as const)
        expect(await page.locator(`.buy-box [data-press=${kind}]`).getAttribute('aria-pressed'), kind).toBe(
          held,
        );
      await page.context().close();
    });
  },
  WITHOUT_PICTURES,
);
