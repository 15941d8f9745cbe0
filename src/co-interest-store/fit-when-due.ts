import type { ProductId } from '../catalog/product.js';
import { ORDER_DAYS, type Order, type Orders } from '../orders/order.js';
import type { Logger } from '../telemetry/logger.js';
import { type Clock, DAY, HOUR } from '../time/clock.js';
import type { ClockWatch } from '../time/clock-watch.js';
import { fitPairs } from './fit-sessions.js';
import { type OrderPairs, openOrderPairs, orderPairsIn } from './order-pairs.js';
import { readTable, tableFile, writeTable } from './table-file.js';

/** How often a worker looks whether a day can be counted, or a table is due, milliseconds. */
const LOOK_EVERY = HOUR;
/** A table of the shop's own orders is fitted anew after so long, milliseconds. */
const FIT_EVERY = 7 * DAY;
/** Orders read at once. */
const READ = 100;

export interface FitWhenDueOptions {
  readonly orders: Pick<Orders, 'placed' | 'find'>;
  readonly dataDir: string;
  /** Orders that a pair must be of. */
  readonly leastSessions: number;
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'isTrusted'>;
  readonly logger: Logger;
}

export interface Fitting {
  /** Counts and fits what is due; resolves when that is done. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Counts the pairs of the shop's own orders day by day, and fits a table of them once a week: now, and then as it comes due.
 * A day is counted once, a day after its end, when orders that waited on a machine's disk have arrived; what cannot be
 * counted now is counted later, as long as its orders can be read. Never by a clock that may be wrong.
 */
export function fitWhenDue(options: FitWhenDueOptions): Fitting {
  const { dataDir, clockWatch, logger } = options;
  const pairs = openOrderPairs(orderPairsIn(dataDir));
  let busy: Promise<void> | undefined;
  const begin = async () => {
    if (!clockWatch.isTrusted()) return;
    try {
      await countDays(pairs, options);
      await fitIfDue(pairs, options);
    } catch (error) {
      logger.error('co-interest.not-fitted', { message: error instanceof Error ? error.message : 'unknown' });
    }
  };
  const look = (): Promise<void> => {
    busy ??= begin().finally(() => {
      busy = undefined;
    });
    return busy;
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}

async function countDays(pairs: OrderPairs, { orders, clock, logger }: FitWhenDueOptions): Promise<void> {
  const now = clock();
  const first = Math.ceil((now - ORDER_DAYS * DAY) / DAY) * DAY;
  for (let at = first; at + 2 * DAY <= now; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (await pairs.has(day)) continue;
    const placed = await ordersOf(orders, at, now);
    await pairs.count(day, placed.map(productsIn));
    if (placed.length > 0) logger.info('co-interest.counted', { day, orders: placed.length });
  }
}

async function ordersOf(orders: FitWhenDueOptions['orders'], from: number, now: number): Promise<Order[]> {
  const tokens = await orders.placed(from, from + DAY);
  const found: Order[] = [];
  for (let at = 0; at < tokens.length; at += READ) {
    const some = await Promise.all(tokens.slice(at, at + READ).map((token) => orders.find(token, now)));
    found.push(...some.flatMap((order) => order ?? []));
  }
  return found;
}

const productsIn = ({ lines }: Order): readonly ProductId[] => lines.map(({ product }) => product);

async function fitIfDue(
  pairs: OrderPairs,
  { dataDir, leastSessions, clock, logger }: FitWhenDueOptions,
): Promise<void> {
  const now = clock();
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
