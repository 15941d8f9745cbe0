import { messageOf } from '../errors.js';
import type { Logger } from '../telemetry/logger.js';
import { type Clock, DAY, HOUR } from '../time/clock.js';
import type { ClockWatch } from '../time/clock-watch.js';
import type { DayCounts, OrderedProducts } from './month-counts.js';
import { ORDER_DAYS, type Order, type Orders, ordersPlaced } from './order.js';

/** How often it is looked whether a day can be counted, milliseconds. */
const LOOK_EVERY = HOUR;

/** Something that is counted of orders, and what is made of it. */
export interface OrderCounter extends DayCounts {
  /** What it is called in the log. */
  readonly name: string;
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
  const { clockWatch, logger } = options;
  let busy: Promise<void> | undefined;
  const begin = async () => {
    if (!clockWatch.isTrusted()) return;
    try {
      await countAndMake(options);
    } catch (error) {
      logger.error('orders.not-counted', { message: messageOf(error) });
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

/** A counter that fails is left out until the next look, and the others go on. @throws Error where orders cannot be read */
async function countAndMake({ orders, counters, clock, logger }: CountingOptions): Promise<void> {
  const now = clock();
  const able = new Set(counters);
  const letting = async (counter: OrderCounter, work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      able.delete(counter);
      logger.error(`${counter.name}.failed`, { message: messageOf(error) });
    });
  };
  for (const at of completeDays(now)) {
    const day = new Date(at).toISOString().slice(0, 10);
    const counting: OrderCounter[] = [];
    for (const counter of able)
      await letting(counter, async () => {
        if (!(await counter.has(day))) counting.push(counter);
      });
    if (counting.length === 0) continue;
    const placed = (await ordersPlaced(orders, { from: at, to: at + DAY, now })).map(productsIn);
    for (const counter of counting)
      await letting(counter, async () => {
        await counter.count(day, placed);
        if (placed.length > 0) logger.info(`${counter.name}.counted`, { day, orders: placed.length });
      });
  }
  for (const counter of able) await letting(counter, () => counter.make(now));
}

/** The beginnings of the days whose orders can still be read, and of which none will arrive any more. */
function completeDays(now: number): readonly number[] {
  const first = Math.ceil((now - ORDER_DAYS * DAY) / DAY) * DAY;
  const count = Math.max(0, Math.floor((now - 2 * DAY - first) / DAY) + 1);
  return Array.from({ length: count }, (_, i) => first + i * DAY);
}

const productsIn = ({ lines }: Order): OrderedProducts => [...new Set(lines.map(({ product }) => product))];
