import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { memoryRateLimits } from '../../../../src/limits/memory-rate-limits.js';
import { openTestShop, type TestShop } from '../../../support/shop.js';
import { FROM_HERE, HTMX } from '../../../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({
    env: { TRUST_PROXY: 'loopback', RATE_LIMIT_PAGES: '20', RATE_LIMIT_PRESSES: '5' },
  });
});
afterAll(() => shop.close());
afterEach(() => vi.useRealTimers());

let lastHouse = 0;
/** An address that no other test has used. */
const somebody = () => `203.0.113.${++lastHouse}`;
const look = (address: string, path = '/saved') =>
  request(shop.app).get(path).set('X-Forwarded-For', address);
const press = (address: string) =>
  request(shop.app)
    .post('/signals')
    .set(FROM_HERE)
    .set('X-Forwarded-For', address)
    .type('form')
    .send({ product: 'cork-yoga-block', kind: 'save' });

async function times(count: number, ask: () => request.Test): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await ask()).status);
  return statuses;
}

describe('an address that asks too much', () => {
  test('is told to wait, on a page that says what to do', async () => {
    const abuser = somebody();
    expect(await times(20, () => look(abuser))).toEqual(Array(20).fill(200));
    const answer = await look(abuser);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(answer.headers['cache-control']).toBe('no-store, no-transform');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.text).toContain('Wait a minute and open the page again');
  });

  test('takes nothing from anybody else', async () => {
    const [abuser, shopper] = [somebody(), somebody()];
    const together = await Promise.all([
      ...Array.from({ length: 200 }, () => look(abuser).then(({ status }) => ['abuser', status] as const)),
      ...Array.from({ length: 20 }, () => look(shopper).then(({ status }) => ['shopper', status] as const)),
    ]);
    const served = (who: string) => together.filter(([one, status]) => one === who && status === 200).length;
    expect(served('abuser')).toBe(20);
    expect(served('shopper')).toBe(20);
  });

  test('presses less often than it looks, and one does not use up the other', async () => {
    const abuser = somebody();
    const statuses = await times(7, () => press(abuser));
    expect(statuses.slice(0, 5).every((status) => status === 303)).toBe(true);
    expect(statuses.slice(5)).toEqual([429, 429]);
    expect((await look(abuser)).status).toBe(200);
  });

  test('is told in place where htmx asked', async () => {
    const abuser = somebody();
    await times(20, () => look(abuser));
    const answer = await look(abuser).set(HTMX);
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('hx-partial');
    expect(answer.text).toContain('Wait a minute');
  });

  test('still gets style, pictures and the signs of life', async () => {
    const abuser = somebody();
    await times(21, () => look(abuser));
    const { text } = await look(somebody(), '/');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(text)?.[1] ?? '';
    for (const path of [style, '/art/cork-yoga-block.svg', '/healthz', '/robots.txt'])
      expect((await look(abuser, path)).status, path).toBe(200);
  });

  test('is a whole household where it is IPv6, whatever its last half', async () => {
    const homes = (last: number) => `2001:db8:7:1::${last.toString(16)}`;
    let turn = 0;
    await times(20, () => look(homes(++turn)));
    expect((await look(homes(99))).status).toBe(429);
    expect((await look('2001:db8:7:2::1')).status).toBe(200);
  });
});

describe('this machine itself', () => {
  test('is never counted: a proxy that is not trusted would be all shoppers at once', async () => {
    const statuses = await times(25, () => request(shop.app).get('/saved'));
    expect(statuses).toEqual(Array(25).fill(200));
  });
});

describe('counting', () => {
  test('starts anew after a minute', async () => {
    vi.useFakeTimers();
    const limits = memoryRateLimits({ page: 2, press: 1 });
    const take = () => limits.take('203.0.113.9', 'page');
    expect([await take(), await take(), await take()]).toEqual([0, 0, 60]);
    vi.advanceTimersByTime(45_000);
    expect(await take()).toBe(15);
    vi.advanceTimersByTime(15_001);
    expect(await take()).toBe(0);
  });

  test('can be switched off for a kind', async () => {
    const limits = memoryRateLimits({ page: 0, press: 1 });
    for (let i = 0; i < 100; i++) expect(await limits.take('203.0.113.9', 'page')).toBe(0);
    expect(await limits.take('203.0.113.9', 'press')).toBe(0);
    expect(await limits.take('203.0.113.9', 'press')).toBeGreaterThan(0);
  });
});
