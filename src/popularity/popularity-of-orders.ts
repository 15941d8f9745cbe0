import type { OrderCounter } from '../orders/count-when-due.js';
import type { Logger } from '../telemetry/logger.js';
import { DAY } from '../time/clock.js';
import { openProductOrders, type ProductOrderCounts, productOrdersIn } from './product-orders.js';
import { readRelease, releaseFile, releaseOf, writeRelease } from './release.js';

const WEEK = 7 * DAY;
/** Releases are due on Tuesdays at midnight (UTC), when the orders of Sunday can be counted; milliseconds since 1970 of the first. */
const FIRST_TUESDAY = 5 * DAY;

export interface PopularityOfOrdersOptions {
  readonly dataDir: string;
  /** Orders that a product must be in. */
  readonly leastOrders: number;
  readonly logger: Logger;
}

/**
 * Counts the orders of each product, and releases once a week what of them is left. Between two releases nothing changes:
 * who looks twice learns of no order. The first is made as soon as there is none.
 */
export function popularityOfOrders(options: PopularityOfOrdersOptions): OrderCounter {
  const counts = openProductOrders(productOrdersIn(options.dataDir));
  return { ...counts, name: 'popularity', make: (now) => releaseIfDue(counts, now, options) };
}

async function releaseIfDue(
  counts: ProductOrderCounts,
  now: number,
  { dataDir, leastOrders, logger }: PopularityOfOrdersOptions,
): Promise<void> {
  const path = releaseFile(dataDir);
  // One that cannot be read is none: it is made anew.
  const before = await readRelease(path).catch(() => undefined);
  if (before !== undefined && before.released >= lastDue(now) && before.released <= now) return;
  const release = releaseOf(await counts.tally(now), leastOrders, now);
  await writeRelease(path, release);
  logger.info('popularity.released', { products: release.products.length });
}

const lastDue = (now: number): number => now - ((now - FIRST_TUESDAY) % WEEK);
