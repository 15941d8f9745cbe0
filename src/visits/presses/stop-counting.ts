import type { Addition, Decision } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** Withdraws the agreement and removes the marks of having been counted. That it was withdrawn stays. */
export const STOP_COUNTING: Addition = {
  entries: [{ type: 'consent', purpose: 'statistics', granted: false }],
  withdraws: 'statistics',
};

export function decide({ open }: VisitNow): Decision {
  return open ? STOP_COUNTING : { settled: undefined };
}
