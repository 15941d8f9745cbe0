import { DAY } from '../time/clock.js';
import type { PairCount } from './session-pairs.js';

/** Half of a count is left after so long, milliseconds: a season's pairs give way to the next one's. */
export const HALF_LIFE = 90 * DAY;

/** No pair of fewer sessions is ever in a table of the shop, whatever is asked for. */
export const LEAST_SESSIONS = 10;

/** Pairs of products by their numbers, each once, with what all sessions together gave. */
export interface PairCounts {
  /** Products. */
  readonly count: number;
  /** `low * count + high`, ascending. */
  readonly keys: Float64Array;
  /** What is left of the weights that sessions gave. */
  readonly weights: Float64Array;
  /** How many times sessions gave it, faded by nothing: each session gives a pair once. */
  readonly sessions: Float64Array;
}

/** Adds up pairs as they come, in any order. */
export interface PairTally {
  /** @param at when the session gave it, milliseconds since 1970 @param times sessions that gave it, whose weights are added up */
  add(pair: PairCount<number>, at: number, times?: number): void;
  /** What is left of all at a moment. */
  counts(now: number): PairCounts;
}

/** @param since the earliest moment about which is told, milliseconds since 1970: weights are kept as seen from there */
export function pairTally(count: number, since: number): PairTally {
  const slots = new Map<number, number>();
  const weights: number[] = [];
  const sessions: number[] = [];
  return {
    add({ one, other, weight }, at, times = 1) {
      const key = one < other ? one * count + other : other * count + one;
      const known = slots.get(key);
      const slot = known ?? weights.length;
      if (known === undefined) slots.set(key, slot);
      weights[slot] = (weights[slot] ?? 0) + weight * 2 ** ((at - since) / HALF_LIFE);
      sessions[slot] = (sessions[slot] ?? 0) + times;
    },
    counts(now) {
      const keys = Float64Array.from(slots.keys()).sort();
      const of = (values: readonly number[], factor: number) =>
        keys.map((key) => (values[slots.get(key) ?? -1] ?? 0) * factor);
      return {
        count,
        keys,
        weights: of(weights, 2 ** (-(now - since) / HALF_LIFE)),
        sessions: of(sessions, 1),
      };
    },
  };
}

/** The counts that may be used: pairs that at least so many sessions gave. Of the others nothing is left. */
export function aboveThreshold(counts: PairCounts, least: number): PairCounts {
  const kept = [...counts.keys.keys()].filter((i) => (counts.sessions[i] as number) >= least);
  const of = (values: Float64Array) => Float64Array.from(kept, (i) => values[i] as number);
  const { count, keys, weights, sessions } = counts;
  return { count, keys: of(keys), weights: of(weights), sessions: of(sessions) };
}

/** The two products of a key, the lower first. */
export function productsOf(key: number, count: number): readonly [low: number, high: number] {
  const low = Math.floor(key / count);
  return [low, key - low * count];
}
