import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { InterestId } from '../entry.js';
import { ruleOf } from '../signals.js';
import type { VisitNow } from '../visit-now.js';
import { ADDED_STRENGTH } from './added-strength.js';
import type { InterestsOfShop } from './change-interest.js';

/** A part of the shop that a visit without interests begins with. */
export interface BeginInterestPress {
  readonly interest: InterestId;
  readonly known: KnownEnds;
}

/** Notes an interest that the shopper has chosen. One that the visit has already stays as strong as it is. */
export function decide(
  visit: VisitNow,
  { interest, known }: BeginInterestPress,
  shop: InterestsOfShop,
): Decision {
  if (visit.privacySignal) return refused('objects');
  if (shop.nameOf(interest) === '') return refused('unknownInterest');
  if (isToAskFirst(visit, 'personalise', known)) return refused('personalisationEnded');
  if (shop.isThere(interest, visit)) return { settled: undefined };
  return {
    entries: [
      ...agreementBy(visit, ruleOf('added').asks),
      { type: 'set', interest, strength: ADDED_STRENGTH },
    ],
  };
}
