import type { ProductId } from '../catalog/product.js';
import { EASE } from '../co-interest/ease.js';
import { aboveThreshold, HALF_LIFE, type PairTally, pairTally } from '../co-interest/pair-counts.js';
import { pairsOfSession } from '../co-interest/session-pairs.js';
import { type StoredTable, withoutEmptyRows } from '../co-interest/stored-table.js';
import { fitInThread } from './fit-thread.js';
import type { FiledSession } from './session-file.js';

export interface FitOptions {
  /** Products by their numbers in the counts: of a shop, what it no longer sells is not counted. */
  readonly products: readonly ProductId[];
  /** Sessions that a pair must be of. */
  readonly leastSessions: number;
  readonly simulated: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface FittedPairs {
  readonly stored: StoredTable;
  /** Different pairs of products that any session gave, and those of them that enough gave. */
  readonly pairs: number;
  readonly used: number;
  /** The most sessions that gave one pair. */
  readonly most: number;
  /** Milliseconds of fitting. */
  readonly time: number;
}

export interface FitReport extends FittedPairs {
  readonly sessions: number;
  /** Different products that the sessions name, those of them that the shop has, and a few that it has not. */
  readonly named: number;
  readonly known: number;
  readonly unknown: readonly ProductId[];
}

/** What is older has faded to a hundredth, and its moment may be a mistake; milliseconds. */
export const LONGEST_AGO = 7 * HALF_LIFE;

/** Products that the shop has not and that are named. */
const SHOWN = 3;

/** Counts the pairs of sessions and fits a table from those that enough sessions gave. Keeps no session. */
export async function fitSessions(
  sessions: AsyncIterable<FiledSession> | Iterable<FiledSession>,
  { products, leastSessions, simulated, now }: FitOptions,
): Promise<FitReport> {
  const numbers = new Map(products.map((id, number) => [id, number]));
  const tally = pairTally(products.length, now - LONGEST_AGO);
  const named = new Set<ProductId>();
  let told = 0;
  for await (const { at, items } of sessions) {
    told += 1;
    for (const { item } of items) named.add(item);
    const known = items.flatMap(({ item, isLook }) => {
      const number = numbers.get(item);
      return number === undefined ? [] : [{ item: number, isLook }];
    });
    if (at <= now && at > now - LONGEST_AGO) for (const pair of pairsOfSession(known)) tally.add(pair, at);
  }
  const unknown = [...named].filter((id) => !numbers.has(id));
  return {
    sessions: told,
    named: named.size,
    known: named.size - unknown.length,
    unknown: unknown.slice(0, SHOWN),
    ...(await fitPairs(tally, { products, leastSessions, simulated, now })),
  };
}

/** Fits a table from those pairs that enough sessions gave. */
export async function fitPairs(
  tally: PairTally,
  { products, leastSessions, simulated, now }: FitOptions,
): Promise<FittedPairs> {
  const all = tally.counts(now);
  const counts = aboveThreshold(all, leastSessions);
  const { onProgress, ...options } = EASE;
  const { fitted, time } = await fitInThread({ counts, options });
  const kept = withoutEmptyRows(fitted.table, (number) => products[number] as ProductId);
  return {
    stored: { fitted: now, leastSessions, simulated, ...kept },
    pairs: all.keys.length,
    used: counts.keys.length,
    most: all.sessions.reduce((most, count) => Math.max(most, count), 0),
    time,
  };
}
