import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** *Personalise this visit*. */
export function decide({ privacySignal }: VisitNow): Decision {
  if (privacySignal) return refused('objects');
  return { entries: [{ type: 'consent', purpose: 'personalise', granted: true }] };
}
