import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes } from '../../src/app.js';
import { routeTable } from '../../src/web/http/middleware/method-guard.js';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ env: { PUBLIC_URL: 'https://shop.example' } });
});
afterAll(() => shop.close());

/** Every unsafe route of the shop, read off the routers themselves. */
function unsafeRoutes(): readonly { readonly method: string; readonly path: string }[] {
  const rows = routeTable(pageRoutes(shop.services)).filter(
    ({ method }) => method !== 'GET' && method !== 'HEAD',
  );
  return rows.map(({ method, path }) => ({ method, path: path.replace(/:(\w+)/g, 'cork-yoga-block') }));
}

const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
  { 'Sec-Fetch-Site': '' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://shop.example' },
  { Origin: 'https://evil.example' },
  { Origin: 'https://shop.example.evil.example' },
  { Origin: 'http://shop.example' },
  { Origin: 'null' },
  { Origin: 'http://evil.example', Host: 'evil.example' },
  { Origin: 'https://evil.example', Host: 'evil.example', 'X-Forwarded-Proto': 'https' },
  { Referer: 'https://evil.example/?https://shop.example/' },
  { Referer: 'https://shop.example.evil.example/' },
  { Referer: 'http://shop.example/' },
  { Referer: '/products/cork-yoga-block' },
  { Referer: 'about:blank' },
  { Referer: 'https://shop.example/', Origin: 'null' },
  { Referer: 'https://shop.example/', Origin: 'https://evil.example' },
  { Referer: 'https://shop.example/', 'Sec-Fetch-Site': 'cross-site' },
  { 'HX-Request': 'true' },
];

const OWN: readonly Readonly<Record<string, string>>[] = [
  { 'Sec-Fetch-Site': 'same-origin' },
  { Origin: 'https://shop.example' },
  // All that lynx and w3m send.
  { Referer: 'https://shop.example/products/cork-yoga-block' },
];

describe('a visit to every page', () => {
  test('opens no session and writes nothing', async () => {
    const pages = routeTable(pageRoutes(shop.services)).filter(({ method }) => method === 'GET');
    expect(pages.length).toBeGreaterThan(12);
    for (const { path } of pages) {
      const answer = await request(shop.app).get(path.replace(/:(\w+)/g, 'cork-yoga-block'));
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
    expect(await shop.services.sessionLog.sweep(Number.MAX_SAFE_INTEGER)).toBe(0);
  });
});

describe('a request that may change something', () => {
  test('is refused from anywhere else, on every route there is', async () => {
    const routes = unsafeRoutes();
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, path } of routes) {
      expect(method).toBe('POST');
      for (const headers of FOREIGN) {
        const answer = await request(shop.app).post(path).set(headers).type('form').send({ kind: 'save' });
        expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
  });

  test('is read when it comes from a page of the shop', async () => {
    for (const { path } of unsafeRoutes()) {
      for (const headers of OWN) {
        const answer = await request(shop.app).post(path).set(headers).type('form').send({});
        expect(answer.text, path).not.toContain('Nothing says that this press came from a page of the shop');
      }
    }
  });

  test('is refused also where there is no such route, and for any other method', async () => {
    expect((await request(shop.app).post('/nowhere')).status).toBe(403);
    for (const method of ['put', 'delete', 'patch'] as const) {
      expect((await request(shop.app)[method]('/basket')).status).toBe(403);
    }
  });
});
