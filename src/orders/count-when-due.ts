import type { ProductId } from '../catalog/product.js';
import type { Logger } from '../telemetry/logger.js';
import { type Clock, DAY, HOUR } from '../time/clock.js';
import type { ClockWatch } from '../time/clock-watch.js';
import { ORDER_DAYS, type Order, type Orders } from './order.js';

/** How often it is looked whether a day can be counted, milliseconds. */
const LOOK_EVERY = HOUR;
/** Orders read at once. */
const READ = 100;

/** The products of an order, each once, however many pieces of it were ordered. */
export type OrderedProducts = readonly ProductId[];

/** Something that is counted of orders, and what is made of it. */
export interface OrderCounter {
  /** What it is called in the log. */
  readonly name: string;
  /** Whether a day, as in 2026-11-30, is counted already. */
  has(day: string): Promise<boolean>;
  /** Counts the orders of a day; nothing where it is counted already. */
  count(day: string, orders: readonly OrderedProducts[]): Promise<void>;
  /** Makes what is due of all that is counted. @param now milliseconds since 1970 */
  make(now: number): Promise<void>;
}

export interface CountingOptions {
  readonly orders: Pick<Orders, 'placed' | 'find'>;
  readonly counters: readonly OrderCounter[];
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'isTrusted'>;
  readonly logger: Logger;
}

export interface Counting {
  /** Counts and makes what is due; resolves when that is done. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * Counts the shop's own orders day by day, each order read once for all counters: now, and then as a day comes due. A day
 * is counted once, a day after its end, when orders that waited on a machine's disk have arrived; what cannot be counted
 * now is counted later, as long as its orders can be read. Never by a clock that may be wrong.
 */
export function countWhenDue(options: CountingOptions): Counting {
  const { counters, clock, clockWatch, logger } = options;
  let busy: Promise<void> | undefined;
  const begin = async () => {
    if (!clockWatch.isTrusted()) return;
    try {
      await countDays(options);
    } catch (error) {
      logger.error('orders.not-counted', { message: messageOf(error) });
      return;
    }
    for (const { name, make } of counters)
      await make(clock()).catch((error: unknown) =>
        logger.error(`${name}.not-made`, { message: messageOf(error) }),
      );
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

async function countDays({ orders, counters, clock, logger }: CountingOptions): Promise<void> {
  const now = clock();
  const first = Math.ceil((now - ORDER_DAYS * DAY) / DAY) * DAY;
  for (let at = first; at + 2 * DAY <= now; at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    const known = await Promise.all(counters.map((counter) => counter.has(day)));
    const counting = counters.filter((_, i) => !known[i]);
    if (counting.length === 0) continue;
    const placed = (await ordersOf(orders, at, now)).map(productsIn);
    for (const counter of counting) {
      await counter.count(day, placed);
      if (placed.length > 0) logger.info(`${counter.name}.counted`, { day, orders: placed.length });
    }
  }
}

async function ordersOf(orders: CountingOptions['orders'], from: number, now: number): Promise<Order[]> {
  const tokens = await orders.placed(from, from + DAY);
  const found: Order[] = [];
  for (let at = 0; at < tokens.length; at += READ) {
    const some = await Promise.all(tokens.slice(at, at + READ).map((token) => orders.find(token, now)));
    found.push(...some.flatMap((order) => order ?? []));
  }
  return found;
}

const productsIn = ({ lines }: Order): OrderedProducts => [...new Set(lines.map(({ product }) => product))];

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
