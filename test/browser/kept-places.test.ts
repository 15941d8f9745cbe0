import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PRODUCTS = ['cork-yoga-block', 'three-cup-moka-pot', 'strong-white-bread-flour'];
const NAMES = ['Cork yoga block', 'Three-cup moka pot', 'Strong white bread flour'];

/** Where each line stands. */
type Places = readonly (readonly [id: string, left: number, top: number, width: number, height: number])[];
const WHERE = `[...document.querySelectorAll('.basket-list > li, .kept-list > li')].map((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [one.id, left, top, width, height];
})`;

function expectStill(before: Places, after: Places, said: string): void {
  expect(
    after.map(([id]) => id),
    said,
  ).toEqual(before.map(([id]) => id));
  const moved = after.filter(([, ...box], i) =>
    box.some((value, side) => Math.abs(value - Number(before[i]?.[side + 1])) > 1),
  );
  expect(moved, `${said}, before: ${JSON.stringify(before)}`).toEqual([]);
}

// With pictures: they give its lines their height.
describeInChromium('what was taken out keeps its place', (browser) => {
  const open = async (path: string, width: number, products = PRODUCTS) => {
    const viewport = { width, height: 800 };
    const page = await openWindow(browser(), {
      baseURL: shop.address,
      viewport,
      reducedMotion: 'reduce',
      watched: true,
    });
    const headers = { Origin: shop.address };
    for (const product of products) {
      await page.request.post('/basket/lines', { form: { product, quantity: '2' }, headers });
      for (const kind of ['save', 'hide', 'notRelevant'])
        await page.request.post('/signals', { form: { product, kind }, headers });
    }
    await page.goto(path);
    await page.evaluate('document.fonts.ready.then(() => true)');
    return page;
  };
  const answered = async (page: Page, how: () => Promise<unknown>) => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await how();
    expect((await answer).status()).toBe(200);
    await page.evaluate('window.watched.settled()');
  };
  const places = (page: Page) => page.evaluate<Places>(WHERE);
  const focused = (page: Page) =>
    page.evaluate<string>(`document.activeElement.textContent.replace(/\\s+/g, ' ').trim()`);

  /** Presses twice on the same spot: the product goes, and comes back. */
  const pressTwice = async (page: Page, label: string, name: string, gone: string) => {
    const button = page.getByRole('button', { name: `${label} ${name}`, exact: true });
    // Clear of the note of the press before.
    await button.evaluate((one: { scrollIntoView(options: object): void }) =>
      one.scrollIntoView({ block: 'center' }),
    );
    const { x, y, width, height } = (await button.boundingBox())!;
    const before = await places(page);
    // At its very edge: what comes in its place may not be smaller.
    const spot = [x + width - 4, y + height / 2] as const;
    await answered(page, () => page.mouse.click(...spot));
    expect(await page.locator('main').getByText(gone, { exact: true }).isVisible(), gone).toBe(true);
    expect(await button.count()).toBe(0);
    expect(await focused(page)).toBe(`Undo ${name}`);
    expectStill(before, await places(page), `${label} ${name}`);
    await answered(page, () => page.mouse.click(...spot));
    expect(await button.count()).toBe(1);
    expect(await focused(page)).toBe(`${label} ${name}`);
    expectStill(before, await places(page), `${label} ${name}, taken back`);
  };

  // Each page at one of two widths, and each kind of press with one product; `TEST_THOROUGH` tries each with each.
  const [WIDE, NARROW] = [1_200, 320] as const;
  const WIDTHS = THOROUGH ? [WIDE, 360, NARROW] : [];
  for (const width of THOROUGH ? WIDTHS : [NARROW])
    test(`in the basket, at ${width} pixels`, async () => {
      const page = await open('/basket', width);
      const pieces = () => page.locator('.site-nav').textContent();
      const before = await pieces();
      for (const name of NAMES) await pressTwice(page, 'Remove', name, `Out of your basket: ${name}.`);
      expect(await pieces()).toBe(before);
      expect(
        await page
          .locator('.basket-line .quantity')
          .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value)),
      ).toEqual(['2', '2', '2']);
      await putAway(page);
    });

  for (const width of THOROUGH ? WIDTHS : [WIDE])
    test(`among what is kept, at ${width} pixels`, async () => {
      const page = await open('/saved', width);
      for (const [turn, [label, said]] of [
        ['Remove', 'No longer saved'] as const,
        ['Show again', 'Shown again'] as const,
        ['Take back', 'Taken back'] as const,
      ].entries())
        for (const name of THOROUGH ? NAMES : NAMES.slice(turn, turn + 1))
          await pressTwice(page, label, name, `${said}: ${name}.`);
      await putAway(page);
    });

  for (const width of THOROUGH ? WIDTHS : [NARROW])
    test(`also where it was the only one, at ${width} pixels`, async () => {
      const page = await open('/basket', width, PRODUCTS.slice(0, 1));
      const shelves = page.locator('#goes-with .shelf');
      expect(await shelves.count()).toBeGreaterThan(0);
      await pressTwice(page, 'Remove', NAMES[0]!, `Out of your basket: ${NAMES[0]}.`);
      expect(await shelves.count()).toBeGreaterThan(0);
      await page.goto('/saved');
      await page.evaluate('document.fonts.ready.then(() => true)');
      await pressTwice(page, 'Remove', NAMES[0]!, `No longer saved: ${NAMES[0]}.`);
      await pressTwice(page, 'Show again', NAMES[0]!, `Shown again: ${NAMES[0]}.`);
      await putAway(page);
    });

  test('until the next page', async () => {
    const page = await open('/basket', 1_200);
    for (const name of NAMES.slice(0, 2))
      await answered(page, () => page.getByRole('button', { name: `Remove ${name}` }).click());
    expect(await page.locator('.basket-list > li').count()).toBe(3);
    // A press elsewhere on the page leaves them where they are.
    await page.getByLabel(`Quantity of ${NAMES[2]}`).fill('3');
    await answered(page, () => page.getByRole('button', { name: `Update ${NAMES[2]}` }).click());
    expect(await page.locator('.basket-place').count()).toBe(2);
    await page.goto('/basket');
    expect(await page.locator('.basket-list > li').count()).toBe(1);
    await putAway(page);
  });
});
