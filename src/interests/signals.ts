import { DAY, HOUR, MINUTE } from '../time/clock.js';

/** Everything a shopper can do that says something about the visit. */
export const SIGNAL_KINDS = [
  'view',
  'viewAgain',
  'search',
  'interested',
  'save',
  'basket',
  'purchase',
  'added',
  'hide',
  'notRelevant',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** The kinds that a signal entry of the session log carries; the others are read from entries of their own. */
export type ProductSignalKind = Exclude<SignalKind, 'viewAgain' | 'search' | 'basket' | 'added'>;

export interface SignalRule {
  /** Evidence a fresh signal gives, before membership; negative takes away. */
  readonly weight: number;
  /** Milliseconds until half of it is left. */
  readonly halfLife: number;
  /** Implicit kinds are also weighed by how many signals came after them, when ranking. */
  readonly implicit: boolean;
}

/**
 * The one table of signals: the engine computes with it and *How it works* prints it.
 * Every negative half-life is at least the longest positive one; only then can an interest never grow with
 * time, nor come back once forgotten (docs/design.md, 4).
 */
export const SIGNALS: Readonly<Record<SignalKind, SignalRule>> = {
  view: { weight: 0.15, halfLife: 2 * HOUR, implicit: true },
  viewAgain: {
    weight: 0.35,
    halfLife: 2 * DAY,
    implicit: true,
  },
  search: {
    weight: 0.3,
    halfLife: 12 * HOUR,
    implicit: true,
  },
  interested: { weight: 0.8, halfLife: 14 * DAY, implicit: false },
  save: { weight: 1, halfLife: 21 * DAY, implicit: false },
  basket: { weight: 0.8, halfLife: 7 * DAY, implicit: false },
  purchase: {
    weight: 0.3,
    halfLife: 7 * DAY,
    implicit: false,
  },
  added: { weight: 0.8, halfLife: 14 * DAY, implicit: false },
  hide: {
    weight: -0.3,
    halfLife: 30 * DAY,
    implicit: false,
  },
  notRelevant: {
    weight: -0.6,
    halfLife: 30 * DAY,
    implicit: false,
  },
};

/** A view this long after an earlier view of the same product is a return, milliseconds. */
export const RETURN_AFTER = 10 * MINUTE;

/** Ranking halves an implicit signal each time this many signals came after it. */
export const ORDER_HALF_LIFE = 3;

/** An interest weaker than this is forgotten. */
export const FORGOTTEN_BELOW = 0.05;
