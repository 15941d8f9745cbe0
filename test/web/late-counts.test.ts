import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VisitEvent } from '../../src/analytics/event.js';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.js';
import { keptInRedis } from '../support/redis-contents.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { describeOnRedis } from '../support/with-redis.js';

const BLOCK = '/products/cork-yoga-block';

describeOnRedis('counting while Redis is silent', (redis) => {
  let proxy: FaultProxy;
  let shop: TestShop;
  let sent: VisitEvent[];
  beforeEach(async () => {
    sent = [];
    redis.server.cli('flushall');
    proxy = await openFaultProxy(redis.server.port);
    shop = await openTestShop({
      env: { REDIS_URL: `redis://127.0.0.1:${proxy.port}`, ENGINE_WAIT: '120' },
      events: { note: (events) => void sent.push(...events) },
    });
  });
  afterEach(async () => {
    await proxy.set(undefined);
    await shop.close();
    await proxy.close();
  });

  const told = () => sent.map(({ kind, first }) => `${kind}${first ? ' first' : ''}`).toSorted();
  const silent = async () => {
    await proxy.set({ kind: 'timeout' });
    // Until the breaker knows, a request may still have been answered.
    await until(async () => (await shopper(shop.app).open('/')).status === 200, 'the shop sells');
  };
  const back = async () => {
    await proxy.set(undefined);
    const waiting = async () => {
      const { counts_waiting = 0, overflow_waiting = 0 } = await shop.services.numbers();
      return counts_waiting + overflow_waiting;
    };
    await until(async () => (await waiting()) === 0, 'nothing waits', 15_000);
  };
  const counted = async (): Promise<Shopper> => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Count this visit');
    await until(() => told().includes('visit first'), 'the visit is counted');
    return visitor;
  };
  const marksKept = () => keptInRedis(redis.server.url).filter(({ text }) => text.includes('"counted"'));

  test('counts, once Redis is back, what an agreed visit did meanwhile, each once', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    await silent();
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    await back();
    expect(told()).toEqual(['interested first', 'looked first', 'view', 'view', 'view first', 'visit first']);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(6);
  });

  test('counts a visit that began meanwhile, from its agreement on and not before', async () => {
    await silent();
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press('Save');
    await visitor.open(BLOCK);
    shop.wait(1_000);
    await visitor.press('Count this visit');
    shop.wait(1_000);
    await visitor.open(BLOCK);
    await back();
    expect(told()).toEqual(['looked first', 'view first', 'visit first']);
  });

  test('counts nothing of a visit that never agreed, and writes nothing of it down', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press('Save');
    await silent();
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    await back();
    expect(told()).toEqual([]);
    expect(marksKept()).toEqual([]);
  });

  test('counts nothing of what a visit did that stopped meanwhile', async () => {
    const visitor = await counted();
    await silent();
    await visitor.open(BLOCK);
    await visitor.post('/statistics/end', { returnTo: '/' });
    await back();
    expect(told()).toEqual(['visit first']);
    expect(marksKept()).toEqual([]);
  });

  test('reports a visit once that could not be counted before the shop was closed', async () => {
    const visitor = await counted();
    await silent();
    await visitor.open(BLOCK);
    await visitor.open(BLOCK);
    await shop.services.lateCounts.close();
    expect(told()).toEqual(['uncounted', 'visit first']);
    expect(sent.at(-1)?.segment).toBe('');
  });
});
