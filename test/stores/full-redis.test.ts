import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { describeOnRedis } from '../support/with-redis.js';

const BLOCK = '/products/cork-yoga-block';
const WEDGE = '/products/cork-yoga-wedge';

describeOnRedis('a Redis whose memory is full', (redis) => {
  let shop: TestShop;
  beforeEach(async () => {
    redis.server.cli('flushall');
    redis.server.cli('config', 'set', 'maxmemory', '0');
    shop = await openTestShop({ env: { REDIS_URL: redis.server.url, ENGINE_WAIT: '1000' } });
  });
  afterEach(() => shop.close());

  it('goes on being read, what it does not take waits here, and nothing is lost', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press('Add to basket');
    redis.server.cli('config', 'set', 'maxmemory', '1');
    // As many writes as would open a breaker.
    for (let turn = 0; turn < 8; turn++) {
      const other = shopper(shop.app);
      await other.open(BLOCK);
      await other.press('Save');
      expect((await other.open('/saved')).text).toContain('Cork yoga block');
    }
    expect(shop.services.states().redis).toBe('up');
    const before = await visitor.open('/basket');
    expect(before.text).toContain('Cork yoga block');
    expect(before.text).not.toContain('cannot be shown');
    await visitor.open(WEDGE);
    await visitor.press('Add to basket');
    const { text } = await visitor.open('/basket');
    expect(text).toContain('Cork yoga block');
    expect(text).toContain('Cork yoga wedge');
    expect((await shop.services.numbers()).overflow_waiting).toBeGreaterThan(8);
    expect(shop.services.states().redis).toBe('up');

    redis.server.cli('config', 'set', 'maxmemory', '0');
    const waiting = async () => (await shop.services.numbers()).overflow_waiting;
    await until(async () => (await waiting()) === 0, 'everything is taken', 15_000);
    expect((await visitor.open('/basket')).text).toContain('Cork yoga wedge');
  });

  it('still erases', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press('Save');
    redis.server.cli('config', 'set', 'maxmemory', '1');
    await visitor.open('/what-this-shop-knows');
    await visitor.press('Forget this visit');
    const left = redis.server.cli('--scan', '--pattern', '*:log').trim();
    expect(left).toBe('');
  });
});
