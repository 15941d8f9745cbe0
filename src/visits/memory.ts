import { DAY, HOUR, MINUTE } from '../time/clock.js';

/** How long the shopper lets the shop remember. */
export const MEMORY_LENGTHS = ['visit', 'days', 'weeks'] as const;
export type MemoryLength = (typeof MEMORY_LENGTHS)[number];

interface Memory {
  /** No signal fades slower than this, milliseconds. */
  readonly longestHalfLife: number;
  /** The session ends this long after its last entry, milliseconds. */
  readonly lifetime: number;
}

/** docs/design.md, 4: the memory length caps every half-life and sets the session's end. */
export const MEMORY: Readonly<Record<MemoryLength, Memory>> = {
  visit: { longestHalfLife: 4 * HOUR, lifetime: DAY },
  days: { longestHalfLife: 3 * DAY, lifetime: 7 * DAY },
  weeks: { longestHalfLife: Number.POSITIVE_INFINITY, lifetime: 30 * DAY },
};

/** A session that keeps something for the shopper (saved, basket) lives at least this long, milliseconds. */
export const KEEPING_LIFETIME = 7 * DAY;

/**
 * A visit that a press opened ends so soon, unless a request comes with its cookie, milliseconds: some browsers keep none,
 * and nobody could read or erase what is held for them.
 */
export const OPENING_LIFETIME = 10 * MINUTE;

/** An agreement is asked for again after this long, milliseconds: six months at most (docs/design.md, 9). */
export const CONSENT_LIFETIME = 180 * DAY;
