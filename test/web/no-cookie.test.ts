import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { OPENING_LIFETIME } from '../../src/visits/memory.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX, shopper } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const TOKENS = ['AAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBB', 'CCCCCCCCCCCCCCCC'] as const;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** A press of a browser that sends no cookie, whatever it was given. */
const pressed = (path: string, fields: object, headers: Readonly<Record<string, string>> = {}) =>
  request(shop.app)
    .post(path)
    .type('form')
    .set({ ...FROM_HERE, ...headers })
    .send({ returnTo: `/products/${BLOCK}`, ...fields });

const open = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(shop.app).get(path).set(headers);

const at = (path: string) => ({ ...HTMX, 'HX-Current-URL': `${shop.config.publicUrl}${path}` });

const add = (token: string) => ({ product: BLOCK, quantity: '1', token });
const save = (token: string) => ({ product: BLOCK, kind: 'save', token });

describe('a browser that keeps no cookie', () => {
  test.each([
    ['/basket/lines', add(TOKENS[0])],
    ['/signals', save(TOKENS[0])],
    ['/signals', { product: BLOCK, kind: 'hide', token: TOKENS[0] }],
    ['/personalisation', { token: TOKENS[0] }],
    ['/interests', { phrase: 'mushroom foraging', token: TOKENS[0] }],
    ['/statistics', { token: TOKENS[0] }],
  ])('is told so by the page that a plain form leads to: %s', async (path, fields) => {
    const answer = await pressed(path, fields);
    const place = String(answer.headers.location);
    expect(place).toContain('began=');
    expect((await open(place)).text).toContain(en.notice.noCookie);
    const carried = place.replace('?', '?lang=de&');
    expect((await open(carried)).text).toContain(de.notice.noCookie);
    shop.wait(2 * MINUTE);
    expect((await open(place)).text).not.toContain(en.notice.noCookie);
  });

  test('is promised nothing by the answer to htmx, and told a moment later what the page is without the press', async () => {
    const answer = await pressed('/basket/lines', add(TOKENS[0]), at(`/products/${BLOCK}`));
    expect(answer.text).toContain(en.notice.ifKept);
    expect(answer.text).toContain(en.visitBar.states.begun({ kind: 'now' }));
    expect(answer.text).not.toMatch(/>[^<]*forgotten (?:today|tomorrow|on)/);
    const check = /hx-get="(\/beginning[^"]*)"/.exec(answer.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const later = await open(check, at(String(answer.headers['hx-replace-url'])));
    expect(later.text).toContain(en.notice.noCookie);
    expect(later.text).toContain(en.visitBar.states.plain({ kind: 'now' }));
    for (const part of ['site-nav', 'notice', 'visit-bar', 'buy-box', 'interests-panel'])
      expect(later.text).toContain(`hx-target="#${part}"`);
    expect(later.text).toContain(`[data-card-controls='${BLOCK}']`);
    expect(later.text).not.toContain(en.product.inBasket(1));
  });

  test('opens no second visit while its page knows that it keeps none', async () => {
    const answer = await pressed('/signals', save(TOKENS[0]), at(`/products/${BLOCK}`));
    const here = at(String(answer.headers['hx-replace-url']));
    const again = await pressed('/signals', save(TOKENS[1]), here);
    expect(again.status).toBe(409);
    expect(again.text).toContain(en.error.byKey.noCookie);
    expect(again.headers['set-cookie']).toBeUndefined();
    const led = { Referer: `${shop.config.publicUrl}${answer.headers['hx-replace-url']}` };
    const plain = await pressed('/signals', save(TOKENS[2]), led);
    expect([plain.status, plain.headers['set-cookie']]).toEqual([409, undefined]);
    expect(plain.text).toContain(en.error.byKey.noCookie);
  });

  test('leaves nothing in the shop after ten minutes', async () => {
    const browser = shopper(shop.app);
    await browser.post('/signals', save(TOKENS[0]));
    await browser.post('/basket/lines', { ...add(TOKENS[0]) });
    const lost = shopper(shop.app);
    await lost.post('/signals', save(TOKENS[1]));
    const session = sessionOf(lost.cookie);
    shop.wait(OPENING_LIFETIME + MINUTE);
    await shop.services.sessionLog.sweep(shop.services.clock());
    expect((await shop.services.sessionLog.kept(session)).entries).toEqual([]);
    expect((await browser.open('/saved')).text).toContain('Cork yoga block');
  });
});

describe('a browser that keeps its cookie', () => {
  test('has its visit as long as the page says, once it has come back', async () => {
    const browser = shopper(shop.app);
    await browser.post('/signals', save(TOKENS[0]));
    shop.wait(OPENING_LIFETIME - MINUTE);
    expect((await browser.open('/saved')).text).toContain('Cork yoga block');
    shop.wait(6 * DAY + 23 * HOUR);
    expect((await browser.open('/saved')).text).toContain('Cork yoga block');
  });

  test('is told nothing of cookies after it has forgotten or taken back what it began', async () => {
    const browser = shopper(shop.app);
    for (const [token, end] of [
      [TOKENS[0], '/forgetting'],
      [TOKENS[1], '/undo'],
    ] as const) {
      const answer = await browser.post('/signals', save(token));
      const place = String(answer.headers.location);
      const entry = new URL(place, 'http://shop.invalid').searchParams.get('done') ?? '';
      expect((await browser.open(place)).text).not.toContain(en.notice.noCookie);
      await browser.post(end, { token: TOKENS[2], entry });
      // The browser has let go of the cookie.
      expect((await open(place)).text).not.toContain(en.notice.noCookie);
    }
  });

  test('reads the end of its visit a moment after a press of htmx', async () => {
    const browser = shopper(shop.app, at(`/products/${BLOCK}`));
    const answer = await browser.post('/signals', save(TOKENS[0]));
    const check = /hx-get="(\/beginning[^"]*)"/.exec(answer.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const later = await browser.open(check);
    expect(later.text).toMatch(/Kept until \d+ \w+: [^.]+/);
    expect(later.text).not.toContain('id="notice"');
  });
});
