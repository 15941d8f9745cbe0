import { join } from 'node:path';
import type { ProductId } from '../catalog/product.js';
import { type DayCounts, openMonthCounts } from '../orders/month-counts.js';
import { DAY } from '../time/clock.js';

/** Half of an order is left after so long, milliseconds: chosen on the validation split of Online Retail (docs/popularity.md). */
const HALF_LIFE = 14 * DAY;

/**
 * Months that began longer ago are not counted, milliseconds: they ended four half-lives ago, a sixteenth is left of them,
 * and pages say "in the last months".
 */
export const LONGEST_AGO = 4 * HALF_LIFE + 31 * DAY;

/** Where the orders of each product are counted: a file a month, without the orders. */
export const productOrdersIn = (dataDir: string): string => join(dataDir, 'popularity', 'orders');

/** A product, the orders that held it, and their weights as seen from the month's beginning. */
type MonthProduct = readonly [product: ProductId, orders: number, weight: number];

export interface ProductOrders {
  readonly product: ProductId;
  /** Faded by nothing. */
  readonly orders: number;
  /** What is left of them. */
  readonly faded: number;
}

/** The orders of each product, counted by days. Of an order nothing is kept but a number that all orders of its month share. */
export interface ProductOrderCounts extends DayCounts {
  /** All that is not too old, in no order. @param now milliseconds since 1970 */
  tally(now: number): Promise<readonly ProductOrders[]>;
}

/** @param folder as `productOrdersIn` names it; one process counts there */
export function openProductOrders(folder: string): ProductOrderCounts {
  const counts = openMonthCounts<MonthProduct>(folder, {
    ...{ rows: 'products', longestAgo: LONGEST_AGO, halfLife: HALF_LIFE },
    added: (before, orders, weight) => added(before, orders.flat(), weight),
  });
  return {
    ...counts,
    async tally(now) {
      const sums = new Map<ProductId, ProductOrders>();
      for (const { at, rows } of await counts.months(now)) {
        const left = 2 ** ((at - now) / HALF_LIFE);
        for (const [product, times, weight] of rows) {
          const { orders, faded } = sums.get(product) ?? NONE;
          sums.set(product, { product, orders: orders + times, faded: faded + left * weight });
        }
      }
      return [...sums.values()];
    },
  };
}

const NONE = { orders: 0, faded: 0 };

/** The rows of a month with some more orders, in the order of ids: the file does not tell what came together. */
function added(
  before: readonly MonthProduct[],
  products: readonly ProductId[],
  weight: number,
): readonly MonthProduct[] {
  const sums = new Map(before.map((row) => [row[0], row]));
  for (const product of products) {
    const [, orders, sum] = sums.get(product) ?? [product, 0, 0];
    sums.set(product, [product, orders + 1, sum + weight]);
  }
  return [...sums.values()].toSorted(([one], [other]) => (one < other ? -1 : 1));
}
