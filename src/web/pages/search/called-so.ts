import type { FoundProducts } from '../../../shop/find-products.js';
import { namedOtherwise } from '../listing/as-said.js';

/**
 * Whether the page of these answers says that nothing is called what was typed, or not all of it: above nothing, above
 * what only mentions it or comes near, or of single words. What is asked of the shop itself, or for a present alone, is
 * no name; what is left out as unwanted is called so.
 */
export function saysNothingIsCalledSo(answers: FoundProducts): boolean {
  const { topics, isOnlyNear, found, costly, missing, present } = answers;
  if (topics.length > 0) return false;
  if (isOnlyNear || found.length === 0) return true;
  if (costly.length > 0) return false;
  if (missing.length > 0) return true;
  return (
    present === undefined && (answers.isOnlyMentioned || isNamedOtherwise(answers) || isSaidToBePart(answers))
  );
}

const isNamedOtherwise = ({ otherwise, read }: FoundProducts): boolean =>
  namedOtherwise(otherwise, read).length > 0;

/** Where what is untold has a sentence of its own, none says that nothing has all of the words. */
const isSaidToBePart = ({ isPartial, untold }: FoundProducts): boolean => isPartial && untold === undefined;
