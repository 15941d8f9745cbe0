import type { Sold, Stock } from '../stock/stock.js';
import { stocktakesOf, withSold } from './remaining.js';
import type { Snapshot } from './snapshot.js';

/** The catalogue of now with what is left of each product. */
export interface LiveShop {
  /** Costs nothing: made when something was sold. */
  snapshot(): Snapshot;
  /** Takes over a newer index. What was sold of its numbers before is known after the next `refresh`. */
  swap(next: Snapshot): void;
  /** Reads what was sold, where any of it changed: after each sale here, and every second for those elsewhere. */
  refresh(): Promise<void>;
}

export function liveShop(stock: Stock, first: Snapshot): LiveShop {
  let fed = first;
  let live = first;
  let sold: Sold = new Map();
  let known = '';
  const read = async (): Promise<void> => {
    const current = fed;
    const changes = await stock.changes();
    if (changes === known) return;
    const next = await stock.sold(stocktakesOf(current));
    if (fed !== current) return;
    known = changes;
    sold = next;
    live = withSold(current, sold);
  };
  return {
    snapshot: () => live,
    swap(next) {
      fed = next;
      known = '';
      live = withSold(next, sold);
    },
    refresh: lastAsked(read),
  };
}

/** Refreshes run one at a time: callers during a refresh share the one that starts after it. */
function lastAsked(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    following = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    following ??= running.then(begin, begin);
    return following;
  };
}
