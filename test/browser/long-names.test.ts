import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';

let shop: ImportedShop;
let server: Server;
let baseURL: string;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseURL = `http://localhost:${(server.address() as AddressInfo).port}`;
  const now = Date.UTC(2026, 10, 26, 12);
  shop = await openImportedShop('test/fixtures/feeds/long-names.csv', { now, env: { PUBLIC_URL: baseURL } });
  server.on('request', shop.app);
});

afterAll(async () => {
  server.close();
  await shop.close();
});

const IDS = ['LONG', 'WORD'] as const;

/** How far the page is wider than its window, pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Lines that an element takes on the screen. */
const linesOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    `(() => { const one = document.querySelector('${selector}');
      return Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)); })()`,
  );

describeInChromium(
  'a name of 500 characters, and one of a single word',
  (browser) => {
    test('fit every page at 1,200 pixels and at 360, and are cut on cards only', async () => {
      const context = await browser().newContext({ baseURL, locale: 'en' });
      const page = await context.newPage();
      const wide: string[] = [];
      /** Looks at the page in both windows. */
      const atBoth = async (look: () => Promise<void>) => {
        for (const width of [1_200, 360]) {
          await page.setViewportSize({ width, height: 800 });
          if ((await overflow(page)) > 0) wide.push(`${page.url()} at ${width}`);
          await look();
        }
      };
      const open = async (path: string, look = async () => {}) => {
        await page.goto(path);
        await atBoth(look);
      };
      await open('/search?q=lamp', async () => {
        for (const id of IDS)
          expect(await linesOf(page, `[data-product-card="${id}"] .card-name a`), id).toBeLessThanOrEqual(3);
      });
      for (const id of IDS) {
        await open(`/products/${id}`, async () =>
          expect(await linesOf(page, '.product-words h1'), id).toBeGreaterThan(3),
        );
        const fields = { product: id, quantity: '1', token: 'A'.repeat(16) };
        const added = await context.request.post('/basket/lines', {
          form: fields,
          headers: { origin: baseURL },
        });
        expect(added.ok()).toBe(true);
      }
      await open('/basket');
      expect(await page.locator('.basket-name').first().innerText()).toHaveLength(500);
      expect(await page.locator('.basket-words .quiet').first().innerText()).toMatch(/^€/);
      await open('/checkout');
      expect(await page.locator('.order-lines li').count()).toBe(3);
      expect(wide).toEqual([]);
      await context.close();
    });
  },
  WITHOUT_PICTURES,
);
