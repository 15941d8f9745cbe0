import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EngineAwayError, type Guard } from '../../src/away/guard.js';
import { withRequestBudget } from '../../src/away/request-budget.js';
import { askedStock } from '../../src/stock/asked-stock.js';
import { lmdbStock } from '../../src/stock/lmdb-stock.js';
import { overflowingStock, type StockOperation } from '../../src/stock/overflowing-stock.js';
import { redisStock } from '../../src/stock/redis-stock.js';
import type { CountingStock } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { aSale, soldOf, stockContract } from '../contracts/stock.js';
import { NOON } from '../support/entries.js';
import { overflowIn } from '../support/overflow.js';
import { describeOnRedis } from '../support/with-redis.js';

let folder: string;
let root: RootDatabase;
let here: RootDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-stock-'));
  root = open({ path: join(folder, 'there'), maxDbs: 16 });
  here = open({ path: join(folder, 'here'), maxDbs: 16 });
});
afterEach(async () => {
  await Promise.all([root.close(), here.close()]);
  rmSync(folder, { recursive: true, force: true });
});

stockContract({ name: 'LMDB', open: async () => lmdbStock(root) });

/** Pieces of an order that came about and is cancelled. */
function cancellingContract(engine: string, openStock: () => CountingStock): void {
  describe(`an order that is cancelled, in ${engine}`, () => {
    it('gives its pieces back once, and its token takes none anew', async () => {
      const stock = openStock();
      const sale = aSale([
        ['mug', 2, 5],
        ['lamp', 1, 1],
      ]);
      await stock.take(sale);
      await stock.settle(sale.token);
      const before = await stock.changes();
      const cancelled = { token: sale.token, lines: sale.lines, at: NOON + DAY };
      await Promise.all([stock.giveBack(cancelled), stock.giveBack(cancelled)]);
      await stock.settle(sale.token);
      await stock.giveBack(cancelled);
      expect([await soldOf(stock, 'mug'), await soldOf(stock, 'lamp')]).toEqual([0, 0]);
      expect(await stock.changes()).not.toBe(before);
      expect(await stock.take(sale)).toEqual([]);
      expect(await soldOf(stock, 'mug')).toBe(0);
      expect(await stock.take(aSale([['lamp', 1, 1]]))).toEqual([]);
    });

    it('gives them back weeks after its sale was forgotten', async () => {
      const stock = openStock();
      await stock.take(aSale([['mug', 1, 5]]));
      const { token, lines } = aSale([['mug', 1, 5]]);
      await stock.giveBack({ token, lines, at: NOON + 20 * DAY });
      expect(await soldOf(stock, 'mug')).toBe(0);
    });

    it('gives nothing back a second time where a process died before it was settled', async () => {
      const stock = openStock();
      const sale = aSale([['mug', 1, 5]]);
      await stock.take(sale);
      await stock.giveBack({ token: sale.token, lines: sale.lines, at: NOON });
      expect(await stock.open(NOON + 1)).toEqual([]);
      await stock.release(sale);
      expect(await soldOf(stock, 'mug')).toBe(0);
      expect((await stock.sold([sale.lines[0]!.stocktake])).size).toBe(0);
    });
  });
}

cancellingContract('LMDB', () => lmdbStock(root));

/** A stock on another engine that can be taken away. `late`: what is asked is done, and the answer comes too late. */
function overflowing(remote: CountingStock) {
  let state: 'up' | 'away' | 'late' = 'up';
  const guard = {
    async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (state === 'away') throw new EngineAwayError('redis', 'open');
      const answer = await call(new AbortController().signal);
      if (state === 'late') throw new EngineAwayError('redis', 'late');
      return answer;
    },
  };
  const overflow = overflowIn<StockOperation>(here, join(folder, 'here'));
  const stock = overflowingStock({
    remote,
    local: lmdbStock(here),
    asked: askedStock(here, () => NOON),
    guard,
    overflow,
  });
  return {
    stock,
    is: (next: typeof state) => {
      state = next;
    },
  };
}

/** One of several processes of this machine. */
function inOneProcess(remote: CountingStock, guard: Pick<Guard, 'run'>) {
  const overflow = overflowIn<StockOperation>(here, join(folder, 'here'));
  return overflowingStock({
    remote,
    local: lmdbStock(here),
    asked: askedStock(here, () => NOON),
    guard,
    overflow,
  });
}

stockContract({ name: 'LMDB behind an overflow', open: async () => overflowing(lmdbStock(root)).stock });

describe('LMDB', () => {
  it('forgets what was sold of numbers that nobody has sold of for more than a year', async () => {
    const stock = lmdbStock(root);
    await stock.take(aSale([['mug', 1, 5]]));
    await stock.sweep(NOON + 399 * DAY);
    expect(await soldOf(stock, 'mug')).toBe(1);
    await stock.sweep(NOON + 400 * DAY);
    expect(await soldOf(stock, 'mug')).toBe(0);
  });
});

describe('a stock whose engine is away', () => {
  const always = async () => true;

  it('is sold from down to what was left when it was last heard of, and counted there once it is back', async () => {
    const remote = lmdbStock(root);
    const { stock, is } = overflowing(remote);
    await stock.take(aSale([['mug', 3, 10]]));
    expect(await soldOf(stock, 'mug')).toBe(3);
    is('away');
    const sales = Array.from({ length: 20 }, () => aSale([['mug', 1, 10]]));
    const answers = await Promise.all(sales.map((sale) => stock.take(sale)));
    expect(answers.filter(({ length }) => length === 0)).toHaveLength(7);
    expect(await soldOf(stock, 'mug')).toBe(10);
    for (const { token } of sales) await stock.settle(token);
    is('up');
    await stock.replay(always);
    expect(stock.size()).toBe(0);
    expect(await soldOf(remote, 'mug')).toBe(10);
    expect(await soldOf(stock, 'mug')).toBe(10);
    expect(await remote.open(NOON + 1)).toHaveLength(1);
  });

  it('sells nothing a second time that is not counted there yet, once it is back', async () => {
    const remote = lmdbStock(root);
    const { stock, is } = overflowing(remote);
    is('away');
    expect(await stock.take(aSale([['mug', 2, 2]]))).toEqual([]);
    is('up');
    const another = overflowing(remote);
    expect(await another.stock.take(aSale([['mug', 1, 2]]))).toEqual([{ product: 'mug', left: 0 }]);
    expect(await another.stock.take(aSale([['lamp', 1, 1]]))).toEqual([]);
    await stock.replay(always);
    expect([await soldOf(remote, 'mug'), await soldOf(remote, 'lamp')]).toEqual([2, 1]);
  });

  it('counts once what was taken although the answer came too late', async () => {
    const remote = lmdbStock(root);
    const { stock, is } = overflowing(remote);
    is('late');
    expect(await stock.take(aSale([['mug', 2, 10]]))).toEqual([]);
    is('up');
    await stock.replay(always);
    expect(await soldOf(stock, 'mug')).toBe(2);
  });

  it('gets back what was released meanwhile', async () => {
    const remote = lmdbStock(root);
    const { stock, is } = overflowing(remote);
    const sale = aSale([['mug', 2, 10]]);
    is('away');
    await stock.take(sale);
    await stock.release(sale);
    expect(await soldOf(stock, 'mug')).toBe(0);
    is('up');
    await stock.replay(always);
    expect(await soldOf(stock, 'mug')).toBe(0);
    expect(await remote.open(NOON + 1)).toEqual([]);
  });

  it('is not sold to one process while another, which Redis does not answer, sells it from disk', async () => {
    const remote = lmdbStock(root);
    let giveUp: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => {
      giveUp = resolve;
    });
    const late = () => stalled.then(() => Promise.reject(new EngineAwayError('redis', 'late')));
    const first = inOneProcess(remote, { run: late });
    const second = inOneProcess(remote, { run: (call) => call(new AbortController().signal) });
    const asking = first.take(aSale([['mug', 1, 1]]));
    const another = second.take(aSale([['mug', 1, 1]]));
    giveUp();
    expect(await asking).toEqual([]);
    expect(await another).toEqual([{ product: 'mug', left: 0 }]);
    expect(await soldOf(remote, 'mug')).toBe(0);
    await second.replay(always);
    expect([await soldOf(remote, 'mug'), await soldOf(second, 'mug')]).toEqual([1, 1]);
  });

  it('is not sold again by a process that has not heard yet what Redis sold to another one', async () => {
    const remote = lmdbStock(root);
    const first = inOneProcess(remote, { run: (call) => call(new AbortController().signal) });
    const away = { run: () => Promise.reject(new EngineAwayError('redis', 'open')) };
    expect(await first.take(aSale([['mug', 1, 1]]))).toEqual([]);
    expect(await inOneProcess(remote, away).take(aSale([['mug', 1, 1]]))).toEqual([
      { product: 'mug', left: 0 },
    ]);
  });

  it('waits no longer than it may for a sale that nobody decides, and sells none of what that asked for', async () => {
    const remote = lmdbStock(root);
    const never = inOneProcess(remote, { run: () => new Promise<never>(() => undefined) });
    void never.take(aSale([['mug', 1, 2]]));
    const away = { run: () => Promise.reject(new EngineAwayError('redis', 'open')) };
    const stock = inOneProcess(remote, away);
    const sell = () => withRequestBudget(() => stock.take(aSale([['mug', 1, 2]])), 20);
    expect(await sell()).toEqual([]);
    expect(await sell()).toEqual([{ product: 'mug', left: 0 }]);
  });

  it('sells each piece to one of many who ask at once in two processes', async () => {
    const remote = lmdbStock(root);
    const up = { run: <T>(call: (signal: AbortSignal) => Promise<T>) => call(new AbortController().signal) };
    const stocks = [inOneProcess(remote, up), inOneProcess(remote, up)];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => stocks[i % 2]!.take(aSale([['mug', 1, 9]]))),
    );
    expect(answers.filter(({ length }) => length === 0)).toHaveLength(9);
    expect(await soldOf(remote, 'mug')).toBe(9);
  });

  it('is oversold by two machines by no more than what was left, which is what selling on costs', async () => {
    const remote = lmdbStock(root);
    const other = open({ path: join(folder, 'other'), maxDbs: 16 });
    const elsewhere = overflowingStock({
      remote,
      local: lmdbStock(other),
      asked: askedStock(other, () => NOON),
      guard: { run: () => Promise.reject(new EngineAwayError('redis', 'open')) },
      overflow: overflowIn<StockOperation>(other, join(folder, 'other')),
    });
    const { stock, is } = overflowing(remote);
    is('away');
    for (let i = 0; i < 5; i++) {
      await stock.take(aSale([['mug', 1, 3]]));
      await elsewhere.take(aSale([['mug', 1, 3]]));
    }
    is('up');
    await stock.replay(always);
    expect((await soldOf(remote, 'mug')) + (await soldOf(elsewhere, 'mug'))).toBe(6);
    expect(await stock.take(aSale([['mug', 1, 3]]))).toEqual([{ product: 'mug', left: 0 }]);
    await other.close();
  });
});

describeOnRedis('with a real redis-server', (redis) => {
  beforeEach(() => void redis.server.cli('flushall'));

  stockContract({ name: 'Redis', open: async () => redisStock(redis.connection) });
  cancellingContract('Redis', () => redisStock(redis.connection));

  it('says no longer whose a sale was, once it is settled', async () => {
    const stock = redisStock(redis.connection);
    const sale = aSale([['mug', 1, 5]]);
    await stock.take(sale);
    await stock.settle(sale.token);
    expect(redis.server.cli('get', `afterglow:{stock}:sale:${sale.token}`).trim()).toBe('-');
    const left = Number(redis.server.cli('pttl', `afterglow:{stock}:sale:${sale.token}`));
    expect(left).toBeGreaterThan(DAY - 10_000);
  });
});
