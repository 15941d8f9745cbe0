import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NothingKeptError } from '../../../src/files/room.js';
import { MINUTE, SECOND } from '../../../src/time/clock.js';
import { openTestShop, type TestShop } from '../../support/shop.js';
import { type Shopper, shopper } from '../../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** What the log holds, as the shop itself tells it. */
async function notedBy(visitor: Shopper): Promise<{ readonly views: number; readonly searches: number }> {
  const { text } = await visitor.open('/what-this-shop-knows');
  return {
    views: text.match(/You opened a product’s page/g)?.length ?? 0,
    searches: text.match(/A search, as a direction/g)?.length ?? 0,
  };
}

async function personalised(headers: Readonly<Record<string, string>> = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  return visitor;
}

describe('looking and searching', () => {
  test('are noted only in a session that asked for it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.open('/search?q=tent');
    expect(await notedBy(visitor)).toEqual({ views: 0, searches: 0 });
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.open('/search?q=tent');
    expect(await notedBy(visitor)).toEqual({ views: 1, searches: 1 });
  });

  test('count once in half a minute', async () => {
    const visitor = await personalised();
    await visitor.open('/products/cork-yoga-block');
    await visitor.open('/products/cork-yoga-block');
    await visitor.open('/search?q=tent');
    await visitor.open('/search?q=tent&page=2');
    expect(await notedBy(visitor)).toEqual({ views: 1, searches: 1 });
    shop.wait(31 * SECOND);
    await visitor.open('/products/cork-yoga-block');
    await visitor.open('/search?q=tent');
    expect(await notedBy(visitor)).toEqual({ views: 2, searches: 2 });
  });

  test.each(['Sec-Purpose', 'Purpose', 'X-Moz'])(
    'are not noted when the browser fetches ahead (%s)',
    async (header) => {
      const visitor = await personalised();
      const ahead = shopper(shop.app, { Cookie: visitor.cookie, [header]: 'prefetch' });
      await ahead.open('/products/cork-yoga-block');
      await ahead.open('/search?q=tent');
      expect(await notedBy(visitor)).toEqual({ views: 0, searches: 0 });
    },
  );

  test.each([{ 'Sec-GPC': '1' }, { DNT: '1' }])(
    'are not noted against the browser’s objection %j',
    async (headers) => {
      const asked = await personalised();
      const objecting = shopper(shop.app, { ...headers, Cookie: asked.cookie } as Record<string, string>);
      const { text } = await objecting.open('/products/cork-yoga-block');
      expect(text).toMatch(/Global Privacy Control|Do Not Track/);
      expect(text).toMatch(/<button[^>]*>Stop personalising/);
      expect(await notedBy(asked)).toEqual({ views: 0, searches: 0 });
    },
  );

  test('never keep the words of a search', async () => {
    const visitor = await personalised();
    await visitor.open('/search?q=zebrafinch+tent');
    shop.wait(MINUTE);
    const { text } = await visitor.open('/what-this-shop-knows');
    expect(text).not.toContain('zebrafinch');
  });
});

describe('the shelf that a page shows', () => {
  test.each([
    ['the disk has no room for it: the page is answered, and that is counted', new NothingKeptError(), 200],
    ['of a mistake: that is no page without a fault', new TypeError('zebrafinch'), 500],
  ])('is not noted where %s', async (_, error, status) => {
    const visitor = await personalised();
    await visitor.open('/products/cork-yoga-block');
    const { sessionLog } = shop.services;
    const { append } = sessionLog;
    sessionLog.append = async (session, entries, terms) => {
      if (entries.some(({ type }) => type === 'shown')) throw error;
      return append.call(sessionLog, session, entries, terms);
    };
    expect((await visitor.open('/')).status).toBe(status);
    sessionLog.append = append;
    const { text } = await request(shop.app).get('/metrics');
    if (status === 200) expect(text).toMatch(/afterglow_fallbacks_total\{what="page-without-note"\} 1/);
  });
});
