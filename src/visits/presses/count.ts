import { isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** *Count this visit*. A form of before the end of counting, sent once more, asks first. */
export function decide(visit: VisitNow, known: KnownEnds): Decision {
  if (visit.privacySignal) return refused('objectsToCounting');
  if (isToAskFirst(visit, 'statistics', known)) return refused('countingEnded');
  return { entries: [{ type: 'consent', purpose: 'statistics', granted: true }] };
}
