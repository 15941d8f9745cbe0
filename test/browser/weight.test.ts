import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quickVisit } from '../journeys/simulated-visit.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

const MOST_PAGE = 60 * 1_024;
const MOST_FONTS = 100 * 1_024;

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** One answer as it crosses the wire: how many bytes its body has, compressed as browsers ask. */
function transferred(path: string, cookie: string): Promise<number> {
  const headers = { 'Accept-Encoding': 'gzip', Cookie: cookie };
  return new Promise((resolve, reject) => {
    get(`${shop.address}${path}`, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

async function sumOf(paths: readonly string[], cookie: string): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => transferred(path, cookie)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('a personalised page is sixty kilobytes at most with its style and script, and its fonts a hundred', async () => {
  const visit = quickVisit(shop);
  for (const product of ['cork-yoga-block', 'three-cup-moka-pot', 'folding-yoga-chair'])
    await visit.press('/signals', { product, kind: 'interested' });
  const paths = ['/', '/products/cork-yoga-wedge', '/search?q=yoga', '/departments/running', '/interests'];
  const home = await (await fetch(shop.address, { headers: { cookie: visit.cookie() } })).text();
  const assets = [...home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const fonts = assets.filter((path) => path.endsWith('.woff2'));
  const rest = await sumOf(
    assets.filter((path) => /\.(?:css|js)$/.test(path)),
    '',
  );
  const pages = await Promise.all(paths.map((path) => transferred(path, visit.cookie())));
  const heaviest = Math.max(...pages) + rest;
  const fontBytes = await sumOf(fonts, '');
  console.log(
    `heaviest of ${paths.length} pages ${(heaviest / 1_024).toFixed(1)} KB (style and script ${(rest / 1_024).toFixed(1)}), fonts ${(fontBytes / 1_024).toFixed(1)} KB`,
  );
  expect(fonts.length).toBe(2);
  expect(rest).toBeGreaterThan(10_000);
  expect(heaviest).toBeLessThanOrEqual(MOST_PAGE);
  expect(fontBytes).toBeLessThanOrEqual(MOST_FONTS);
});
