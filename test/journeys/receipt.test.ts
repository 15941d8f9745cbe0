import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';
import { describeOnRedis } from '../support/with-redis.js';

const receipts = (open: () => Promise<ShopUnderTest>) => () => {
  let shop: ShopUnderTest;
  beforeAll(async () => {
    shop = await open();
  }, 120_000);
  afterAll(() => shop?.close());

  const forgotten = async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.signals.interested.button);
    await visitor.press(en.signals.save.button);
    await visitor.open('/');
    await visitor.press(en.visitBar.forget);
    return visitor;
  };

  test('says where something was found, that nothing is left, and is taken away signed', async () => {
    const visitor = await forgotten();
    const rows = [...visitor.page.text.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(
      ([, row = '']) =>
        /^(.*) (\d+) (\d+)$/.exec(textOf(row.replaceAll('</td>', ' </td>').replaceAll('</th>', ' </th>'))) ??
        [],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const [, place, found, left] of rows) {
      expect(Number(found), place).toBeGreaterThan(0);
      expect(Number(left), place).toBe(0);
    }
    const taken = await visitor.follow(visitor.page, en.receipt.download);
    expect(taken.status).toBe(200);
    expect(taken.headers['content-disposition']).toContain('receipt.json');
    const receipt = JSON.parse(taken.text);
    expect(receipt).toMatchObject({
      format: 'afterglow-receipt',
      version: 1,
      entries: 4,
      left: {},
      waiting: false,
    });
    expect(Object.values(receipt.found)).toEqual(rows.map(([, , found]) => Number(found)));
    expect(visitor.page.text).toContain(receipt.id);
  });

  test('is given back as it was made, or not at all', async () => {
    const visitor = await forgotten();
    const [, signed = ''] = /name="receipt" value="([^"]*)"/.exec(visitor.page.text) ?? [];
    const text = signed.replaceAll('&quot;', '"');
    expect((await visitor.post('/forgetting/receipt.json', { receipt: text })).status).toBe(200);
    for (const changed of [text.replace('"entries":4', '"entries":2'), '{}', 'x', `${text} `]) {
      const answer = await visitor.post('/forgetting/receipt.json', { receipt: changed });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('not a receipt as this shop made it');
    }
  });
};

describe('the receipt of forgetting', receipts(openShopUnderTest));
describeOnRedis('the receipt of forgetting, in Redis', (redis) =>
  receipts(() => openShopUnderTest({ REDIS_URL: redis.server.url }))(),
);
