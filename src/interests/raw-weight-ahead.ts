import { decayed } from './decay.js';
import {
  LEAST_SHARE_LEFT,
  leastLeft,
  MOST_TAKEN,
  type Opposed,
  type Term,
  takenFrom,
  weightAt,
} from './raw-weight.js';

/** Half-lives after which a signal has faded: `log2(1 / .01)`. */
const LIVES = Math.log2(1 / LEAST_SHARE_LEFT);

/** Signals of one half-life that the same things oppose: they fade together, one after the other falls out. */
interface Group {
  readonly halfLife: number;
  /** When each has faded, milliseconds since 1970, the last first. */
  readonly fadedAt: readonly number[];
  /** What the first of them, the first two, and so on weigh together at the moment from which is looked ahead. */
  readonly sums: Float64Array;
}

/** Groups that the same things oppose. */
interface Opposing {
  readonly groups: readonly Group[];
  /** The part, at most a half, that is taken from each of them at a moment. */
  taken(at: number, leftOf: LeftOf): number;
}

/** What is left of a weight of some half-life at the moment asked for, as a part of what it was at the first one. */
type LeftOf = (halfLife: number) => number;

/**
 * `rawWeightAt` for many moments from one on: a curve and its dates ask some seventy times, and a long visit has a
 * thousand signals and turned down hundreds of things. `sum of w_i 2^(-(t - t_i) / h)` over signals of one half-life is
 * `2^(-(t - from) / h)` times what they weigh at `from`, over those that have not faded at t; so is what was turned down.
 * The same number but for the last bits.
 * @param from milliseconds since 1970; asked for moments from then on
 */
export function rawWeightAhead(terms: readonly Term[], from: number): (at: number) => number {
  const speaking = terms.filter(({ freshWeight }) => freshWeight > 0);
  // A signal from the future counts as fresh until then, and fades with no other.
  const early = speaking.filter(({ evidence }) => evidence.at > from);
  const opposing = grouped(
    speaking.filter(({ evidence }) => evidence.at <= from),
    from,
  );
  return (at) => {
    const leftOf = leftSince(at - from);
    let [left, whole] = [0, 0];
    for (const term of early) {
      const weight = weightAt(term, at);
      left += weight * (1 - takenFrom(term, at));
      whole += weight;
    }
    for (const { groups, taken } of opposing) {
      const weight = weightOf(groups, at, leftOf);
      left += weight * (1 - taken(at, leftOf));
      whole += weight;
    }
    return leastLeft(left, whole);
  };
}

/** Few half-lives are met in one visit, and most moments ask for one or two: the last one is remembered. */
function leftSince(later: number): LeftOf {
  let known = 0;
  let left = 1;
  return (halfLife) => {
    if (halfLife !== known) left = 2 ** (-later / halfLife);
    known = halfLife;
    return left;
  };
}

function weightOf(groups: readonly Group[], at: number, leftOf: LeftOf): number {
  let weight = 0;
  for (const { halfLife, fadedAt, sums } of groups) {
    const count = notFaded(fadedAt, at);
    if (count > 0) weight += (sums[count - 1] as number) * leftOf(halfLife);
  }
  return weight;
}

/** How many of some moments, the last first, are not past: found by halving. */
function notFaded(fadedAt: readonly number[], at: number): number {
  let [from, to] = [0, fadedAt.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((fadedAt[middle] as number) >= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

function grouped(terms: readonly Term[], from: number): readonly Opposing[] {
  const byOpposed = new Map<readonly Opposed[], Map<number, Term[]>>();
  for (const term of terms) {
    const byHalfLife = byOpposed.get(term.opposed) ?? new Map<number, Term[]>();
    byOpposed.set(term.opposed, byHalfLife);
    const own = byHalfLife.get(term.evidence.halfLife);
    if (own) own.push(term);
    else byHalfLife.set(term.evidence.halfLife, [term]);
  }
  return [...byOpposed].map(([opposed, byHalfLife]) => ({
    taken: takenAhead(opposed, from),
    groups: [...byHalfLife].map(([halfLife, own]) => groupOf(halfLife, own, from)),
  }));
}

function groupOf(halfLife: number, terms: readonly Term[], from: number): Group {
  const lastFirst = terms.toSorted((a, b) => b.evidence.at - a.evidence.at);
  const sums = new Float64Array(lastFirst.length);
  let sum = 0;
  for (const [i, term] of lastFirst.entries()) {
    sum += weightAt(term, from);
    sums[i] = sum;
  }
  return { halfLife, fadedAt: lastFirst.map(({ evidence }) => evidence.at + LIVES * halfLife), sums };
}

/** `takenFrom` for many moments: the same sum by half-life. */
function takenAhead(opposed: readonly Opposed[], from: number): Opposing['taken'] {
  if (opposed.length === 0) return () => 0;
  if (opposed.some(({ at }) => at > from)) return (at) => takenFrom({ opposed }, at);
  const sums = new Map<number, number>();
  for (const { at, halfLife, freshWeight } of opposed)
    sums.set(halfLife, (sums.get(halfLife) ?? 0) + decayed(freshWeight, from - at, halfLife));
  return (_, leftOf) => {
    let taken = 0;
    for (const [halfLife, sum] of sums) taken += sum * leftOf(halfLife);
    return Math.min(MOST_TAKEN, taken);
  };
}
