import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { FROM_HERE, interestedIn } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const HOUR = 3_600_000;
const NAME = '__Host-afterglow';

const post = (path: string, cookie: string, fields: object) =>
  request(shop.app).post(path).set(FROM_HERE).set('Cookie', cookie).type('form').send(fields);
const cookieOf = (answer: request.Response) => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';

describe('a session that has ended', () => {
  test('is a plain visit again, and its cookie is not taken up by the next press', async () => {
    const visitor = await interestedIn(shop.app);
    const old = visitor.cookie;
    expect((await visitor.open('/')).text).toContain('For this visit');
    shop.wait(25 * HOUR);
    const home = read((await visitor.open('/')).text);
    expect(home.bar).toContain('Nothing about you is noted.');
    expect(home.shelves.map(({ title }) => title)).not.toContain('For this visit');
    const answer = await post('/signals', old, { product: 'cork-yoga-block', kind: 'save' });
    expect(answer.status).toBe(303);
    expect(sessionOf(cookieOf(answer))).not.toBe(sessionOf(old));
  });

  test('answers each press from a page left open with a clear page, and loses nothing new', async () => {
    const visitor = await interestedIn(shop.app);
    const panel = read((await visitor.open('/interests')).text);
    shop.wait(25 * HOUR);
    const answer = await visitor.press(`Remove ${panel.interests[0]?.label}`);
    expect([200, 404, 410]).toContain(answer.status);
    expect(read(answer.text).heading).not.toBe('');
    const undo = await post('/undo', visitor.cookie, { entry: 'AAAAAAAAAAAAAAAA' });
    expect(undo.status).toBe(303);
    const { text } = await visitor.open(String(undo.headers.location));
    expect(read(text).notice).toBe(en.refusals.ended);
  });

  test('leaves nothing once it is swept', async () => {
    const visitor = await interestedIn(shop.app);
    const id = sessionOf(visitor.cookie);
    expect(shop.whatIsKeptOf(id).length).toBeGreaterThan(0);
    shop.wait(25 * HOUR);
    await shop.services.sessionLog.sweep(shop.now());
    await shop.services.sessionStore.sweep();
    expect(shop.whatIsKeptOf(id)).toEqual([]);
  });
});

describe('a cookie that this shop did not make', () => {
  const BROKEN = [
    '',
    'x',
    's:',
    's%3A',
    's%3A.',
    's%3A%00.%00',
    '%E0%A4%A',
    `s%3A${'A'.repeat(32)}.${'B'.repeat(43)}`,
    'A'.repeat(7_000),
    's%3A__proto__.x',
    'j%3A%7B%22__proto__%22%3A1%7D',
    '"; DROP TABLE sessions; --',
  ];

  test.each(BROKEN)('opens the plain shop, and is replaced at the first press: %s', async (value) => {
    const cookie = `${NAME}=${value}`;
    const home = await request(shop.app).get('/').set('Cookie', cookie);
    expect(home.status).toBe(200);
    expect(home.headers['set-cookie']).toBeUndefined();
    expect(read(home.text).bar).toContain('Nothing about you is noted.');
    const saved = await post('/signals', cookie, { product: 'cork-yoga-block', kind: 'save' });
    expect(saved.status).toBe(303);
    expect(sessionOf(cookieOf(saved))).toMatch(/^[\w-]{32}$/);
    expect(sessionOf(cookieOf(saved))).not.toBe('A'.repeat(32));
  });
});

describe('the session of another', () => {
  test('is not reached by its id without its signature', async () => {
    const other = await interestedIn(shop.app);
    const id = sessionOf(other.cookie);
    for (const forged of [`${NAME}=s%3A${id}`, `${NAME}=s%3A${id}.${'A'.repeat(43)}`, `${NAME}=${id}`]) {
      const { text } = await request(shop.app).get('/interests').set('Cookie', forged);
      expect(read(text).interests).toEqual([]);
    }
  });

  test('is not shown, changed or recounted through links and forms of its own', async () => {
    const other = await interestedIn(shop.app);
    const home = await other.open('/');
    const why = /href="(\/why\/[^"]+)"/.exec(home.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await request(shop.app).get(why)).status).toBe(410);
    const [pressed = ''] = shop
      .whatIsKeptOf(sessionOf(other.cookie))
      .filter((one) => one.includes('"interested"'));
    const entry = /"id":"([^"]+)"/.exec(pressed)?.[1] ?? '';
    expect(entry).toHaveLength(16);
    const stranger = await interestedIn(shop.app, ['three-cup-moka-pot']);
    expect((await post('/undo', stranger.cookie, { entry })).status).toBe(404);
    const { text } = await request(shop.app).get(`/?done=${entry}`).set('Cookie', stranger.cookie);
    expect(read(text).notice).toBe('');
    expect(read((await other.open('/interests')).text).interests.length).toBeGreaterThan(0);
  });

  test('does not end with mine', async () => {
    const [mine, other] = [await interestedIn(shop.app), await interestedIn(shop.app, ['cork-yoga-wedge'])];
    await mine.open('/');
    await mine.press('Forget this visit');
    expect(read((await other.open('/interests')).text).interests.length).toBeGreaterThan(0);
  });
});

test('nothing that a shopper typed was logged', () => {
  expect(shop.logged.join()).not.toMatch(/DROP TABLE|yoga/);
});
