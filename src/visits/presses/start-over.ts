import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** Interests start anew. */
export function decide({ personalised }: VisitNow): Decision {
  return personalised ? { entries: [{ type: 'reset' }] } : refused('notPersonalised');
}
