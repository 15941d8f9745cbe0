import type { Answer } from '../../../catalog/search/ranking/rank.js';

/** Products that a noted search keeps, the first of its page: enough for words of two senses. */
export const KEPT = 3;

/** Answers that tell by being alike, those of the first look at the page; fewer are alike by chance. */
const FIRST = 12;
const FEWEST = 6;
/** So many of them are of one department. */
const MOST_OF_THEM = 2 / 3;

/**
 * Where nothing is called so, but most of the first answers are of the first one's department, those of it that are near:
 * two at least.
 */
export function ofOnePart(
  found: readonly Answer[],
  departmentOf: (one: Answer) => string,
  isNear: (one: Answer) => boolean,
): readonly Answer[] {
  const listed = found.slice(0, FIRST);
  const [first] = listed;
  const ofIt = listed.filter((one) => first !== undefined && departmentOf(one) === departmentOf(first));
  if (ofIt.length < FEWEST || ofIt.length < MOST_OF_THEM * listed.length) return [];
  const near = ofIt.filter((one) => one.worded && isNear(one)).slice(0, KEPT);
  return near.length > 1 ? near : [];
}

/**
 * Of words that no answer is called by, the good answers where all of the first are of one department: games for a rainy
 * evening are games, and who develops film at home is about film.
 */
export function ofOneDepartment(
  found: readonly Answer[],
  departmentOf: (one: Answer) => string,
): readonly Answer[] {
  const first = found.slice(0, FIRST);
  const isOne = new Set(first.map(departmentOf)).size === 1;
  return isOne && first.length >= FEWEST ? first.filter(({ isGood }) => isGood).slice(0, KEPT) : [];
}
