import type { Decision } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** Withdraws the agreement and removes what only it allowed. Who has agreed to nothing leaves nothing by ending it. */
export function decide({ open, personalised }: VisitNow): Decision {
  if (!open && !personalised) return { settled: undefined };
  return {
    entries: [{ type: 'consent', purpose: 'personalise', granted: false }],
    withdraws: 'personalise',
  };
}
