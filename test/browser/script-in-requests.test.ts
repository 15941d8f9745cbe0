import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../support/browser.js';
import { type ServedShop, serveTestShop } from '../support/served-shop.js';
import { demoProducts } from '../support/shop.js';
import { THOROUGH } from '../support/thorough.js';
import { PAYLOADS, payloadsOf, placesFor } from './payloads.js';
import { chunks, gets, type Job, shopVisit, traces } from './shop-visit.js';
import { openUnprotectedPage, type UnprotectedPage } from './unprotected-page.js';

const PATIENCE = 240_000;
/** Ways out of a place: each in one of the two tests at least, and in each as many as it has places. */
const [FIRST_WAYS, LAST_WAYS] = [6, 7];
const query = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();

describeInChromium('script that somebody sent to the shop, with no policy to stop it', (browser) => {
  let shop: ServedShop;
  let page: UnprotectedPage;
  beforeAll(async () => {
    shop = await serveTestShop({ products: demoProducts().slice(0, 12) });
    page = await openUnprotectedPage(browser(), shop.address);
  });
  afterAll(() => shop?.close());

  test(
    'does nothing in a search, a filter, a suggestion or an address',
    async () => {
      const [department] = shop.services.snapshot().catalogue.departments;
      const jobs = payloadsOf(0, FIRST_WAYS).flatMap((p, i) =>
        gets(
          placesFor(i, [
            `/search?${query({ q: p, min: p, max: p, sort: p, brand: p, page: p, stock: p, done: p })}`,
            `/search/suggestions?${query({ q: p, done: p })}`,
            `/departments/${department?.id}?${query({ min: p, brand: p, sort: p, [p]: p, done: p })}`,
            `/products/${encodeURIComponent(p)}?${query({ done: p })}`,
          ]),
        ),
      );
      expect(await traces(page, shopVisit(shop.address), jobs)).toEqual([]);
      expect(await page.lateAlarms()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'does nothing in a typed interest, a way back, an account or a press',
    async () => {
      const product = demoProducts()[0]?.id ?? '';
      const post = { method: 'POST', htmx: true } as const;
      const tried = payloadsOf(-LAST_WAYS);
      for (const some of chunks(tried, THOROUGH ? 8 : 20)) {
        const visit = shopVisit(shop.address);
        const start: Job = {
          path: '/signals',
          method: 'POST',
          quiet: true,
          form: { product, kind: 'interested' },
        };
        const jobs = some.flatMap((p) =>
          placesFor<Job>(PAYLOADS.indexOf(p), [
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
            { path: `/numbers?${query({ on: `/search?${query({ q: p })}`, shelf: p, entries: p, as: p })}` },
            { path: `/interests/${encodeURIComponent(p)}/removal` },
            { path: `/interests/${encodeURIComponent(p)}/weight`, method: 'POST', form: { strength: p } },
          ]),
        );
        const kept = gets(['/interests', '/', '/what-this-shop-knows']);
        expect(await traces(page, visit, [start], jobs, kept)).toEqual([]);
      }
      expect(await page.lateAlarms()).toEqual([]);
    },
    PATIENCE,
  );
});
