import type { Evidence } from './evidence.js';

/** Part of an interest that one signal gives now. */
export interface Share {
  readonly evidence: Evidence;
  /** `w_ic` at the time of reading: decayed, times membership, times the shopper's own hand. */
  readonly weight: number;
  /** The same on the order clock as well: what ranking uses; 0 where it is not among the weightiest (`rankingOnly`). */
  readonly rankingWeight: number;
  /** Weight at age 0, so that the moment of forgetting can be computed. */
  readonly freshWeight: number;
}
