import type { OrderCounter } from '../orders/count-when-due.js';
import type { Logger } from '../telemetry/logger.js';
import { DAY } from '../time/clock.js';
import { fitPairs } from './fit-sessions.js';
import { type OrderPairs, openOrderPairs, orderPairsIn } from './order-pairs.js';
import { readTable, tableFile, writeTable } from './table-file.js';

/** A table of the shop's own orders is fitted anew after so long, milliseconds. */
const FIT_EVERY = 7 * DAY;

export interface CoInterestOfOrdersOptions {
  readonly dataDir: string;
  /** Orders that a pair must be of. */
  readonly leastSessions: number;
  readonly logger: Logger;
}

/** Counts the pairs of the shop's own orders, and fits a table of them once a week. */
export function coInterestOfOrders(options: CoInterestOfOrdersOptions): OrderCounter {
  const pairs = openOrderPairs(orderPairsIn(options.dataDir));
  return { ...pairs, name: 'co-interest', make: (now) => fitIfDue(pairs, now, options) };
}

async function fitIfDue(
  pairs: OrderPairs,
  now: number,
  { dataDir, leastSessions, logger }: CoInterestOfOrdersOptions,
): Promise<void> {
  const path = tableFile(dataDir);
  // One that cannot be read is none: it is fitted anew.
  const before = await readTable(path).catch(() => undefined);
  if (before !== undefined && before.fitted > now - FIT_EVERY && before.fitted <= now) return;
  const { tally, products } = await pairs.tally(now);
  const { stored, used, time } = await fitPairs(tally, { products, leastSessions, simulated: false, now });
  if (used === 0) return;
  await writeTable(path, stored);
  logger.info('co-interest.fitted', { pairs: used, products: stored.products.length, milliseconds: time });
}
