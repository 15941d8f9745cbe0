import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { fitPairs, fitSessions } from '../../src/co-interest-store/fit-sessions.js';
import { openOrderPairs } from '../../src/co-interest-store/order-pairs.js';
import { DAY } from '../../src/time/clock.js';

const NOW = Date.UTC(2026, 10, 30);
const ids = (...names: readonly string[]) => names as readonly ProductId[];
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'order-pairs-')), 'orders');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('pairs of orders', () => {
  it('are what a file of the same sessions gives, in whatever months they lie', async () => {
    const products = ids('mug', 'tea', 'mat', 'lamp');
    const orders = Array.from({ length: 60 }, (_, i) => ({
      at: NOW - (2 + i) * DAY,
      bought: [products[i % 4]!, products[(i + 1) % 4]!, products[(i * 7) % 4]!],
    }));
    const pairs = openOrderPairs(folder);
    for (const { at, bought } of orders) await pairs.count(dayOf(at), [bought]);
    const { tally, products: numbered } = await pairs.tally(NOW);
    const options = { leastSessions: 1, simulated: false, now: NOW };
    const own = await fitPairs(tally, { ...options, products: numbered });
    const sessions = orders.map(({ at, bought }) => ({
      at,
      items: bought.map((item) => ({ item, isLook: false })),
    }));
    const filed = await fitSessions(sessions, { ...options, products });
    expect(own).toMatchObject({ pairs: filed.pairs, used: filed.used });
    expect(heavy(own.stored)).toEqual(heavy(filed.stored));
  });

  it('are counted once a day, also by a process that begins anew', async () => {
    const day = '2026-11-20';
    await openOrderPairs(folder).count(day, [ids('mug', 'tea')]);
    const pairs = openOrderPairs(folder);
    expect(await pairs.has(day)).toBe(true);
    expect(await pairs.has('2026-11-21')).toBe(false);
    await pairs.count(day, [ids('mug', 'tea')]);
    const { tally } = await pairs.tally(NOW);
    expect([...tally.counts(NOW).sessions]).toEqual([1]);
  });

  it('keep nothing of an order but numbers that it shares, and are their owner’s alone', async () => {
    const pairs = openOrderPairs(folder);
    await pairs.count('2026-11-20', [ids('tea', 'mug', 'mat'), ids('mug', 'tea'), ids('lamp')]);
    const [name, ...others] = await readdir(folder);
    expect([name, others]).toEqual(['2026-11.json', []]);
    const kept = JSON.parse(await readFile(join(folder, name!), 'utf8')) as { pairs: unknown[][] };
    expect(kept.pairs.map(([one, other, orders]) => [one, other, orders])).toEqual([
      ['mat', 'mug', 1],
      ['mat', 'tea', 1],
      ['mug', 'tea', 2],
    ]);
    expect((await stat(join(folder, name!))).mode & 0o077).toBe(0);
  });

  it('of years ago are removed', async () => {
    const pairs = openOrderPairs(folder);
    await pairs.count('2024-01-05', [ids('mug', 'tea')]);
    await pairs.count('2026-11-20', [ids('mug', 'mat')]);
    expect((await pairs.tally(NOW)).products).toEqual(['mat', 'mug']);
    expect(await readdir(folder)).toEqual(['2026-11.json']);
  });
});

/** Each product with its neighbours and their weights, to four digits. */
function heavy({ products, table }: Awaited<ReturnType<typeof fitPairs>>['stored']) {
  return Object.fromEntries(
    products.map((id, number) => [
      id,
      Object.fromEntries(
        neighboursOf(table, number).map(({ position, weight }) => [products[position], weight.toFixed(4)]),
      ),
    ]),
  );
}
