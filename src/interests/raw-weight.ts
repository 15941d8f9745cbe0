import { decayed } from './decay.js';
import type { Evidence } from './evidence.js';
import { LEAST_SET_STRENGTH, rawFor } from './strength.js';

/** One signal's part of one interest before time: what decays. */
export interface Term {
  readonly evidence: Evidence;
  /** Weight at age 0: the kind's, times membership, times the shopper's own hand. Below 0 for what was turned down. */
  readonly freshWeight: number;
  /** What was turned down and is like it; empty for what was turned down itself. */
  readonly opposed: readonly Opposed[];
}

/** A thing that was turned down, as far as it speaks against one signal. */
export interface Opposed {
  readonly at: number;
  readonly halfLife: number;
  /** Its weight in the interest at age 0, times its likeness to the signal; above 0. */
  readonly freshWeight: number;
}

/** Of what nothing speaks against. One list for all: a long visit has a thousand such terms. */
export const UNOPPOSED: readonly Opposed[] = [];

/** The most that is taken from a signal by what was turned down and is like it. */
export const MOST_TAKEN = 0.5;
/** What was turned down takes an interest no further down than this: only time, and the shopper's hand, take it away. */
const LEAST_LEFT = rawFor(LEAST_SET_STRENGTH);

/**
 * An interest's raw weight at a moment: `sum of w_i (1 - min(.5, sum of |w_j| likeness(i, j)))` over its signals i and
 * what was turned down j, though never less than the smaller of `sum of w_i` and what gives 6 per cent. So no signal
 * makes it smaller but one that turns something down, and none of those takes it away. It never grows with time: a part
 * of at most a half is taken, and what takes it fades no faster than what it is taken from.
 * @param at milliseconds since 1970
 */
export function rawWeightAt(terms: readonly Term[], at: number): number {
  return rawWeight(terms, at, (term) => weightAt(term, at));
}

/** The same of terms whose weights at the moment are known. */
export function rawWeightOf(terms: readonly (Term & { readonly weight: number })[], at: number): number {
  return rawWeight(terms, at, ({ weight }) => weight);
}

function rawWeight<T extends Term>(terms: readonly T[], at: number, weightOf: (term: T) => number): number {
  let [left, whole] = [0, 0];
  // Signals of one product share what opposes them.
  const known = new Map<readonly Opposed[], number>();
  for (const term of terms) {
    if (term.freshWeight <= 0) continue;
    const weight = weightOf(term);
    const taken = takenLately(term, at, known);
    left += weight * (1 - taken);
    whole += weight;
  }
  return leastLeft(left, whole);
}

/** What an interest has of `whole`, of which only `left` was not taken by what was turned down. */
export const leastLeft = (left: number, whole: number): number => Math.max(left, Math.min(whole, LEAST_LEFT));

function takenLately(term: Term, at: number, known: Map<readonly Opposed[], number>): number {
  const { opposed } = term;
  if (opposed.length === 0) return 0;
  const before = known.get(opposed);
  if (before !== undefined) return before;
  const taken = takenFrom(term, at);
  known.set(opposed, taken);
  return taken;
}

/** The sum of what is left of each signal. In proportion to the signals' weights, which the shopper's hand changes. */
export function leftAt(terms: readonly Term[], at: number): number {
  return speaking(terms).reduce((sum, term) => sum + weightAt(term, at) * (1 - takenFrom(term, at)), 0);
}

/** A signal of which less than this share is left has faded: it counts for nothing, and no reason names it. */
export const LEAST_SHARE_LEFT = 0.01;

/** The weight of one signal at a moment, whatever was turned down. */
export function weightAt(
  { evidence, freshWeight }: Pick<Term, 'evidence' | 'freshWeight'>,
  at: number,
): number {
  const left = decayed(freshWeight, at - evidence.at, evidence.halfLife);
  return Math.abs(left) < LEAST_SHARE_LEFT * Math.abs(freshWeight) ? 0 : left;
}

function speaking(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ freshWeight }) => freshWeight > 0);
}

/** The part of a signal, at most a half, that what was turned down and is like it takes at a moment. */
export function takenFrom({ opposed }: Pick<Term, 'opposed'>, at: number): number {
  let taken = 0;
  for (const one of opposed) {
    taken += decayed(one.freshWeight, at - one.at, one.halfLife);
    // More is never taken: of a long visit most need not be read.
    if (taken >= MOST_TAKEN) return MOST_TAKEN;
  }
  return taken;
}
