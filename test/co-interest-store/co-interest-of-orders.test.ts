import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { coInterestOfOrders } from '../../src/co-interest-store/co-interest-of-orders.js';
import { readTable, tableFile } from '../../src/co-interest-store/table-file.js';
import { countWhenDue } from '../../src/orders/count-when-due.js';
import { lmdbOrders } from '../../src/orders/lmdb-orders.js';
import type { Orders } from '../../src/orders/order.js';
import { redisOrders } from '../../src/orders/redis-orders.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { anOrder } from '../contracts/orders.js';
import { describeOnRedis } from '../support/with-redis.js';

const FIRST = Date.UTC(2026, 10, 10);
const LEAST = 3;
let dataDir = '';
let root: RootDatabase;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'co-interest-of-orders-'));
  root = open({ path: join(dataDir, 'sessions'), maxDbs: 4 });
});
afterEach(async () => {
  await root.close();
  await rm(dataDir, { recursive: true, force: true });
});

let told = 0;
/** An order of some products, as a checkout places it. */
async function order(orders: Orders, placedAt: number, ...products: readonly string[]): Promise<OrderToken> {
  told += 1;
  const token = `order-${told}`.padEnd(22, '0') as OrderToken;
  const { lines } = anOrder();
  const line = lines[0]!;
  await orders.place({
    ...anOrder(),
    token,
    placedAt,
    lines: products.map((id) => ({ ...line, product: id as ProductId })),
  });
  return token;
}

/** A worker at a moment, which has done what is due by then. */
async function workerAt(now: number, orders: Pick<Orders, 'placed' | 'find'>, isTrusted = true) {
  const logger = silentLogger;
  const counters = [coInterestOfOrders({ dataDir, leastSessions: LEAST, logger })];
  const clock = { clock: () => now, clockWatch: { isTrusted: () => isTrusted } };
  const counting = countWhenDue({ orders, counters, logger, ...clock });
  await counting.look();
  counting.stop();
  return readTable(tableFile(dataDir));
}

function tests(open: () => Orders) {
  it('makes a table of pairs that enough orders have, a day after the last of them', async () => {
    const orders = open();
    for (let i = 0; i < LEAST; i++) await order(orders, FIRST + i * DAY + 9 * HOUR, 'mug', 'tea');
    await order(orders, FIRST + 9 * HOUR, 'mug', 'mat');
    const last = FIRST + (LEAST - 1) * DAY;
    expect(await workerAt(last + 2 * DAY - 1, orders)).toBeUndefined();
    const table = await workerAt(last + 2 * DAY, orders);
    expect(table).toMatchObject({ products: ['mug', 'tea'], leastSessions: LEAST, simulated: false });
    expect(neighboursOf(table!.table, 0).map(({ position }) => position)).toEqual([1]);
  });

  it('fits anew after a week, with what was ordered since, and counts no order twice', async () => {
    const orders = open();
    for (let i = 0; i < LEAST; i++) await order(orders, FIRST, 'mug', 'tea');
    const before = await workerAt(FIRST + 2 * DAY, orders);
    for (let i = 0; i < LEAST; i++) await order(orders, FIRST + DAY, 'mug', 'mat');
    expect(await workerAt(FIRST + 8 * DAY, orders)).toEqual(before);
    const after = await workerAt(FIRST + 9 * DAY, orders);
    expect(after?.fitted).toBe(FIRST + 9 * DAY);
    expect([...after!.products].toSorted()).toEqual(['mat', 'mug', 'tea']);
  });

  it('keeps pairs of orders that can no longer be read', async () => {
    const orders = open();
    for (let i = 0; i < LEAST - 1; i++) await order(orders, FIRST, 'mug', 'tea');
    expect(await workerAt(FIRST + 2 * DAY, orders)).toBeUndefined();
    await order(orders, FIRST + 40 * DAY, 'tea', 'mug');
    const table = await workerAt(FIRST + 42 * DAY, orders);
    expect(table?.products).toEqual(['mug', 'tea']);
  });
}

describe('a worker that counts orders, embedded', () => {
  tests(() => lmdbOrders(root));

  it('counts a day later whose orders it cannot read now, and nothing by a clock that may be wrong', async () => {
    const orders = lmdbOrders(root);
    for (let i = 0; i < LEAST; i++) await order(orders, FIRST, 'mug', 'tea');
    const away = { ...orders, find: () => Promise.reject(new Error('away')) };
    expect(await workerAt(FIRST + 2 * DAY, away)).toBeUndefined();
    expect(await workerAt(FIRST + 2 * DAY, orders, false)).toBeUndefined();
    expect(await workerAt(FIRST + 2 * DAY, orders)).toBeDefined();
  });
});

describeOnRedis('a worker that counts orders, in Redis', (redis) => {
  beforeEach(() => {
    redis.server.cli('FLUSHALL');
  });
  tests(() => redisOrders(redis.connection));
});
