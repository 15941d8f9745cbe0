import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { type ServedShop, serveTestShop } from '../support/chromium.js';
import { demoProducts } from '../support/shop.js';
import { HOSTILE_PRODUCTS } from './hostile-catalogue.js';
import { PAYLOADS } from './payloads.js';

/** One request whose answer is put into the page; see in-page/render.js. */
interface Job {
  readonly path: string;
  readonly method?: 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly htmx?: boolean;
  /** Sent for what it does; the answer is not looked at. */
  readonly quiet?: boolean;
}

const PATIENCE = 240_000;
const query = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
const gets = (paths: readonly string[]): Job[] => paths.map((path) => ({ path }));

/** A blank page of the shop's own origin without a policy: what is put into it has none either. */
async function openBench(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  await context.addInitScript({ path: 'test/browser/in-page/alarm.js' });
  const page = await context.newPage();
  await page.route('**/bench', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title><body></body>' }),
  );
  await page.goto('/bench');
  await page.addScriptTag({ path: 'test/browser/in-page/render.js' });
  return page;
}

/** What ran, and what could run when touched, in the answers: lists one after the other, jobs side by side. */
const traces = (page: Page, ...lists: readonly (readonly Job[])[]): Promise<readonly string[]> =>
  page.evaluate(`renderAll(...${JSON.stringify(lists)})`);

/** What ran only after all was looked at: a picture that was not there, a frame that came late. */
const lateAlarms = (page: Page): Promise<readonly string[]> => page.evaluate('lateAlarms()');

/** Opens pages for good, scripts and pictures and all, with the policy's header taken away; tells what ran. */
async function ranOn(
  browser: Browser,
  address: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const context = await browser.newContext({ baseURL: address });
  await context.addInitScript({ path: 'test/browser/in-page/alarm.js' });
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const page = await context.newPage();
  const ran: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy']).toBeUndefined();
    ran.push(...(await page.evaluate<readonly string[]>('window.alarms')));
  }
  await context.close();
  return ran;
}

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
      await page.route('**/unescaped*', (route) => {
        const body = new URL(route.request().url()).searchParams.get('q') ?? '';
        return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${body}` });
      });
      const rung = await traces(page, gets(PAYLOADS.map((q) => `/unescaped?${query({ q })}`)));
      const late = await lateAlarms(page);
      await page.unroute('**/unescaped*');
      expect([...rung, ...late].filter((one) => one.startsWith('alert in')).length).toBeGreaterThan(100);
      const caught = PAYLOADS.filter((q) =>
        rung.some((one) => one.startsWith(`GET /unescaped?${query({ q })}`.slice(0, 204))),
      );
      expect(caught.length).toBeGreaterThan(350);
    });

    test(
      'does nothing on any page of the shop',
      async () => {
        const { departments } = shop.services.snapshot().catalogue;
        const jobs = gets([
          ...['/', '/departments', '/search', '/search?q=alert', '/how-it-works'],
          ...departments.map(({ id }) => `/departments/${encodeURIComponent(id)}`),
          ...HOSTILE_PRODUCTS.flatMap(({ id }) => [`/products/${id}`, `/art/${id}.svg`]),
        ]);
        expect(jobs.length).toBeGreaterThan(3 * PAYLOADS.length);
        expect(await traces(page, jobs)).toEqual([]);
        expect(await lateAlarms(page)).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing on pages that hold hundreds of them, opened as a shopper does',
      async () => {
        const results = Array.from(
          { length: Math.ceil(PAYLOADS.length / 24) },
          (_, i) => `/search?q=alert&page=${i + 1}`,
        );
        const some = HOSTILE_PRODUCTS.filter((_, i) => i % 20 === 0).map(({ id }) => `/products/${id}`);
        expect(await ranOn(browser(), shop.address, ['/', '/departments', ...results, ...some])).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing in what a visit keeps: interests, reasons, accounts, saved, basket and order',
      async () => {
        for (const some of chunks(HOSTILE_PRODUCTS, 20)) {
          await page.context().clearCookies();
          const quiet = { method: 'POST', quiet: true } as const;
          // Saved first: before there are interests, an answer is quickly made.
          const saves = some.map(({ id: product }): Job => {
            const form = { product, kind: 'save', returnTo: '/how-it-works' };
            return { path: '/signals', method: 'POST', htmx: true, form };
          });
          const rest = some.flatMap(({ id: product }): Job[] => [
            { path: '/basket/lines', ...quiet, form: { product } },
            { path: '/signals', ...quiet, form: { product, kind: 'interested' } },
          ]);
          const [first, ...others] = saves;
          expect(await traces(page, first ? [first] : [], others, rest)).toEqual([]);
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
            ...whys.slice(0, 3),
          ];
          expect(await traces(page, gets(kept), [{ path: '/checkout', method: 'POST', form: {} }])).toEqual(
            [],
          );
        }
        expect(await lateAlarms(page)).toEqual([]);
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
        const [department] = shop.services.snapshot().catalogue.departments;
        const jobs = PAYLOADS.flatMap((p) =>
          gets([
            `/search?${query({ q: p, min: p, max: p, sort: p, brand: p, page: p, stock: p, done: p })}`,
            `/search/suggestions?${query({ q: p, done: p })}`,
            `/departments/${department?.id}?${query({ min: p, brand: p, sort: p, [p]: p, done: p })}`,
            `/products/${encodeURIComponent(p)}?${query({ done: p })}`,
          ]),
        );
        expect(await traces(page, jobs)).toEqual([]);
        expect(await lateAlarms(page)).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing in a typed interest, a way back, an account or a press',
      async () => {
        const product = demoProducts()[0]?.id ?? '';
        const post = { method: 'POST', htmx: true } as const;
        for (const some of chunks(PAYLOADS, 8)) {
          await page.context().clearCookies();
          const start: Job = {
            path: '/signals',
            method: 'POST',
            quiet: true,
            form: { product, kind: 'interested' },
          };
          const jobs = some.flatMap((p): Job[] => [
            { path: '/interests', ...post, form: { phrase: p, returnTo: p } },
            {
              path: '/signals',
              ...post,
              form: { product, kind: 'save', returnTo: `/search?${query({ q: p })}` },
            },
            { path: '/signals', method: 'POST', form: { product: p, kind: p, token: p, returnTo: p } },
            {
              path: `/why/${product}?${query({ on: `/search?${query({ q: p })}`, shelf: p, entries: p, at: p })}`,
            },
            { path: `/interests/${encodeURIComponent(p)}/weight`, method: 'POST', form: { strength: p } },
          ]);
          const kept = gets(['/interests', '/', '/what-this-shop-knows']);
          expect(await traces(page, [start], jobs, kept)).toEqual([]);
        }
        expect(await lateAlarms(page)).toEqual([]);
      },
      PATIENCE,
    );
  });
});
