import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { THOROUGH } from '../support/thorough.js';

/** Read by htmx to tell Firefox's history from others, and sent nowhere: the one thing about the browser that is read. */
const ALLOWED = new Set(['navigator.userAgent']);

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** A department's pages differ from another's in what they list alone: two or three stand for all. */
const isLookedAt = (_: unknown, at: number) => THOROUGH || at % 15 === 0;

/** Every kind of page there is without a visit, and three that there are not. */
function publicPages(): readonly string[] {
  const { departments, products } = shop.services.snapshot().catalogue;
  const soldOut = products.find(({ stock }) => stock === 0)?.id;
  return [
    ...[
      '/',
      '/departments',
      '/how-it-works',
      '/how-it-works/groups',
      '/what-this-shop-knows',
      '/take-it-with-you',
      '/shopping-for',
      '/interests',
      '/saved',
      '/basket',
      '/checkout',
    ],
    ...[
      '/search',
      '/search?q=yoga',
      '/search?q=qzxwvk',
      '/search/suggestions?q=tent',
      '/nowhere',
      '/why/cork-yoga-block',
      '/numbers?on=/products/cork-yoga-block&shelf=page',
    ],
    ...[
      '/departments/running?stock=1&max=40&sort=newest',
      '/departments/running?page=2',
      '/products/no-such-thing',
    ],
    ...departments
      .filter(isLookedAt)
      .flatMap(({ id, categories, positions }) => [
        `/departments/${id}`,
        `/departments/${id}/${categories[0]?.id}`,
        `/products/${products[positions[0] ?? 0]?.id}`,
      ]),
    `/products/${soldOut}`,
  ];
}

/** Opens these pages and tells which requests left the shop, and of what the browser complained. */
async function crawl(
  context: BrowserContext,
  paths: readonly string[],
  seen: () => Promise<void>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${shop.address}/`) && !request.url().startsWith('data:'))
      faults.push(request.url());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of 40\d/.test(message.text()))
      faults.push(message.text());
  });
  for (const path of paths) {
    await page.goto(path);
    await seen();
  }
  return faults;
}

describeInChromium('before anything is asked for', (browser) => {
  test('no page puts anything on the device, reads anything of it or calls anyone else', async () => {
    const context = await browser().newContext({ baseURL: shop.address });
    await context.addInitScript({ path: 'test/browser/in-page/device.js' });
    const page = await context.newPage();
    const uses = new Map<string, readonly string[]>();
    const faults = await crawl(context, publicPages(), async () => {
      const used = (await page.evaluate<readonly string[]>('window.deviceUses')).filter(
        (use) => !ALLOWED.has(use),
      );
      if (used.length > 0) uses.set(page.url(), used);
    });
    expect([...uses]).toEqual([]);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const state = await context.storageState({ indexedDB: true });
    expect(state).toEqual({ cookies: [], origins: [] });
    expect(shop.keysKept()).toEqual([]);
    await context.close();
  }, 120_000);

  test('the same without script', async () => {
    const context = await browser().newContext({ baseURL: shop.address, javaScriptEnabled: false });
    // The pages are the same; every third tells whether what is there for them without script asks for more.
    const paths = publicPages().filter((_, at) => THOROUGH || at % 3 === 0);
    const faults = await crawl(context, paths, async () => undefined);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(shop.keysKept()).toEqual([]);
    await context.close();
  }, 120_000);

  test('the instruments notice what they are there for', async () => {
    const context = await browser().newContext({ baseURL: shop.address });
    await context.addInitScript({ path: 'test/browser/in-page/device.js' });
    const page = await context.newPage();
    await page.goto('/robots.txt');
    await page.evaluate(
      `localStorage.setItem('a', 'b'); document.cookie = 'a=b'; navigator.languages; screen.width;
       document.createElement('canvas').toDataURL(); indexedDB.open('a')`,
    );
    const uses = await page.evaluate<readonly string[]>('window.deviceUses');
    for (const use of [
      'storage.setItem',
      'cookie =',
      'navigator.languages',
      'screen.width',
      'canvas.toDataURL',
      'indexedDB.open',
    ])
      expect(uses).toContain(use);
    await context.close();
  });
});
