import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, shopper } from '../support/shopper.js';

const [BLOCK, MAT] = ['cork-yoga-block', 'natural-rubber-yoga-mat'];
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

const saving = (product: string, token: string) => ({ product, kind: 'save', token, returnTo: '/saved' });
const TOKENS = ['AAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBB'] as const;

describe('the first press of a visit', () => {
  test('opens one session where it is sent twice, and so do two presses on one page', async () => {
    const windows = [shopper(shop.app), shopper(shop.app), shopper(shop.app)];
    const products = [BLOCK, BLOCK, MAT];
    await Promise.all(windows.map((one, i) => one.post('/signals', saving(products[i] ?? '', TOKENS[0]))));
    expect(new Set(windows.map(({ cookie }) => sessionOf(cookie))).size).toBe(1);
    const { text } = await (windows[0] ?? shopper(shop.app)).open('/what-this-shop-knows');
    expect(text).toContain('2 entries');
  });

  test('never opens again what was forgotten: the same form, late or in another window, is told so', async () => {
    const [browser, late] = [shopper(shop.app), shopper(shop.app)];
    await browser.post('/signals', saving(BLOCK, TOKENS[0]));
    const forgotten = sessionOf(browser.cookie);
    await browser.post('/forgetting', { token: TOKENS[1] });
    for (const product of [BLOCK, MAT])
      expect((await late.post('/signals', saving(product, TOKENS[0]))).status).toBe(410);
    expect(late.cookie).not.toContain(forgotten);
    expect((await late.post('/signals', saving(BLOCK, TOKENS[1]))).status).toBe(303);
    expect(sessionOf(late.cookie)).not.toBe(forgotten);
  });

  test('opens a session of its own on each page, and the one that the browser did not keep is told of', async () => {
    const windows = [shopper(shop.app), shopper(shop.app)] as const;
    const answers = await Promise.all(
      windows.map((one, i) => one.post('/signals', saving(BLOCK, TOKENS[i] ?? ''))),
    );
    const places = answers.map(({ headers }) => String(headers.location));
    // The browser keeps the cookie that came last.
    const browser = windows[1];
    expect((await browser.open(places[1] ?? '')).text).not.toContain(en.notice.elsewhere);
    expect((await browser.open(places[0] ?? '')).text).toContain(en.notice.elsewhere);
    expect((await browser.open('/saved')).text).not.toContain(en.notice.elsewhere);
  });

  test('made with htmx is told of a moment later, and with the next press, where the browser has kept the other', async () => {
    const there = { ...HTMX, 'HX-Current-URL': `${shop.config.publicUrl}/saved` };
    const windows = [shopper(shop.app, there), shopper(shop.app, there)] as const;
    const answers = await Promise.all(
      windows.map((one, i) => one.post('/signals', saving(BLOCK, TOKENS[i] ?? ''))),
    );
    const checks = answers.map(({ text }) => /hx-get="(\/beginning[^"]*)"/.exec(text)?.[1] ?? '');
    const marks = answers.map(({ headers }) => String(headers['hx-replace-url']));
    expect(new Set(marks).size).toBe(2);
    const browser = windows[1];
    const kept = (await browser.open(checks[1] ?? '')).text;
    expect([kept.includes('id="visit-bar"'), kept.includes('id="notice"')]).toEqual([true, false]);
    expect((await browser.open(checks[0] ?? '')).text).toContain(en.notice.elsewhere);
    const first = shopper(shop.app, {
      ...HTMX,
      'HX-Current-URL': `${shop.config.publicUrl}${marks[0]}`,
      Cookie: browser.cookie,
    });
    const next = await first.post('/signals', saving(MAT, 'CCCCCCCCCCCCCCCC'));
    expect(next.text).toContain(en.notice.elsewhereBefore);
    expect(next.headers['hx-replace-url']).not.toContain('began');
    const plain = await shopper(shop.app).open(checks[0] ?? '');
    expect([plain.status, plain.headers.location]).toEqual([303, '/']);
  });

  test('is told of by a link or a form too, and not where a visit came after the other', async () => {
    const windows = [shopper(shop.app), shopper(shop.app)] as const;
    const answers = await Promise.all(
      windows.map((one, i) => one.post('/signals', saving(BLOCK, TOKENS[i] ?? ''))),
    );
    const from = `${shop.config.publicUrl}${answers[0]?.headers.location}`;
    const led = (cookie: string) => shopper(shop.app, { Referer: from, Cookie: cookie }).open('/basket');
    expect((await led(windows[1].cookie)).text).toContain(en.notice.elsewhere);
    expect((await led(windows[0].cookie)).text).not.toContain(en.notice.elsewhere);
    shop.wait(5 * 60_000);
    const later = shopper(shop.app);
    await later.post('/signals', saving(BLOCK, 'DDDDDDDDDDDDDDDD'));
    expect((await led(later.cookie)).text).not.toContain(en.notice.elsewhere);
  });

  test('is opened anew by the same form half an hour later, under another id', async () => {
    const [one, other] = [shopper(shop.app), shopper(shop.app)];
    await one.post('/signals', saving(BLOCK, TOKENS[0]));
    shop.wait(30 * 60_000);
    await other.post('/signals', saving(BLOCK, TOKENS[0]));
    expect(sessionOf(other.cookie)).not.toBe(sessionOf(one.cookie));
  });
});

describe('a press in a visit that was forgotten meanwhile', () => {
  test('is not carried out, says so, and takes the cookie away', async () => {
    const [one, other] = [shopper(shop.app), shopper(shop.app)];
    await one.post('/signals', saving(BLOCK, TOKENS[0]));
    await other.post('/signals', saving(BLOCK, TOKENS[0]));
    expect(other.cookie).toBe(one.cookie);
    const session = sessionOf(one.cookie);
    await one.post('/forgetting', {});
    const answer = await other.post('/signals', saving(MAT, TOKENS[1]));
    expect(answer.status).toBe(410);
    expect(answer.text).toContain(en.error.byKey.visitForgotten);
    expect(other.cookie).toBe('');
    expect((await shop.services.traces(session)).keys).toBe(0);
    expect((await other.post('/signals', saving(MAT, TOKENS[1]))).status).toBe(303);
  });

  test('leaves a page that is only looked at as it is without a visit', async () => {
    const visitor = shopper(shop.app);
    await visitor.post('/personalisation', { token: TOKENS[0], returnTo: '/' });
    await shop.services.sessionLog.erase(sessionOf(visitor.cookie));
    const page = await visitor.open(`/products/${BLOCK}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Nothing about you is noted.');
    expect(visitor.cookie).toBe('');
  });
});
