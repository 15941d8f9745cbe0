import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { type ServedShop, serveTestShop } from '../support/chromium.js';
import { demoProducts } from '../support/shop.js';
import { HOSTILE_PRODUCTS } from './hostile-catalogue.js';
import { PAYLOADS } from './payloads.js';

/** One request whose answer is rendered; see in-page/render.js. */
interface Job {
  readonly path: string;
  readonly method?: 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly htmx?: boolean;
}

const PATIENCE = 240_000;
const query = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A blank page of the shop's own origin, without any policy: what is rendered in it has none either. */
async function openBench(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  await context.addInitScript({ path: 'test/browser/in-page/alarm.js' });
  await context.route('**/bench', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title><body></body>' }),
  );
  await context.route('**/unescaped*', (route) => {
    const body = new URL(route.request().url()).searchParams.get('q') ?? '';
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${body}` });
  });
  const page = await context.newPage();
  await page.goto('/bench');
  await page.addScriptTag({ path: 'test/browser/in-page/render.js' });
  return page;
}

/** What ran, and what could have run when touched, in the answers to these requests. */
const traces = (page: Page, jobs: readonly Job[]): Promise<readonly string[]> =>
  page.evaluate(`renderAll(${JSON.stringify(jobs)})`);

describeInChromium('script that somebody wrote into the shop, with no policy to stop it', (browser) => {
  test('there are five hundred payloads or more, all different', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  });

  describe('in the catalogue', () => {
    let shop: ServedShop;
    let page: Page;
    beforeAll(async () => {
      shop = await serveTestShop({ products: HOSTILE_PRODUCTS });
      page = await openBench(browser(), shop.address);
    });
    afterAll(() => shop?.close());

    test('rings the alarm where nothing is escaped', async () => {
      const rung = await traces(
        page,
        PAYLOADS.map((q) => ({ path: `/unescaped?${query({ q })}` })),
      );
      expect(rung.filter((one) => one.startsWith('alert in')).length).toBeGreaterThan(150);
      expect(rung.some((one) => /onerror/.test(one))).toBe(true);
    });

    test(
      'does nothing on any page of the shop',
      async () => {
        const { departments } = shop.services.snapshot().catalogue;
        const pages = ['/', '/departments', '/search', '/sitemap.xml', '/how-it-works', '/saved', '/basket'];
        const jobs: Job[] = [
          ...pages.map((path) => ({ path })),
          ...departments.map(({ id }) => ({ path: `/departments/${encodeURIComponent(id)}` })),
          ...HOSTILE_PRODUCTS.map(({ id }) => ({ path: `/products/${id}` })),
          ...HOSTILE_PRODUCTS.map(({ id }) => ({ path: `/art/${id}.svg` })),
        ];
        expect(jobs.length).toBeGreaterThan(3 * PAYLOADS.length);
        expect(await traces(page, jobs)).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing in what a visit keeps: interests, reasons, accounts, saved, basket and order',
      async () => {
        for (const some of chunks(HOSTILE_PRODUCTS, 20)) {
          await page.context().clearCookies();
          await traces(page, [{ path: '/personalisation', method: 'POST', form: {} }]);
          const presses = some.flatMap(({ id }): Job[] => [
            { path: '/signals', method: 'POST', form: { product: id, kind: 'interested', returnTo: '/' } },
            {
              path: '/signals',
              method: 'POST',
              form: { product: id, kind: 'save', returnTo: '/saved' },
              htmx: true,
            },
            { path: '/basket/lines', method: 'POST', form: { product: id, returnTo: '/basket' }, htmx: true },
          ]);
          // One after another, so that the session of the first press is the session of all.
          expect(await traces(page, presses)).toEqual([]);
          const home = await page.evaluate<string>(`fetch('/').then((answer) => answer.text())`);
          const whys = [...home.matchAll(/href="(\/why\/[^"]+)"/g)].map(([, path = '']) =>
            path.replaceAll('&amp;', '&'),
          );
          expect(whys.length).toBeGreaterThan(0);
          const kept = [
            '/',
            '/interests',
            '/saved',
            '/basket',
            '/checkout',
            '/what-this-shop-knows',
            ...whys,
          ];
          expect(
            await traces(
              page,
              kept.map((path) => ({ path })),
            ),
          ).toEqual([]);
          expect(await traces(page, [{ path: '/checkout', method: 'POST', form: {} }])).toEqual([]);
        }
      },
      PATIENCE,
    );
  });

  describe('into an address or a field', () => {
    let shop: ServedShop;
    let page: Page;
    beforeAll(async () => {
      shop = await serveTestShop({ products: demoProducts().slice(0, 12) });
      page = await openBench(browser(), shop.address);
    });
    afterAll(() => shop?.close());

    test(
      'does nothing in a search, a filter, a suggestion or an address',
      async () => {
        const jobs = PAYLOADS.flatMap((p): Job[] => [
          {
            path: `/search?${query({ q: p, min: p, max: p, sort: p, brand: p, page: p, stock: p, done: p })}`,
          },
          { path: `/search?${query({ q: `yoga ${p}` })}`, htmx: true },
          { path: `/search/suggestions?${query({ q: p })}` },
          { path: `/search/suggestions?${query({ q: p })}`, htmx: true },
          { path: `/departments/yoga-meditation?${query({ min: p, brand: p, sort: p, [p]: p })}` },
          { path: `/products/${encodeURIComponent(p)}?${query({ done: p })}` },
          { path: `/?${query({ done: p, returnTo: p })}` },
        ]);
        expect(await traces(page, jobs)).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing in a typed interest, a way back, an account or a press',
      async () => {
        const product = demoProducts()[0]?.id ?? '';
        for (const some of chunks(PAYLOADS, 8)) {
          await page.context().clearCookies();
          await traces(page, [{ path: '/signals', method: 'POST', form: { product, kind: 'interested' } }]);
          const jobs = some.flatMap((p): Job[] => [
            { path: '/interests', method: 'POST', form: { phrase: p, returnTo: p }, htmx: true },
            { path: '/interests', method: 'POST', form: { phrase: `a${p}`, returnTo: `/search?q=${p}` } },
            { path: `/why/${product}?${query({ on: p, shelf: p, entries: p, at: p, why: p })}` },
            { path: `/why/${product}?${query({ on: `/search?q=${p}`, shelf: 'page' })}` },
            { path: '/signals', method: 'POST', form: { product, kind: p, returnTo: p } },
            { path: '/signals', method: 'POST', form: { product: p, kind: 'save', token: p }, htmx: true },
            {
              path: '/signals',
              method: 'POST',
              form: { product, kind: 'save', returnTo: `/?q=${encodeURIComponent(p)}` },
              htmx: true,
            },
            { path: '/undo', method: 'POST', form: { entry: p, returnTo: p } },
            { path: `/interests/${encodeURIComponent(p)}/weight`, method: 'POST', form: { strength: p } },
          ]);
          expect(await traces(page, jobs)).toEqual([]);
          expect(
            await traces(
              page,
              ['/interests', '/', '/what-this-shop-knows'].map((path) => ({ path })),
            ),
          ).toEqual([]);
        }
      },
      PATIENCE,
    );
  });
});
