import type { Interest } from './signature.js';
import type { TypedWords } from './typed-words.js';

/**
 * Whether an interest is of typed words that surely mean nothing in the shop: it is kept, and recommends nothing until they
 * do, or the shopper says what is meant.
 */
export function isFar({ shares }: Interest): boolean {
  return shares.every(({ evidence: { words } }) => words?.meant.size === 0);
}

/**
 * Whether something is perhaps meant by typed words that surely mean nothing: the shopper may say what.
 * @param away positions of what no shelf shows
 */
export function isUnsure(interest: Interest, away: ReadonlySet<number>): boolean {
  const { shares } = interest;
  return (
    isFar(interest) && shares.some(({ evidence: { words } }) => words && askable(words, away).length > 0)
  );
}

/** So many things that words surely mean tell what they mean: beside them nothing is asked. */
export const ENOUGH_SURE = 3;

/** What may be asked about words: what was not ticked and what they perhaps mean, each once. */
export function askable({ unticked, perhaps }: TypedWords, away: ReadonlySet<number>): readonly number[] {
  const all = new Set([...(unticked ?? []), ...(perhaps?.keys() ?? [])]);
  return [...all].filter((position) => !away.has(position));
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

/** Whether all that typed words mean is sold out, and the visit has seen none of it. */
export function isSoldOut(
  { shares }: Interest,
  away: ReadonlySet<number>,
  seen: Pick<ReadonlySet<number>, 'has'>,
): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined && [...words.meant.keys()].every((one) => away.has(one) && !seen.has(one)),
  );
}

/** Whether all that typed words mean is something that no shelf shows in this visit. */
export function isSpent({ shares }: Interest, excluded: Pick<ReadonlySet<number>, 'has'>): boolean {
  return shares.every(
    ({ evidence: { words } }) =>
      words !== undefined && [...words.meant.keys()].every((one) => excluded.has(one)),
  );
}

/** Whether a search for typed words finds something that a shelf could still show. */
export function isFoundElsewhere({ shares }: Interest, excluded: ReadonlySet<number>): boolean {
  return shares.some(({ evidence: { words } }) => words && askable(words, excluded).length > 0);
}
