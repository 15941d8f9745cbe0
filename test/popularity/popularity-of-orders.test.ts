import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { coInterestOfOrders } from '../../src/co-interest-store/co-interest-of-orders.js';
import { readTable, tableFile } from '../../src/co-interest-store/table-file.js';
import { countWhenDue } from '../../src/orders/count-when-due.js';
import { lmdbOrders } from '../../src/orders/lmdb-orders.js';
import type { Orders } from '../../src/orders/order.js';
import { redisOrders } from '../../src/orders/redis-orders.js';
import { popularityOfOrders } from '../../src/popularity/popularity-of-orders.js';
import { readRelease, releaseFile } from '../../src/popularity/release.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { anOrder } from '../contracts/orders.js';
import { describeOnRedis } from '../support/with-redis.js';

/** A Tuesday. */
const FIRST = Date.UTC(2026, 10, 10);
const LEAST = 50;
let dataDir = '';
let root: RootDatabase;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'popularity-'));
  root = open({ path: join(dataDir, 'sessions'), maxDbs: 4 });
});
afterEach(async () => {
  await root.close();
  await rm(dataDir, { recursive: true, force: true });
});

let told = 0;
/** Some orders of one product each, as checkouts place them. */
async function order(orders: Orders, count: number, product: string, placedAt: number, quantity = 1) {
  const [line] = anOrder().lines;
  for (let i = 0; i < count; i++) {
    told += 1;
    const token = String(told).padStart(22, '0') as OrderToken;
    const lines = [{ ...line!, product: product as ProductId, quantity }];
    await orders.place({ ...anOrder(), token, placedAt, lines });
  }
}

/** A worker at a moment, which has done what is due by then: what is released then. */
async function workerAt(now: number, orders: Pick<Orders, 'placed' | 'find'>, isTrusted = true) {
  const logger = silentLogger;
  const counters = [popularityOfOrders({ dataDir, leastOrders: LEAST, logger })];
  const clock = { clock: () => now, clockWatch: { isTrusted: () => isTrusted } };
  const counting = countWhenDue({ orders, counters, logger, ...clock });
  await counting.look();
  counting.stop();
  return readRelease(releaseFile(dataDir));
}

function tests(open: () => Orders) {
  it('releases what fifty orders held, and nothing of what forty-nine did', async () => {
    const orders = open();
    await order(orders, LEAST, 'mug', FIRST + 9 * HOUR);
    await order(orders, LEAST - 1, 'tea', FIRST + 9 * HOUR);
    const release = await workerAt(FIRST + 2 * DAY, orders);
    expect(release?.products.map(([id]) => id)).toEqual(['mug']);
    expect(release).toMatchObject({ leastOrders: LEAST, released: FIRST + 2 * DAY });
  });

  it('counts an order of a thousand pieces as one', async () => {
    const orders = open();
    await order(orders, 1, 'mug', FIRST, 1_000);
    await order(orders, LEAST, 'tea', FIRST);
    await order(orders, LEAST - 2, 'mug', FIRST);
    expect((await workerAt(FIRST + 2 * DAY, orders))?.products.map(([id]) => id)).toEqual(['tea']);
  });

  it('counts a day once, a day after its end, and releases at set times alone', async () => {
    const orders = open();
    await order(orders, LEAST, 'mug', FIRST);
    expect((await workerAt(FIRST + 2 * DAY - 1, orders))?.products).toEqual([]);
    await order(orders, LEAST, 'tea', FIRST + DAY);
    const first = await workerAt(FIRST + 7 * DAY - 1, orders);
    expect(first?.products).toEqual([]);
    const next = await workerAt(FIRST + 7 * DAY, orders);
    expect(next?.products).toEqual([
      ['tea', 37],
      ['mug', 35],
    ]);
    await order(orders, 2 * LEAST, 'mug', FIRST + 6 * DAY);
    for (const hours of [1, 24, 48, 7 * 24 - 1])
      expect(await workerAt(FIRST + 7 * DAY + hours * HOUR, orders)).toEqual(next);
    const last = await workerAt(FIRST + 14 * DAY, orders);
    expect(last?.products).toEqual([
      ['mug', 92],
      ['tea', 26],
    ]);
  });

  it('lets go of what is ordered no more, also where nothing is left', async () => {
    const orders = open();
    await order(orders, LEAST, 'mug', FIRST);
    expect((await workerAt(FIRST + 7 * DAY, orders))?.products).toHaveLength(1);
    expect((await workerAt(FIRST + 91 * DAY, orders))?.products).toEqual([]);
  });
}

describe('a worker that counts what is ordered, embedded', () => {
  tests(() => lmdbOrders(root));

  it('counts a day later whose orders it cannot read now, and nothing by a clock that may be wrong', async () => {
    const orders = lmdbOrders(root);
    await order(orders, LEAST, 'mug', FIRST);
    const away = { ...orders, find: () => Promise.reject(new Error('away')) };
    expect(await workerAt(FIRST + 2 * DAY, away)).toBeUndefined();
    expect(await workerAt(FIRST + 2 * DAY, orders, false)).toBeUndefined();
    expect((await workerAt(FIRST + 2 * DAY, orders))?.products).toHaveLength(1);
  });

  it('reads an order once for all that is counted, and counts for one what another has counted already', async () => {
    const orders = lmdbOrders(root);
    await order(orders, LEAST, 'mug', FIRST);
    await workerAt(FIRST + 2 * DAY, orders);
    await order(orders, LEAST, 'mug', FIRST + DAY);
    let read = 0;
    const watched: Pick<Orders, 'placed' | 'find'> = {
      placed: orders.placed,
      find(token, now) {
        read += 1;
        return orders.find(token, now);
      },
    };
    const logger = silentLogger;
    const counters = [
      popularityOfOrders({ dataDir, leastOrders: LEAST, logger }),
      coInterestOfOrders({ dataDir, leastSessions: LEAST, logger }),
    ];
    const now = FIRST + 7 * DAY;
    const clock = { clock: () => now, clockWatch: { isTrusted: () => true } };
    const counting = countWhenDue({ orders: watched, counters, logger, ...clock });
    await counting.look();
    counting.stop();
    expect(read).toBe(2 * LEAST);
    expect((await readRelease(releaseFile(dataDir)))?.products).toEqual([['mug', 73]]);
    expect(await readTable(tableFile(dataDir))).toBeUndefined();
  });

  it.each([
    ['be made', { make: () => Promise.reject(new Error('broken')) }],
    ['be counted', { count: () => Promise.reject(new Error('broken')) }],
    ['be read', { has: () => Promise.reject(new Error('broken')) }],
  ])('goes on where something else of the same orders cannot %s', async (_, fault) => {
    const orders = lmdbOrders(root);
    await order(orders, LEAST, 'mug', FIRST);
    const failed: string[] = [];
    const logger = { ...silentLogger, error: (event: string) => void failed.push(event) };
    const broken = {
      name: 'broken',
      has: async () => false,
      count: async () => undefined,
      make: async () => undefined,
      ...fault,
    };
    const counters = [broken, popularityOfOrders({ dataDir, leastOrders: LEAST, logger })];
    const clock = { clock: () => FIRST + 2 * DAY, clockWatch: { isTrusted: () => true } };
    const counting = countWhenDue({ orders, counters, logger, ...clock });
    await counting.look();
    counting.stop();
    expect(failed).toEqual(['broken.failed']);
    expect((await readRelease(releaseFile(dataDir)))?.products).toHaveLength(1);
  });
});

describeOnRedis('a worker that counts what is ordered, in Redis', (redis) => {
  beforeEach(() => {
    redis.server.cli('FLUSHALL');
  });
  tests(() => redisOrders(redis.connection));
});
