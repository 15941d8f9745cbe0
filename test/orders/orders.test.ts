import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EngineAwayError, openGuard } from '../../src/away/guard.js';
import { lmdbOrders } from '../../src/orders/lmdb-orders.js';
import { movingOrders } from '../../src/orders/moving-orders.js';
import type { Orders } from '../../src/orders/order.js';
import { type OrderOperation, overflowingOrders } from '../../src/orders/overflowing-orders.js';
import { redisOrders } from '../../src/orders/redis-orders.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { anOrder, ordersContract } from '../contracts/orders.js';
import { NOON } from '../support/entries.js';
import { overflowIn } from '../support/overflow.js';
import { describeOnRedis } from '../support/with-redis.js';

const TOKEN = anOrder().token;
let folder: string;
let root: RootDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-orders-'));
  root = open({ path: folder, maxDbs: 16 });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

ordersContract({ name: 'LMDB', sweeps: true, open: async () => lmdbOrders(root) });

/** Orders on another engine that can be taken away, with an overflow before them. */
function overflowing(remote: Orders) {
  let away = false;
  const guard = {
    async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (away) throw new EngineAwayError('redis', 'failed');
      return call(new AbortController().signal);
    },
  };
  const orders = overflowingOrders({
    remote,
    guard,
    overflow: overflowIn<OrderOperation>(root, folder),
  });
  return {
    orders,
    leave: () => {
      away = true;
    },
    come: () => {
      away = false;
    },
  };
}

ordersContract({
  name: 'an overflow before LMDB',
  sweeps: false,
  open: async () => overflowing(lmdbOrders(root)).orders,
});

describe('orders while their engine is away', () => {
  const goOn = async () => true;

  it('are placed and read, and are there once when it is back', async () => {
    const remote = lmdbOrders(root);
    const { orders, leave, come } = overflowing(remote);
    leave();
    await orders.place(anOrder());
    await orders.place(anOrder('Sent twice'));
    expect(await orders.find(TOKEN, NOON)).toEqual(anOrder());
    expect(await remote.find(TOKEN, NOON)).toBeUndefined();
    come();
    await orders.replay(goOn);
    expect(orders.size()).toBe(0);
    expect(await remote.find(TOKEN, NOON)).toEqual(anOrder());
    expect(await orders.find(TOKEN, NOON)).toEqual(anOrder());
  });

  it('that are removed meanwhile are gone at once, and there too when it is back', async () => {
    const remote = lmdbOrders(root);
    const { orders, leave, come } = overflowing(remote);
    await orders.place(anOrder());
    leave();
    await orders.remove(TOKEN);
    expect(await orders.find(TOKEN, NOON)).toBeUndefined();
    come();
    await orders.replay(goOn);
    expect(await remote.find(TOKEN, NOON)).toBeUndefined();
  });

  it('are not said to be missing when nobody can look', async () => {
    const remote = lmdbOrders(root);
    const { orders, leave } = overflowing(remote);
    // Placed through another process: this one never saw it.
    await remote.place(anOrder());
    leave();
    await expect(orders.find(TOKEN, NOON)).rejects.toMatchObject({ status: 503 });
  });
});

describeOnRedis('with a real redis-server', (redis) => {
  beforeEach(() => void redis.server.cli('flushall'));

  ordersContract({ name: 'Redis', sweeps: false, open: async () => redisOrders(redis.connection) });

  it('orders expire by themselves after thirty days', async () => {
    await redisOrders(redis.connection).place(anOrder());
    const left = Number(redis.server.cli('pttl', `afterglow:{order-${TOKEN}}:order`));
    expect(left).toBeGreaterThan(30 * DAY - 10_000);
  });

  it('orders of an embedded shop move to Redis when they are asked for', async () => {
    const former = lmdbOrders(root);
    await former.place(anOrder());
    const guard = openGuard({ engine: 'redis', deadline: 1_000 });
    const overflow = overflowIn<OrderOperation>(root, folder);
    const orders = movingOrders(
      overflowingOrders({ remote: redisOrders(redis.connection), guard, overflow }),
      former,
    );
    expect(await orders.find(TOKEN, NOON)).toEqual(anOrder());
    expect(await former.find(TOKEN, NOON)).toBeUndefined();
    expect(await orders.find(TOKEN as OrderToken, NOON)).toEqual(anOrder());
  });
});
