import { isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

/** *Personalise this visit*. A form of before the end of personalisation, sent once more, asks first. */
export function decide(visit: VisitNow, known: KnownEnds): Decision {
  if (visit.privacySignal) return refused('objects');
  if (isToAskFirst(visit, 'personalise', known)) return refused('personalisationEnded');
  return { entries: [{ type: 'consent', purpose: 'personalise', granted: true }] };
}
