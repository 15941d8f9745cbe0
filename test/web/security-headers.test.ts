import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const PUBLIC = [
  '/',
  '/departments',
  '/departments/running',
  '/departments/running/running-shoes',
  '/products/cork-yoga-block',
  '/search',
  '/search?q=yoga',
  '/search/suggestions?q=yo',
  '/basket',
  '/saved',
  '/interests',
  '/what-this-shop-knows',
  '/how-it-works',
  '/nowhere',
  '/sitemap.xml',
  '/robots.txt',
  '/.well-known/gpc.json',
  '/art/cork-yoga-block.svg',
];

describe.each(PUBLIC)('GET %s', (path) => {
  test('carries the whole policy, and says nothing of what serves it', async () => {
    const { headers } = await request(shop.app).get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test('puts nothing on the device', async () => {
    const { headers } = await request(shop.app).get(path);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('caches', () => {
  test('keep nothing of a visit, and know what a page depends on', async () => {
    const visitor = shopper(shop.app);
    const before = await visitor.open('/products/cork-yoga-block');
    expect(before.headers['cache-control']).toBe('private, no-cache');
    const after = await visitor.press('Save');
    expect(visitor.cookie).not.toBe('');
    expect(after.headers['cache-control']).toBe('no-store');
    for (const header of ['HX-Request', 'HX-Request-Type', 'Sec-GPC', 'DNT', 'Accept-Language', 'Cookie']) {
      expect(after.headers.vary).toContain(header);
    }
  });

  test('keep assets for a year under an address that changes with them', async () => {
    const { text } = await request(shop.app).get('/');
    const assets = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(assets.length).toBeGreaterThanOrEqual(6);
    let fonts = 0;
    for (const asset of assets) {
      const answer = await request(shop.app).get(asset);
      expect(answer.status, asset).toBe(200);
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['set-cookie']).toBeUndefined();
      if (asset.endsWith('.woff2')) fonts += Number(answer.headers['content-length']);
    }
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(100 * 1_024);
  });

  test('get text compressed', async () => {
    const { headers } = await request(shop.app).get('/').set('Accept-Encoding', 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
  });
});

test('an https shop says so for the future; a plain one does not', async () => {
  expect((await request(shop.app).get('/')).headers['strict-transport-security']).toBeUndefined();
  const safe = await openTestShop({ env: { PUBLIC_URL: 'https://shop.example' } });
  expect((await request(safe.app).get('/')).headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
  await safe.close();
});
