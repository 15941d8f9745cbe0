import type { Guard } from '../away/guard.js';
import { nowOrLater, type Overflow } from '../away/overflow.js';
import type { Replayable } from '../away/replay.js';
import { fellBack } from '../telemetry/observed.js';
import type { AskedStock } from './asked-stock.js';
import {
  type CountingStock,
  countKey,
  type OrderToken,
  type Sale,
  type Shortage,
  type Sold,
  type Stock,
} from './stock.js';

/** What a sale is to undergo once Redis answers. */
export type StockOperation =
  | { readonly kind: 'sell'; readonly sale: Sale }
  | { readonly kind: 'settle' }
  | { readonly kind: 'release'; readonly sale: Sale };

export interface OverflowingStockOptions {
  readonly remote: CountingStock;
  /** Counts what this machine sells while Redis is away. */
  readonly local: Stock;
  /** What the processes of this machine wait for, in the same file. */
  readonly asked: AskedStock;
  readonly guard: Pick<Guard, 'run'>;
  readonly overflow: Overflow<StockOperation>;
}

/**
 * A stock that is sold from while Redis is away: each machine sells what was left when it last heard of it, atomically
 * among its own processes, and Redis counts it when it is back. So M machines oversell by (M - 1) times what was left
 * at most, and only by what was sold during the outage.
 */
export function overflowingStock(options: OverflowingStockOptions): Stock & Replayable {
  const { remote, local, asked, guard, overflow } = options;
  /** What Redis last said. */
  const heard: { sold: Sold; changes: string } = { sold: new Map(), changes: '0' };
  const changed = (token: OrderToken, operation: StockOperation) => {
    const now = () => apply(remote, token, operation);
    return nowOrLater(options, 'stock-overflow', token, now, () => overflow.add(token, operation));
  };

  /** Whether Redis counts it is known only where it has answered. */
  const askRemote = async (sale: Sale) => {
    // What this machine has sold of it, and Redis has not counted yet, Redis would sell again.
    const here = await local.sold(sale.lines.map(({ stocktake }) => stocktake));
    if (sale.lines.some((line) => here.has(countKey(line.stocktake, line.product)))) return undefined;
    return guard
      .run(() => remote.take(sale))
      .catch(() => {
        fellBack.tell({ what: 'stock-overflow' });
        return undefined;
      });
  };
  const takeHere = async (sale: Sale) => {
    const lines = sale.lines.map((line) => ({ ...line, of: line.of - asked.gone(line, sale) }));
    const shortages = await local.take({ ...sale, lines });
    if (shortages.length === 0) await overflow.add(sale.token, { kind: 'sell', sale });
    return shortages;
  };

  return {
    async take(sale) {
      if (overflow.pending(sale.token).length > 0) return [];
      await asked.hold(sale);
      let answer: readonly Shortage[] | undefined;
      try {
        answer = await askRemote(sale);
        return answer ?? (await takeHere(sale));
      } finally {
        await asked.free(sale, answer?.length === 0);
      }
    },
    settle: (token) => changed(token, { kind: 'settle' }),
    async release(sale) {
      await local.release(sale);
      await changed(sale.token, { kind: 'release', sale });
    },
    open: (before) => guard.run(() => remote.open(before)).catch(() => []),
    async sold(stocktakes) {
      const sold = await guard.run(() => remote.sold(stocktakes)).catch(() => undefined);
      if (sold) await asked.hear(sold);
      heard.sold = sold ?? heard.sold;
      return added(heard.sold, await local.sold(stocktakes));
    },
    async changes() {
      heard.changes = await guard.run(() => remote.changes()).catch(() => heard.changes);
      return `${heard.changes} ${await local.changes()}`;
    },
    sweep: (now) => local.sweep(now),
    size: overflow.size,
    replay: (goOn) =>
      overflow.replay(async (token, operation) => {
        await guard.run(() => apply(remote, token as OrderToken, operation));
        if (operation.kind !== 'sell') return;
        await asked.counted(operation.sale);
        await local.release(operation.sale);
      }, goOn),
  };
}

function apply(remote: CountingStock, token: OrderToken, operation: StockOperation): Promise<void> {
  switch (operation.kind) {
    case 'sell':
      return remote.count(operation.sale);
    case 'settle':
      return remote.settle(token);
    case 'release':
      return remote.release(operation.sale);
  }
}

function added(one: Sold, other: Sold): Sold {
  const sum = new Map(one);
  for (const [key, pieces] of other) sum.set(key, (sum.get(key) ?? 0) + pieces);
  return sum;
}
