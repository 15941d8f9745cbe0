import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { InterestId } from '../entry.js';
import { ruleOf } from '../signals.js';
import type { VisitNow } from '../visit-now.js';
import { ADDED_STRENGTH } from './added-strength.js';
import type { InterestsOfShop } from './change-interest.js';
import type { ShopOfNeverAgain } from './never-again.js';

/** A part of the shop that a visit without interests begins with. */
export interface BeginInterestPress {
  readonly interest: InterestId;
  readonly known: KnownEnds;
}

/** Notes an interest that the shopper has chosen. One that the visit has already stays as strong as it is. */
export function decide(
  visit: VisitNow,
  { interest, known }: BeginInterestPress,
  shop: InterestsOfShop & Pick<ShopOfNeverAgain, 'neverBy'>,
): Decision {
  if (visit.privacySignal) return refused('objects');
  const name = shop.nameOf(interest);
  if (name === '') return refused('unknownInterest');
  if (shop.neverBy(interest, visit) !== undefined)
    return { refused: { why: 'interestNever', interest: name } };
  if (isToAskFirst(visit, 'personalise', known)) return refused('personalisationEnded');
  if (shop.strengthOf(interest, visit) !== undefined) return { settled: undefined };
  return {
    entries: [
      ...agreementBy(visit, ruleOf('added').asks),
      { type: 'set', interest, strength: ADDED_STRENGTH },
    ],
  };
}
