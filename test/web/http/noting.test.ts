import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
