import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProductId } from '../catalog/product.js';
import { HALF_LIFE, type PairTally, pairTally } from '../co-interest/pair-counts.js';
import { type PairCount, pairsOfSession } from '../co-interest/session-pairs.js';
import { writeWhole } from '../files/whole-file.js';
import { LONGEST_AGO } from './fit-sessions.js';

/** Where the pairs of the shop's own orders are counted: a file a month, without the orders. */
export const orderPairsIn = (dataDir: string): string => join(dataDir, 'co-interest', 'orders');

/** Pairs kept of a month: above it those that the fewest orders gave are dropped, 40 MB of file. */
const MOST_PAIRS = 500_000;

/** A pair of products by their ids, in the order of the ids; the orders that gave it; and their weights as seen from the month's beginning. */
type MonthPair = readonly [one: ProductId, other: ProductId, orders: number, weight: number];

/** What the orders of one month gave. */
interface PairMonth {
  /** Days, as in 2026-11-30, that are in it whole: none is ever counted twice. */
  readonly days: readonly string[];
  readonly pairs: readonly MonthPair[];
}

const NONE: PairMonth = { days: [], pairs: [] };
const monthOf = (day: string): string => day.slice(0, 7);
const beginOf = (month: string): number => Date.parse(`${month}-01`);
const fileOf = (folder: string, month: string): string => join(folder, `${month}.json`);

/**
 * The pairs of orders, counted by days. Of an order only its pairs of products are kept, and each only as a number that all
 * orders of its month share.
 */
export interface OrderPairs {
  /** Whether a day, as in 2026-11-30, is counted already. */
  has(day: string): Promise<boolean>;
  /** Counts the orders of a day, each by the products of its lines; nothing where the day is counted already. */
  count(day: string, orders: readonly (readonly ProductId[])[]): Promise<void>;
  /** All pairs that are not too old, with the products by whose numbers they are told. @param now milliseconds since 1970 */
  tally(now: number): Promise<{ readonly tally: PairTally; readonly products: readonly ProductId[] }>;
}

/** @param folder as `orderPairsIn` names it; one process counts there */
export function openOrderPairs(folder: string): OrderPairs {
  const read = async (month: string): Promise<PairMonth> => {
    const text = await readFile(fileOf(folder, month), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? NONE : (JSON.parse(text) as PairMonth);
  };
  const counted = new Map<string, ReadonlySet<string>>();
  const daysOf = async (month: string) => {
    const days = counted.get(month) ?? new Set((await read(month)).days);
    counted.set(month, days);
    return days;
  };
  return {
    has: async (day) => (await daysOf(monthOf(day))).has(day),
    async count(day, orders) {
      const month = monthOf(day);
      const before = await read(month);
      if (before.days.includes(day)) return;
      const factor = 2 ** ((Date.parse(day) - beginOf(month)) / HALF_LIFE);
      const pairs = added(before.pairs, orders.flatMap(pairsOf), factor);
      const days = [...before.days, day];
      await writeWhole(fileOf(folder, month), JSON.stringify({ days, pairs }));
      counted.set(month, new Set(days));
    },
    async tally(now) {
      const numbers = new Map<ProductId, number>();
      const numberOf = (id: ProductId): number => {
        const known = numbers.get(id) ?? numbers.size;
        numbers.set(id, known);
        return known;
      };
      const kept = await keptMonths(folder, now);
      const months = await Promise.all(
        kept.map(async (month) => ({ at: beginOf(month), pairs: (await read(month)).pairs })),
      );
      const told = months.flatMap(({ at, pairs }) =>
        pairs.map(([one, other, orders, weight]) => ({
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

const pairsOf = (products: readonly ProductId[]): readonly PairCount<ProductId>[] =>
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

const MONTH = /^(\d{4}-\d{2})\.json$/;

/** Months that are told of; files of older ones are removed. */
async function keptMonths(folder: string, now: number): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const months = names.flatMap((name) => MONTH.exec(name)?.[1] ?? []).toSorted();
  const isOld = (month: string) => beginOf(month) <= now - LONGEST_AGO;
  await Promise.all(months.filter(isOld).map((month) => rm(fileOf(folder, month), { force: true })));
  return months.filter((month) => !isOld(month));
}
