import { LEAST_SET, MOST_SET } from '../../interests/adjustments.js';
import { FORGOTTEN_BELOW } from '../../interests/strength.js';
import { type Decision, refused } from '../decision.js';
import type { InterestId } from '../entry.js';
import { sentBefore } from '../sent-before.js';
import type { VisitNow } from '../visit-now.js';
import { whyNotOwn } from './never-again.js';

export type ChangeInterestPress = { readonly interest: InterestId } & (
  | { readonly change: 'remove' | 'less' | 'more' }
  /** Whole per cent; undefined where it is no number. `isUnmoved`: the slider stands where the page showed it. */
  | { readonly change: 'set'; readonly percent: number | undefined; readonly isUnmoved: boolean }
);

export interface InterestsOfShop {
  /** What this visit calls the interest; empty where it could not have it. */
  nameOf(interest: InterestId): string;
  /** Strength of the interest in the visit at this moment, in (0, 1); undefined where it is none of its interests. */
  strengthOf(interest: InterestId, visit: VisitNow): number | undefined;
}

/** What older evidence is multiplied by. *Less* after *More* is what was there before, and so is *More* after *Less*. */
const FACTORS = { less: 0.5, more: 2 } as const;

/** The press that a stored factor came from. */
export const pressOf = (factor: number): keyof typeof FACTORS => (factor > 1 ? 'more' : 'less');

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
  const why = whyNotOwn(visit);
  if (why) return refused(why);
  const name = shop.nameOf(interest);
  if (name === '') return refused('unknownInterest');
  const changed = changedBy(press, name);
  const before = 'entries' in changed ? sentBefore(changed.entries, visit, token) : undefined;
  if (before !== undefined) return { settled: before };
  const strength = shop.strengthOf(interest, visit);
  if (!visit.partial && strength === undefined) return { refused: { why: 'interestGone', interest: name } };
  if (press.change === 'more' && strength !== undefined && isMost(strength)) {
    return { refused: { why: 'strengthMost', interest: name } };
  }
  return changed;
}

/** As the page shows it: a press that moved it by less would look like none. */
const isMost = (strength: number) => Math.round(strength * 100) >= MOST_SET;

function changedBy(press: ChangeInterestPress, name: string): Decision {
  const { interest } = press;
  switch (press.change) {
    case 'remove':
      return { entries: [{ type: 'remove', interest }] };
    case 'less':
    case 'more':
      return { entries: [{ type: 'weigh', interest, factor: FACTORS[press.change] }] };
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
