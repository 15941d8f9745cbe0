import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = '/products/cork-yoga-block';
const ENDED = en.notice.visitEnded;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** A visit with something saved, which has ended a moment ago. */
async function ended(headers: Readonly<Record<string, string>> = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open(BLOCK);
  const { save } = headers['Accept-Language'] === 'de' ? de.signals : en.signals;
  await visitor.press(save.button);
  await visitor.open('/saved');
  shop.wait(7 * DAY + 1);
  return visitor;
}

describe('a visit that has ended by itself', () => {
  test.each(['/', '/saved', '/basket', '/interests', BLOCK])('is told of, once, on %s', async (path) => {
    const visitor = await ended();
    const first = await visitor.open(path);
    expect(noticeOn(first)).toBe(ENDED);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(visitor.cookie).toBe('');
    expect(noticeOn(await visitor.open(path))).toBe('');
  });

  test('is told of in German', async () => {
    const visitor = await ended({ 'Accept-Language': 'de' });
    expect(noticeOn(await visitor.open('/saved'))).toBe(de.notice.visitEnded);
  });

  test('is told of by a page, not by a part of one', async () => {
    const visitor = await ended();
    const { cookie } = visitor;
    const part = await shopper(shop.app, { ...HTMX, Cookie: cookie }).open('/search?q=yoga');
    expect([part.text.includes(ENDED), part.headers['set-cookie']]).toEqual([false, undefined]);
    expect(noticeOn(await visitor.open('/'))).toBe(ENDED);
  });

  test('is told of by the answer to a press of a page of before', async () => {
    const visitor = await ended();
    const before = await visitor.open(BLOCK);
    const fresh = await ended();
    const htmx = await fresh.postWithHtmx('/signals', { product: 'cork-yoga-block', kind: 'save' });
    expect(noticeOn(htmx)).toContain(ENDED);
    const plain = await ended();
    const answer = await plain.follow(before, en.signals.save.button);
    const page = await plain.open(String(answer.headers.location));
    expect(noticeOn(page)).toMatch(/^Saved: /);
    expect(noticeOn(page)).toContain(ENDED);
    shop.wait(2 * MINUTE);
    expect(noticeOn(await plain.open(String(answer.headers.location)))).not.toContain(ENDED);
  });

  test('is not told of where it was forgotten, nor to who comes for the first time', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press(en.signals.save.button);
    const { cookie } = visitor;
    await visitor.open('/');
    await visitor.post('/forgetting', {});
    expect(visitor.cookie).toBe('');
    const late = await shopper(shop.app, { Cookie: cookie }).open('/');
    expect(late.text).not.toContain(ENDED);
    expect((await shopper(shop.app).open('/')).text).not.toContain(ENDED);
    shop.wait(HOUR);
  });

  test('goes unnamed where the browser has put its cookie away too, and the empty pages say what became of it', async () => {
    const visitor = shopper(shop.app);
    expect(textOf((await visitor.open('/saved')).text)).toContain(en.saved.leadNothing);
    expect(textOf((await visitor.open('/basket')).text)).toContain(en.basket.emptyEarlier);
    await visitor.open(BLOCK);
    await visitor.press(en.signals.save.button);
    expect(textOf((await visitor.open('/basket')).text)).not.toContain(en.basket.emptyEarlier);
  });
});
