import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../../../support/shop.js';
import { HTMX, shopper } from '../../../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  // One millisecond a minute: any page is more than its share, for longer than these tests take.
  shop = await openTestShop({ env: { RATE_LIMIT_TIME: '1' } });
});
afterAll(() => shop.close());

/**
 * A visit that has used all of its time while somebody else was here. The time of an answer is counted when its
 * connection closes, which may be after the next request came: it looks until it is told to wait.
 */
async function greedyVisit(): Promise<string> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Save');
  await look('');
  for (let turn = 0; turn < 50 && (await look(visitor.cookie)).status === 200; turn++) await look('');
  return visitor.cookie;
}

const look = (cookie: string, path = '/') => request(shop.app).get(path).set('Cookie', cookie);

describe('a visit that has used its time while others are here', () => {
  test('is told to wait for a few seconds, on a page that says so, with every header of the shop', async () => {
    const answer = await look(await greedyVisit());
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(10);
    expect(answer.text).toContain('This visit has kept the shop busy');
    expect(answer.text).toContain('What is in your basket stays there');
    const page = await look('');
    for (const name of ['content-security-policy', 'permissions-policy', 'referrer-policy'])
      expect(answer.headers[name], name).toBe(page.headers[name]);
    expect(answer.headers['cache-control']).toBe('no-store, no-transform');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('is told in place where htmx asked, and nothing else on its page is touched', async () => {
    const answer = await look(await greedyVisit()).set(HTMX);
    expect(answer.status).toBe(429);
    expect(answer.text).toMatch(/^<hx-partial hx-target="#notice"[\s\S]*<\/hx-partial>$/);
    expect(answer.text.match(/<hx-partial/g)).toHaveLength(1);
    expect(answer.text).toContain('This visit has kept the shop busy');
  });

  test('takes nothing from another, nor from whoever has no visit', async () => {
    const greedy = await greedyVisit();
    expect((await look(greedy)).status).toBe(429);
    expect((await look('')).status).toBe(200);
    const other = shopper(shop.app);
    expect((await other.open('/products/cork-yoga-block')).status).toBe(200);
    expect((await other.press('Save')).status).toBeLessThan(400);
  });

  test('still gets style, pictures and signs of life, and no page by an address that looks like them', async () => {
    const greedy = await greedyVisit();
    for (const path of ['/art/cork-yoga-block.svg', '/healthz', '/robots.txt'])
      expect((await look(greedy, path)).status, path).toBe(200);
    expect((await look(greedy, '/assets/nothing.css')).status).toBe(429);
  });

  test('cannot pass for somebody new by a cookie that the shop never signed', async () => {
    const greedy = await greedyVisit();
    const forged = greedy.replace(/s%3A[^.]+\./, 's%3Aanother-visit.');
    expect(forged).not.toBe(greedy);
    // It is nobody's: this machine's, which is not counted.
    expect((await look(forged)).status).toBe(200);
    expect((await look(greedy)).status).toBe(429);
  });

  test('is counted among what was refused', async () => {
    await look(await greedyVisit());
    const { text } = await request(shop.app).get('/metrics');
    expect(text).toMatch(/afterglow_requests_refused_total\{why="time"\} [1-9]/);
  });
});

describe('a network whose requests belong to no visit', () => {
  test('is told of itself, and of no visit or basket', async () => {
    const proxied = await openTestShop({ env: { RATE_LIMIT_TIME: '1', TRUST_PROXY: 'loopback' } });
    try {
      const from = (address: string) =>
        request(proxied.app).get('/').set('X-Forwarded-For', address).set('Accept-Language', 'en');
      let answer = await from('203.0.113.9');
      for (let turn = 0; turn < 50 && answer.status === 200; turn++) {
        await from('198.51.100.7');
        answer = await from('203.0.113.9');
      }
      expect(answer.status).toBe(429);
      expect(answer.text).toContain(en.busy.networkTime.text);
      expect(answer.text).not.toContain('This visit');
    } finally {
      await proxied.close();
    }
  });
});
