import type { Interest } from './signature.js';

/**
 * Whether an interest is of typed words that nothing in the shop is near: it is kept, and recommends nothing until the
 * shop has something.
 */
export function isFar({ shares }: Interest): boolean {
  return shares.every(({ evidence: { words } }) => words?.meant.size === 0);
}

/** Whether a search for typed words that mean nothing here finds a few things all the same. */
export function isUnsure(interest: Interest): boolean {
  return (
    isFar(interest) && interest.shares.some(({ evidence: { words } }) => (words?.found ?? []).length > 0)
  );
}

/** Whether a search for typed words lists something, though they mean nothing here. */
export function isAnswered({ shares }: Interest): boolean {
  return shares.some(({ evidence: { words } }) => words?.isAnswered === true);
}

/** Whether the words only ask for a present. */
export function isPresent(interest: Interest): boolean {
  return isFar(interest) && interest.shares.every(({ evidence: { words } }) => words?.isPresent === true);
}

/** Whether the shop knows no word of an interest. */
export function isUnread(interest: Interest): boolean {
  return isFar(interest) && interest.shares.every(({ evidence: { words } }) => words?.isUnread === true);
}

/**
 * Whether all that typed words perhaps mean is something that no shelf can show: a xylophone that is sold out is near no
 * `xylophone quartz`. Nobody has looked at it, so nothing else is to be said.
 * @param away positions of what is sold out
 */
export function isNothingNear(
  { shares }: Interest,
  away: ReadonlySet<number>,
  seen: ReadonlySet<number>,
): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined &&
      [...words.meant].every(([one, { isSure }]) => !isSure && away.has(one) && !seen.has(one)),
  );
}

/** Whether all that typed words mean is sold out, and the visit has seen none of it. */
export function isSoldOut(
  { shares }: Interest,
  away: ReadonlySet<number>,
  seen: ReadonlySet<number>,
): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined && [...words.meant.keys()].every((one) => away.has(one) && !seen.has(one)),
  );
}

/** Whether all that typed words mean is something that no shelf shows in this visit. */
export function isSpent({ shares }: Interest, excluded: ReadonlySet<number>): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined && [...words.meant.keys()].every((one) => excluded.has(one)),
  );
}

/** Whether a search for typed words finds something that a shelf could still show. */
export function isFoundElsewhere({ shares }: Interest, excluded: ReadonlySet<number>): boolean {
  return shares.some(({ evidence: { words } }) => (words?.found ?? []).some((one) => !excluded.has(one)));
}
