import { type Decision, refused } from '../decision.js';
import type { EntryId, InterestId, NeverEntry } from '../entry.js';
import type { SimpleRefusal } from '../refusal.js';
import { sentBefore } from '../sent-before.js';
import type { VisitNow } from '../visit-now.js';

/** *Never again*, or its opposite, *Allow again*. */
export interface NeverAgainPress {
  readonly interest: InterestId;
  readonly never: boolean;
}

export interface ShopOfNeverAgain {
  /** What this visit calls the interest; empty where it could not have it. */
  nameOf(interest: InterestId): string;
  /** The entry by which the interest is under *Never again*, by itself or by its name. */
  neverBy(interest: InterestId, visit: VisitNow): EntryId | undefined;
}

/**
 * Keeps an interest away for as long as the visit is remembered, also one that has faded meanwhile; or lets it come back,
 * from what is done from then on.
 * @param token the form's: sent twice it asks for what is so by its own doing
 */
export function decide(
  visit: VisitNow,
  { interest, never }: NeverAgainPress,
  shop: ShopOfNeverAgain,
  token: string,
): Decision {
  const why = whyNotOwn(visit);
  if (why) return refused(why);
  if (shop.nameOf(interest) === '') return refused('unknownInterest');
  const entry: NeverEntry = { type: 'never', interest, ...(never ? {} : { lifted: true as const }) };
  const before = sentBefore([entry], visit, token);
  if (before !== undefined) return { settled: before };
  const by = shop.neverBy(interest, visit);
  const isSo = (by !== undefined) === never;
  return isSo && !visit.partial ? { settled: by } : { entries: [entry] };
}

/**
 * Why a press about an interest of the visit is refused, whichever it is. A visit that cannot be read whole may be
 * personalised, and hold any interest.
 */
export function whyNotOwn({
  privacySignal,
  open,
  personalised,
  partial,
}: VisitNow): SimpleRefusal | undefined {
  if (privacySignal) return 'objects';
  if (!open) return 'interestsEnded';
  return personalised || partial ? undefined : 'notPersonalised';
}

/** The same of a press on all of them, which may be the first where the shop need not ask. */
export const whyNotOfAll = (visit: VisitNow): SimpleRefusal | undefined =>
  visit.open || !visit.personalised ? whyNotOwn(visit) : undefined;
