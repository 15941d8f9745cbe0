import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { type ServedShop, serveTestShop } from '../support/served-shop.js';
import { THOROUGH } from '../support/thorough.js';
import { HOSTILE_NEIGHBOURS, HOSTILE_PRODUCTS } from './hostile-catalogue.js';
import { PAYLOADS, placesFor } from './payloads.js';
import { chunks, gets, type Job, shopVisit, traces } from './shop-visit.js';
import { openUnprotectedPage, type UnprotectedPage } from './unprotected-page.js';

const PATIENCE = 240_000;
/** Pages opened with all of their drawings. */
const DRAWN = 4;

/** Opens pages for good, scripts and pictures and all, with the policy's header taken away; tells what ran. */
async function ranOn(
  browser: Browser,
  address: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const context = await browser.newContext({ baseURL: address });
  await context.addInitScript({ path: 'test/browser/in-page/alarm.js' });
  const mayBePage = ({ pathname }: URL) => !/^\/(?:art|assets)\//.test(pathname);
  await context.route(mayBePage, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  const ran: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy']).toBeUndefined();
    ran.push(...(await page.evaluate<readonly string[]>('window.alarms')));
    // Drawings are seen on the first pages: they take longer than everything else, and run nothing in a picture.
    if (path === paths[DRAWN]) await protocol.send('Network.setBlockedURLs', { urls: ['*/art/*'] });
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
    let page: UnprotectedPage;
    beforeAll(async () => {
      shop = await serveTestShop({ products: HOSTILE_PRODUCTS });
      page = await openUnprotectedPage(browser(), shop.address);
    });
    afterAll(() => shop?.close());

    test('rings the alarm where nothing is escaped', async () => {
      // A page of its own: what this one has seen, it would not look at again.
      const alarmed = await openUnprotectedPage(browser(), shop.address);
      const rung = await alarmed.lookAt(
        PAYLOADS.map((text, i) => ({ from: `payload ${i};`, text, type: 'text/html' })),
      );
      const late = await alarmed.lateAlarms();
      expect([...rung, ...late].filter((one) => one.startsWith('alert in')).length).toBeGreaterThan(100);
      const caught = PAYLOADS.filter((_, i) => rung.some((one) => one.startsWith(`payload ${i};`)));
      expect(caught.length).toBeGreaterThan(350);
    });

    test(
      'does nothing on any page of the shop',
      async () => {
        const { departments } = shop.services.snapshot().catalogue;
        const jobs = gets([
          ...['/', '/departments', '/search', '/search?q=alert', '/how-it-works'],
          // A payload each: of a product or of a department. The page of one product shows nine of them.
          ...HOSTILE_PRODUCTS.flatMap(({ id }, i) =>
            placesFor(i, [
              `/products/${id}`,
              `/art/${id}.svg`,
              `/departments/${encodeURIComponent(departments[i]?.id ?? '')}`,
            ]),
          ),
        ]);
        expect(departments.length).toBe(PAYLOADS.length);
        expect(jobs.length).toBeGreaterThan((THOROUGH ? 3 : 1) * PAYLOADS.length);
        expect(await traces(page, shopVisit(shop.address), jobs)).toEqual([]);
        expect(await page.lateAlarms()).toEqual([]);
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
        const some = HOSTILE_PRODUCTS.filter((_, i) => i % 60 === 0).map(({ id }) => `/products/${id}`);
        // What the others hold is looked at above, a page each.
        const opened = [...results, ...some].filter((_, turn) => THOROUGH || turn % 10 === 0);
        expect(await ranOn(browser(), shop.address, ['/', '/departments', ...opened])).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'does nothing in what a visit keeps: interests, reasons, accounts, saved, basket and order',
      async () => {
        const shop = await serveTestShop({ products: HOSTILE_NEIGHBOURS });
        const page = await openUnprotectedPage(browser(), shop.address);
        for (const some of chunks(HOSTILE_NEIGHBOURS, 20).filter((_, turn) => THOROUGH || turn % 16 === 0)) {
          const visit = shopVisit(shop.address);
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
          expect(await traces(page, visit, first ? [first] : [], others, rest)).toEqual([]);
          const [home] = await visit.ask(gets(['/']));
          const whys = [...(home?.text ?? '').matchAll(/href="(\/why\/[^"]+)"/g)].map(([, path = '']) =>
            path.replaceAll('&amp;', '&'),
          );
          expect(whys.length).toBeGreaterThan(0);
          const [interests] = await visit.ask(gets(['/interests']));
          const [, removal = ''] = /href="(\/interests\/[^"]+\/removal)"/.exec(interests?.text ?? '') ?? [];
          expect(removal).not.toBe('');
          const kept = [
            '/',
            '/numbers',
            removal,
            '/interests',
            '/saved',
            '/basket',
            '/checkout',
            '/what-this-shop-knows',
            '/take-it-with-you',
            ...whys.slice(0, 3),
          ];
          expect(
            await traces(page, visit, gets(kept), [{ path: '/checkout', method: 'POST', form: {} }]),
          ).toEqual([]);
        }
        expect(await page.lateAlarms()).toEqual([]);
        await shop.close();
      },
      PATIENCE,
    );
  });
});
