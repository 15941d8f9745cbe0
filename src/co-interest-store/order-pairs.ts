import { join } from 'node:path';
import type { ProductId } from '../catalog/product.js';
import { HALF_LIFE, type PairTally, pairTally } from '../co-interest/pair-counts.js';
import { type PairCount, pairsOfSession } from '../co-interest/session-pairs.js';
import { type DayCounts, type OrderedProducts, openMonthCounts } from '../orders/month-counts.js';
import { LONGEST_AGO } from './fit-sessions.js';

/** Where the pairs of the shop's own orders are counted: a file a month, without the orders. */
export const orderPairsIn = (dataDir: string): string => join(dataDir, 'co-interest', 'orders');

/** Pairs kept of a month: above it those that the fewest orders gave are dropped, 40 MB of file. */
const MOST_PAIRS = 500_000;

/** A pair of products by their ids, in the order of the ids; the orders that gave it; and their weights as seen from the month's beginning. */
type MonthPair = readonly [one: ProductId, other: ProductId, orders: number, weight: number];

/**
 * The pairs of orders, counted by days. Of an order only its pairs of products are kept, and each only as a number that all
 * orders of its month share.
 */
export interface OrderPairs extends DayCounts {
  /** All pairs that are not too old, with the products by whose numbers they are told. @param now milliseconds since 1970 */
  tally(now: number): Promise<{ readonly tally: PairTally; readonly products: readonly ProductId[] }>;
}

/** @param folder as `orderPairsIn` names it; one process counts there */
export function openOrderPairs(folder: string): OrderPairs {
  const counts = openMonthCounts<MonthPair>(folder, {
    ...{ rows: 'pairs', longestAgo: LONGEST_AGO, halfLife: HALF_LIFE },
    added: (before, orders, factor) => added(before, orders.flatMap(pairsOf), factor),
  });
  return {
    ...counts,
    async tally(now) {
      const numbers = new Map<ProductId, number>();
      const numberOf = (id: ProductId): number => {
        const known = numbers.get(id) ?? numbers.size;
        numbers.set(id, known);
        return known;
      };
      const told = (await counts.months(now)).flatMap(({ at, rows }) =>
        rows.map(([one, other, orders, weight]) => ({
          pair: { one: numberOf(one), other: numberOf(other), weight },
          orders,
          at,
        })),
      );
      const tally = pairTally(numbers.size, now - LONGEST_AGO);
      for (const { pair, orders, at } of told) tally.add(pair, at, orders);
      return { tally, products: [...numbers.keys()] };
    },
  };
}

const pairsOf = (products: OrderedProducts): readonly PairCount<ProductId>[] =>
  pairsOfSession(products.map((item) => ({ item, isLook: false })));

function added(
  before: readonly MonthPair[],
  pairs: readonly PairCount<ProductId>[],
  factor: number,
): readonly MonthPair[] {
  const sums = new Map(before.map((pair) => [`${pair[0]}\n${pair[1]}`, pair]));
  for (const { one, other, weight } of pairs) {
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = `${low}\n${high}`;
    const [, , orders, sum] = sums.get(key) ?? [low, high, 0, 0];
    sums.set(key, [low, high, orders + 1, sum + weight * factor]);
  }
  const all = [...sums.values()];
  // In the order of ids: the file does not tell which pairs came together.
  const sorted = all.toSorted((a, b) => (a[0] === b[0] ? compare(a[1], b[1]) : compare(a[0], b[0])));
  return sorted.length <= MOST_PAIRS ? sorted : sorted.toSorted((a, b) => b[2] - a[2]).slice(0, MOST_PAIRS);
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
