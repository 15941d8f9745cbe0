import { LEAST_SET, MOST_SET } from '../../interests/adjustments.js';
import { FORGOTTEN_BELOW } from '../../interests/strength.js';
import { type Decision, refused } from '../decision.js';
import type { InterestId } from '../entry.js';
import { sentBefore } from '../sent-before.js';
import type { VisitNow } from '../visit-now.js';

/** A control of one interest. */
export type ChangeInterestPress = { readonly interest: InterestId } & (
  | { readonly change: 'remove' | 'less' }
  /** Whole per cent; undefined where it is no number. `isUnmoved`: the slider stands where the page showed it. */
  | { readonly change: 'set'; readonly percent: number | undefined; readonly isUnmoved: boolean }
);

/** What the shop knows of interests. */
export interface InterestsOfShop {
  /** What this visit calls the interest; empty where it could not have it. */
  nameOf(interest: InterestId): string;
  /** Whether the interest is one of the visit at this moment. */
  isThere(interest: InterestId, visit: VisitNow): boolean;
}

/** *Less* multiplies older evidence by this. */
const LESS = 0.5;

/**
 * Changes one interest of the visit. A page may show one that has faded, or that another window has removed.
 * @param token the form's: sent twice it names what is gone by its own doing, which is no mistake
 */
export function decide(
  visit: VisitNow,
  press: ChangeInterestPress,
  shop: InterestsOfShop,
  token: string,
): Decision {
  const { interest } = press;
  const { privacySignal, open, personalised, partial } = visit;
  if (privacySignal) return refused('objects');
  if (!open) return refused('interestsEnded');
  // A visit that cannot be read whole may be personalised, and hold any interest.
  if (!personalised && !partial) return refused('notPersonalised');
  const name = shop.nameOf(interest);
  if (name === '') return refused('unknownInterest');
  const changed = changedBy(press, name);
  const before = 'entries' in changed ? sentBefore(changed.entries, visit, token) : undefined;
  if (before !== undefined) return { settled: before };
  if (!partial && !shop.isThere(interest, visit)) return { refused: { why: 'interestGone', interest: name } };
  return changed;
}

function changedBy(press: ChangeInterestPress, name: string): Decision {
  const { interest } = press;
  switch (press.change) {
    case 'remove':
      return { entries: [{ type: 'remove', interest }] };
    case 'less':
      return { entries: [{ type: 'weigh', interest, factor: LESS }] };
    case 'set':
      return set(interest, press, name);
  }
}

function set(
  interest: InterestId,
  { percent, isUnmoved }: Extract<ChangeInterestPress, { change: 'set' }>,
  name: string,
): Decision {
  if (percent === undefined || percent < LEAST_SET || percent > MOST_SET) {
    const range = { least: LEAST_SET, most: MOST_SET, forgottenBelow: FORGOTTEN_BELOW };
    return { refused: { why: 'notAStrength', ...range } };
  }
  if (isUnmoved) return { refused: { why: 'strengthUnmoved', interest: name } };
  return { entries: [{ type: 'set', interest, strength: percent / 100 }] };
}
