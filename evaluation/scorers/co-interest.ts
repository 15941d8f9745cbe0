import { EASE, fitEase } from '../../src/co-interest/ease.js';
import { type NeighbourTable, neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { aboveThreshold, type PairCounts, pairTally } from '../../src/co-interest/pair-counts.js';
import { type PairCount, pairsOfSession, type SessionItem } from '../../src/co-interest/session-pairs.js';
import { drawsOf } from '../../src/segments/draws.js';
import type { Scorer } from './scorer.js';

/** A session without a name: what it did, and when. */
export interface Session {
  readonly items: readonly SessionItem<number>[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface TableOptions {
  /** Sessions that a pair must be of. */
  readonly least?: number;
  /** Products of a session that are paired; without a bound every line counts 1 over the number of lines. */
  readonly most?: number | 'all';
  /** The epsilon of a session for Laplace noise on the weights of pairs; none without it. */
  readonly epsilon?: number;
  /** Products in the matrix; the shop's own number without it. */
  readonly mostFitted?: number;
  readonly onProgress?: (share: number) => void;
}

/** A table as the shop fits it from sessions before a moment, or with other bounds. */
export function fitTable(
  sessions: readonly Session[],
  count: number,
  now: number,
  { least = 1, most = 20, epsilon, mostFitted = EASE.mostFitted, onProgress }: TableOptions = {},
): NeighbourTable {
  const tally = pairTally(count, sessions[0]?.at ?? now);
  for (const { items, at } of sessions)
    for (const pair of most === 'all' ? wholePairs(items) : pairsOfSession(items, most)) tally.add(pair, at);
  const counts = aboveThreshold(tally.counts(now), least);
  return fitEase(epsilon === undefined ? counts : noisy(counts, epsilon), { ...EASE, mostFitted, onProgress })
    .table;
}

/** Co-interest: a deed adds its weight times what the table says of the two products. */
export function coInterest(table: NeighbourTable, count: number, name = 'co-interest'): Scorer {
  return {
    name,
    scores(moment, profile, catalogue) {
      const scores = new Float64Array(count);
      for (const [own, weight] of profile.weights(moment, catalogue))
        for (const one of neighboursOf(table, own))
          scores[one.position] = (scores[one.position] as number) + weight * one.weight;
      return scores;
    },
  };
}

/** What was taken before, by its own weight in the profile. */
export function takenBefore(count: number): Scorer {
  return {
    name: 'taken before',
    scores(moment, profile, catalogue) {
      const scores = new Float64Array(count);
      for (const [own, weight] of profile.weights(moment, catalogue)) scores[own] = weight;
      return scores;
    },
  };
}

/** Who holds a whole session counts every pair of it, each 1 over its size. */
function wholePairs(items: readonly SessionItem<number>[]): PairCount<number>[] {
  const all = [...new Set(items.map(({ item }) => item))];
  const weight = 1 / all.length;
  return all.flatMap((one, i) => all.slice(0, i).map((other) => ({ one, other, weight })));
}

/** The most that one session adds to all pairs: the sum of (n - 1) / n up to twenty. */
const SENSITIVITY = 16.41;

function noisy(counts: PairCounts, epsilon: number): PairCounts {
  const draw = drawsOf('noise');
  const scale = SENSITIVITY / epsilon;
  const laplace = () => {
    const u = draw() - 0.5;
    return -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
  };
  return { ...counts, weights: counts.weights.map((weight) => Math.max(0, weight + laplace())) };
}
