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
  /** Place of that half-life. */
  readonly life: number;
  /** When each has faded, milliseconds since 1970, the last first. */
  readonly fadedAt: readonly number[];
  /** What the first of them, the first two, and so on weigh together at the moment from which is looked ahead. */
  readonly sums: Float64Array;
}

/** Groups that the same things oppose. */
interface Opposing {
  readonly groups: readonly Group[];
  /** The part, at most a half, that is taken from each of them at a moment. */
  taken(at: number, left: Left): number;
}

/** What is left of a weight at the moment asked for, as a part of what it was at the first one, by the place of its half-life. */
type Left = Float64Array;

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
  const lives: number[] = [];
  const opposing = grouped(
    speaking.filter(({ evidence }) => evidence.at <= from),
    from,
    lives,
  );
  const ofLives = new Float64Array(lives.length);
  return (at) => {
    for (let life = 0; life < lives.length; life++)
      ofLives[life] = 2 ** (-(at - from) / (lives[life] as number));
    let [left, whole] = [0, 0];
    for (const term of early) {
      const weight = weightAt(term, at);
      left += weight * (1 - takenFrom(term, at));
      whole += weight;
    }
    for (const { groups, taken } of opposing) {
      const weight = weightOf(groups, at, ofLives);
      left += weight * (1 - taken(at, ofLives));
      whole += weight;
    }
    return leastLeft(left, whole);
  };
}

/** The place of a half-life among those met so far, of which a visit has few. */
function placeOf(halfLife: number, lives: number[]): number {
  const known = lives.indexOf(halfLife);
  return known >= 0 ? known : lives.push(halfLife) - 1;
}

function weightOf(groups: readonly Group[], at: number, left: Left): number {
  let weight = 0;
  for (const { life, fadedAt, sums } of groups) {
    const count = notFaded(fadedAt, at);
    if (count > 0) weight += (sums[count - 1] as number) * (left[life] as number);
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

function grouped(terms: readonly Term[], from: number, lives: number[]): readonly Opposing[] {
  const byOpposed = new Map<readonly Opposed[], Map<number, Term[]>>();
  for (const term of terms) {
    const byHalfLife = byOpposed.get(term.opposed) ?? new Map<number, Term[]>();
    byOpposed.set(term.opposed, byHalfLife);
    const own = byHalfLife.get(term.evidence.halfLife);
    if (own) own.push(term);
    else byHalfLife.set(term.evidence.halfLife, [term]);
  }
  return [...byOpposed].map(([opposed, byHalfLife]) => ({
    taken: takenAhead(opposed, from, lives),
    groups: [...byHalfLife].map(([halfLife, own]) => ({
      life: placeOf(halfLife, lives),
      ...summed(halfLife, own, from),
    })),
  }));
}

function summed(halfLife: number, terms: readonly Term[], from: number): Omit<Group, 'life'> {
  const lastFirst = terms.toSorted((a, b) => b.evidence.at - a.evidence.at);
  const sums = new Float64Array(lastFirst.length);
  let sum = 0;
  for (const [i, term] of lastFirst.entries()) {
    sum += weightAt(term, from);
    sums[i] = sum;
  }
  return { fadedAt: lastFirst.map(({ evidence }) => evidence.at + LIVES * halfLife), sums };
}

/** `takenFrom` for many moments: the same sum by half-life. */
function takenAhead(opposed: readonly Opposed[], from: number, lives: number[]): Opposing['taken'] {
  if (opposed.length === 0) return () => 0;
  if (opposed.some(({ at }) => at > from)) return (at) => takenFrom({ opposed }, at);
  const byHalfLife = new Map<number, number>();
  for (const { at, halfLife, freshWeight } of opposed)
    byHalfLife.set(halfLife, (byHalfLife.get(halfLife) ?? 0) + decayed(freshWeight, from - at, halfLife));
  const sums = [...byHalfLife].map(([halfLife, sum]) => ({ life: placeOf(halfLife, lives), sum }));
  return (_, left) => {
    let taken = 0;
    for (const { life, sum } of sums) taken += sum * (left[life] as number);
    return Math.min(MOST_TAKEN, taken);
  };
}
