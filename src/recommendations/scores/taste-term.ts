import type { Evidence } from '../../interests/evidence.js';
import type { InterestId } from '../../visits/entry.js';

/** One signal's part of taste: `weight` is the ranking's `w_ic`. */
export interface TasteTerm {
  readonly interest: InterestId;
  readonly evidence: Evidence;
  readonly weight: number;
}
