import type { RootDatabase } from 'lmdb';
import type { ProductId } from '../catalog/product.js';
import { slicesOf } from '../lmdb/slices.js';
import {
  type Cancelled,
  COUNTS_KEPT,
  type CountedLine,
  type CountingStock,
  countKey,
  type OrderToken,
  type Sale,
  SETTLED_KEPT,
  type Shortage,
  type Stocktake,
} from './stock.js';

type SoldKey = [stocktake: string, product: string];
/** A settled sale has forgotten whose it was; a cancelled one has given back its pieces. */
type StoredSale = Cancelled & Partial<Pick<Sale, 'session'>> & { readonly isCancelled?: true };

const CHANGES = 'changes';

/** The embedded stock, or what one machine sells while Redis is away. LMDB runs write transactions one after another. */
export function lmdbStock(root: RootDatabase): CountingStock {
  const sold = root.openDB<number, SoldKey>({ name: 'stock-sold' });
  const sales = root.openDB<StoredSale, OrderToken>({ name: 'stock-sales' });
  /** When something was last sold of each stocktake, milliseconds since 1970. */
  const lately = root.openDB<number, Stocktake>({ name: 'stock-stocktakes' });
  const counters = root.openDB<number, string>({ name: 'stock-counters' });
  const soldOf = ({ stocktake, product }: Pick<CountedLine, 'stocktake' | 'product'>) =>
    sold.get([stocktake, product]) ?? 0;
  const rangeOf = (stocktake: Stocktake) => ({
    start: [stocktake] as never,
    end: [stocktake, '\uffff'] as SoldKey,
  });

  /** Within a transaction. @param times 1 takes, -1 gives back */
  const move = ({ lines, at }: Pick<Cancelled, 'lines' | 'at'>, times: 1 | -1): void => {
    for (const line of lines) {
      sold.put([line.stocktake, line.product], soldOf(line) + times * line.pieces);
      lately.put(line.stocktake, at);
    }
    counters.put(CHANGES, (counters.get(CHANGES) ?? 0) + 1);
  };
  const record = (sale: Sale): void => {
    move(sale, 1);
    sales.put(sale.token, sale);
  };
  const forget = (stocktake: Stocktake) =>
    lately.transaction(() => {
      for (const key of [...sold.getKeys(rangeOf(stocktake))]) sold.remove(key);
      lately.remove(stocktake);
    });

  return {
    take: (sale) =>
      sales.transaction((): readonly Shortage[] => {
        if (sales.get(sale.token)) return [];
        const shortages = sale.lines.flatMap((line) => {
          const left = Math.max(0, line.of - soldOf(line));
          return line.pieces > left ? [{ product: line.product, left }] : [];
        });
        if (shortages.length === 0) record(sale);
        return shortages;
      }),
    async count(sale) {
      await sales.transaction(() => {
        if (!sales.get(sale.token)) record(sale);
      });
    },
    async settle(token) {
      await sales.transaction(() => {
        const { session: _session, ...sale } = sales.get(token) ?? {};
        if ('token' in sale) sales.put(token, sale as StoredSale);
      });
    },
    async release({ token }) {
      await sales.transaction(() => {
        const sale = sales.get(token);
        if (sale?.session === undefined) return;
        move(sale, -1);
        sales.remove(token);
      });
    },
    async giveBack(cancelled) {
      await sales.transaction(() => {
        if (sales.get(cancelled.token)?.isCancelled) return;
        move(cancelled, -1);
        sales.put(cancelled.token, { ...cancelled, isCancelled: true });
      });
    },
    async open(before) {
      const open: Sale[] = [];
      for await (const slice of slicesOf(sales))
        for (const { value } of slice)
          if (value.session !== undefined && value.at < before) open.push(value as Sale);
      return open;
    },
    async sold(stocktakes) {
      const counts = stocktakes.flatMap((stocktake) => [...sold.getRange(rangeOf(stocktake))]);
      return new Map(
        counts.flatMap(({ key: [stocktake, product], value }) =>
          value > 0 ? [[countKey(stocktake as Stocktake, product as ProductId), value] as const] : [],
        ),
      );
    },
    changes: async () => String(counters.get(CHANGES) ?? 0),
    async sweep(now) {
      let removed = 0;
      for await (const slice of slicesOf(sales)) {
        const old = slice.filter(
          ({ value }) => value.session === undefined && value.at + SETTLED_KEPT <= now,
        );
        await Promise.all(old.map(({ key }) => sales.remove(key)));
        removed += old.length;
      }
      const unused = [...lately.getRange()].filter(({ value }) => value + COUNTS_KEPT <= now);
      for (const { key } of unused) await forget(key);
      return removed + unused.length;
    },
  };
}
