import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countKey, FIRST_STOCKTAKE } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { describeOnRedis } from '../support/with-redis.js';

const BLOCK = demoProducts().find(({ id }) => id === 'cork-yoga-block')!;

function makesOneOrder(engine: string, env: () => NodeJS.ProcessEnv): void {
  describe(`one basket makes one order in ${engine}`, () => {
    let shop: TestShop;
    let before: number;
    beforeEach(async () => {
      shop = await openTestShop({ products: demoProducts().slice(0, 80), env: env() });
      before = await sold();
    });
    afterEach(() => shop.close());

    const sold = async () =>
      (await shop.services.stock.sold([FIRST_STOCKTAKE])).get(countKey(FIRST_STOCKTAKE, BLOCK.id)) ?? 0;
    /** Another window of the same browser. */
    const windowOf = ({ cookie }: Shopper): Shopper => shopper(shop.app, { Cookie: cookie });
    const orderIn = (location: unknown) => /^\/orders\/[\w-]{22}/.exec(String(location))?.[0];

    async function withProduct(): Promise<Shopper> {
      const visitor = shopper(shop.app);
      await visitor.open(`/products/${BLOCK.id}`);
      await visitor.press('Add to basket', { quantity: '2' });
      return visitor;
    }

    test('of two windows, also where one was opened before a price changed', async () => {
      const visitor = await withProduct();
      const other = windowOf(visitor);
      await other.open('/checkout');
      const products = shop.services
        .snapshot()
        .fed.products.map((one) =>
          one.id === BLOCK.id ? { ...one, price: { amount: 2_200, currency: 'EUR' } } : one,
        );
      shop.services.swap(await wordSnapshot(products, 't2'));
      const { headers } = await visitor.order();
      const late = await other.press(en.checkout.place);
      expect(late.status).toBe(200);
      expect(late.text).toContain('This basket was ordered today at 12:00 UTC.');
      expect(late.text).toContain(orderIn(headers.location));
      expect(await sold()).toBe(before + 2);
    });

    test('of four presses at once', async () => {
      const visitor = await withProduct();
      const windows = Array.from({ length: 4 }, () => windowOf(visitor));
      const answers = await Promise.all(windows.map((window) => window.order()));
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
      expect(new Set(answers.map(({ headers }) => orderIn(headers.location))).size).toBe(1);
      expect(await sold()).toBe(before + 2);
      expect(await shop.services.stock.open(shop.services.clock() + DAY)).toEqual([]);
    });
  });
}

makesOneOrder('LMDB', () => ({}));
describeOnRedis('with a real redis-server', (redis) => {
  makesOneOrder('Redis', () => ({ REDIS_URL: redis.server.url }));
});
