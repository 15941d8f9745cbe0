import { DAY } from '../time/clock.js';

/** Orders of one or two days are one purchase, of which something was left out: they tell no time between two. */
export const LEAST_INTERVAL = 2 * DAY;

/** The whole weeks from which on each bucket counts; each ends where the next begins. */
const WEEKS = [0, 1, 2, 4, 8, 16] as const;

/** A product was ordered again after at least so many weeks, and fewer than those of the next bucket. */
export type AgainKind = `again${(typeof WEEKS)[number]}`;

/** A bucket of times between two orders of one product. */
export interface AgainBucket {
  readonly kind: AgainKind;
  /** Milliseconds, included. */
  readonly from: number;
  /** Milliseconds, not included. Infinity for the last. */
  readonly to: number;
}

/** Shortest times first. */
export const AGAIN_BUCKETS: readonly AgainBucket[] = WEEKS.map((weeks, at) => ({
  kind: `again${weeks}`,
  from: weeks * 7 * DAY,
  to: (WEEKS[at + 1] ?? Number.POSITIVE_INFINITY) * 7 * DAY,
}));

/** In which bucket a time between two orders lies, milliseconds; undefined where both are one purchase. */
export function againKindOf(time: number): AgainKind | undefined {
  if (time < LEAST_INTERVAL) return undefined;
  return AGAIN_BUCKETS.find(({ to }) => time < to)?.kind;
}
