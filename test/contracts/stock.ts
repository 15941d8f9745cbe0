import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { countKey, type OrderToken, type Sale, type Stock, type Stocktake } from '../../src/stock/stock.js';
import { HOUR } from '../../src/time/clock.js';
import { NOON } from '../support/entries.js';

const TAKE = '2026-03-01-a' as Stocktake;
const NEXT = '2026-03-02-b' as Stocktake;
let made = 0;

/** A sale of an order of its own. @param lines product, pieces and how many there were */
export function aSale(lines: readonly (readonly [string, number, number])[], stocktake = TAKE): Sale {
  return {
    token: `sale-${++made}`.padEnd(22, '-') as OrderToken,
    session: `session-${made}` as SessionId,
    lines: lines.map(([product, pieces, of]) => ({ stocktake, product: product as ProductId, pieces, of })),
    at: NOON,
  };
}

export const soldOf = async (stock: Stock, product: string, stocktake = TAKE): Promise<number> =>
  (await stock.sold([stocktake])).get(countKey(stocktake, product as ProductId)) ?? 0;

export interface StockEngine {
  readonly name: string;
  /** Each call opens a stock of which nothing was sold. */
  open(): Promise<Stock>;
}

/** What every stock must do, whichever engine stands behind it. */
export function stockContract({ name, open }: StockEngine): void {
  describe(`stock in ${name}`, () => {
    it('is taken from until there is none, and says how much is left', async () => {
      const stock = await open();
      expect(await stock.take(aSale([['mug', 2, 3]]))).toEqual([]);
      expect(await stock.take(aSale([['mug', 2, 3]]))).toEqual([{ product: 'mug', left: 1 }]);
      expect(await stock.take(aSale([['mug', 1, 3]]))).toEqual([]);
      expect(await stock.take(aSale([['mug', 1, 3]]))).toEqual([{ product: 'mug', left: 0 }]);
      expect(await soldOf(stock, 'mug')).toBe(3);
    });

    it('is taken from for every line of an order or for none', async () => {
      const stock = await open();
      const lines = [
        ['mug', 1, 5],
        ['lamp', 2, 1],
        ['mat', 3, 2],
      ] as const;
      expect(await stock.take(aSale(lines))).toEqual([
        { product: 'lamp', left: 1 },
        { product: 'mat', left: 2 },
      ]);
      expect((await stock.sold([TAKE])).size).toBe(0);
    });

    it('is never oversold, however many take at once', async () => {
      const stock = await open();
      const sales = Array.from({ length: 200 }, (_, i) => aSale([['last', 1 + (i % 2), 60]]));
      const answers = await Promise.all(sales.map((sale) => stock.take(sale)));
      const taken = sales.filter((_, i) => answers[i]?.length === 0);
      const pieces = taken.reduce((sum, { lines }) => sum + (lines[0]?.pieces ?? 0), 0);
      expect(pieces).toBe(60);
      expect(await soldOf(stock, 'last')).toBe(60);
    });

    it('is taken from once for a token, also when it was settled meanwhile', async () => {
      const stock = await open();
      const sale = aSale([['mug', 1, 5]]);
      await Promise.all([stock.take(sale), stock.take(sale), stock.take(sale)]);
      await stock.settle(sale.token);
      expect(await stock.take(sale)).toEqual([]);
      expect(await soldOf(stock, 'mug')).toBe(1);
    });

    it('gets back what a released sale took, once, and nothing of a settled one', async () => {
      const stock = await open();
      const [kept, dropped] = [aSale([['mug', 1, 5]]), aSale([['mug', 2, 5]])];
      await stock.take(kept);
      await stock.take(dropped);
      await stock.settle(kept.token);
      await Promise.all([stock.release(dropped), stock.release(dropped), stock.release(kept)]);
      await stock.release(aSale([['mug', 2, 5]]));
      expect(await soldOf(stock, 'mug')).toBe(1);
    });

    it('knows whose sale it is only until the sale is settled or released', async () => {
      const stock = await open();
      const [one, two, three] = [aSale([['mug', 1, 9]]), aSale([['mug', 1, 9]]), aSale([['mug', 1, 9]])];
      for (const sale of [one, two, three]) await stock.take(sale);
      expect(await stock.open(NOON)).toEqual([]);
      expect(await stock.open(NOON + 1)).toHaveLength(3);
      await stock.settle(one.token);
      await stock.release(two);
      expect(await stock.open(NOON + 1)).toEqual([three]);
    });

    it('begins anew with each stocktake, and keeps the former beside it', async () => {
      const stock = await open();
      await stock.take(aSale([['mug', 5, 5]]));
      expect(await stock.take(aSale([['mug', 1, 5]], NEXT))).toEqual([]);
      const sold = await stock.sold([TAKE, NEXT]);
      expect([...sold].toSorted()).toEqual(
        [
          [`${TAKE}/mug`, 5],
          [`${NEXT}/mug`, 1],
        ].toSorted(),
      );
    });

    it('tells by a short text that anything was sold or given back', async () => {
      const stock = await open();
      const seen = [await stock.changes()];
      const sale = aSale([['mug', 1, 1]]);
      await stock.take(sale);
      seen.push(await stock.changes());
      await stock.take(aSale([['mug', 1, 1]]));
      expect(await stock.changes()).toBe(seen[1]);
      await stock.release(sale);
      seen.push(await stock.changes());
      expect(new Set(seen).size).toBe(3);
    });

    it('forgets a settled sale after a day, and never what it sold', async () => {
      const stock = await open();
      const [settled, open_] = [aSale([['mug', 1, 5]]), aSale([['mug', 1, 5]])];
      await stock.take(settled);
      await stock.take(open_);
      await stock.settle(settled.token);
      await stock.sweep(NOON + 25 * HOUR);
      expect(await soldOf(stock, 'mug')).toBe(2);
      expect(await stock.open(NOON + 1)).toEqual([open_]);
    });
  });
}
