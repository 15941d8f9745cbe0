import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** *Count this visit*. */
export function decide({ privacySignal }: VisitNow): Decision {
  if (privacySignal) return refused('objectsToCounting');
  return { entries: [{ type: 'consent', purpose: 'statistics', granted: true }] };
}
