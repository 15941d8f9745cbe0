import { LEAST_SET, MOST_SET } from '../../interests/adjustments.js';
import { FORGOTTEN_BELOW } from '../../interests/strength.js';
import { type Decision, refused } from '../decision.js';
import type { InterestId } from '../entry.js';
import type { VisitNow } from '../visit-now.js';

/** A control of one interest. */
export type ChangeInterestPress = { readonly interest: InterestId } & (
  | { readonly change: 'remove' | 'less' }
  /** Whole per cent; undefined where it is no number. `isUnmoved`: the slider stands where the page showed it. */
  | { readonly change: 'set'; readonly percent: number | undefined; readonly isUnmoved: boolean }
);

/** What the shop knows of interests. */
export interface InterestNames {
  /** Whether this visit could have the interest. */
  isKnown(interest: InterestId): boolean;
}

/** *Less* multiplies older evidence by this. */
const LESS = 0.5;

export function decide(visit: VisitNow, press: ChangeInterestPress, shop: InterestNames): Decision {
  if (visit.privacySignal) return refused('objects');
  if (!visit.open) return refused('interestsEnded');
  // A form sent twice names what is gone already, which is no mistake.
  if (!shop.isKnown(press.interest)) return refused('unknownInterest');
  const { interest } = press;
  switch (press.change) {
    case 'remove':
      return { entries: [{ type: 'remove', interest }] };
    case 'less':
      return { entries: [{ type: 'weigh', interest, factor: LESS }] };
    case 'set':
      return set(interest, press);
  }
}

function set(
  interest: InterestId,
  { percent, isUnmoved }: Extract<ChangeInterestPress, { change: 'set' }>,
): Decision {
  if (percent === undefined || percent < LEAST_SET || percent > MOST_SET) {
    const range = { least: LEAST_SET, most: MOST_SET, forgottenBelow: FORGOTTEN_BELOW };
    return { refused: { why: 'notAStrength', ...range } };
  }
  if (isUnmoved) return { settled: undefined };
  return { entries: [{ type: 'set', interest, strength: percent / 100 }] };
}
