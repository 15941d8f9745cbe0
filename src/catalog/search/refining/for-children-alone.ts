import { audiencesIn, isCalledToy, namesAnyChildren } from '../../audience.js';
import { english } from '../languages/en.js';
import { isOfGarment } from '../languages/garments.js';
import { wordsOf } from '../languages/tokens.js';
import type { Answer } from '../ranking/rank.js';
import type { LookedFor } from './asked.js';
import { forAnyChildren } from './audience-filter.js';

/**
 * Who asks for a garment, or by one word for a thing, and names no children asks for one for anybody: of those that are called
 * so all may be for children, *mittens*, and a plate for toddlers by its name.
 */
export function isForChildrenAlone(
  answers: readonly Answer[],
  { search, read: { words } }: Pick<LookedFor, 'search' | 'read'>,
): boolean {
  if (search.language !== english.code || audiencesIn(words).size > 0 || isCalledToy(words)) return false;
  const said = wordsOf(words, english);
  const isWorn = isOfGarment(said, search);
  const called =
    isWorn || said.length === 1 ? answers.filter(({ isCalled, isThing }) => isCalled || isThing) : [];
  const isTheirs = forAnyChildren(search);
  const isForChildren = ({ position }: Answer) =>
    isTheirs(position) && (isWorn || namesAnyChildren(search.productAt(position)?.name ?? ''));
  // What leads may be for anybody under another name: a rain jacket, of *rain coat*.
  const leads = answers[0] === undefined || isTheirs(answers[0].position);
  return leads && called.length > 0 && called.every(isForChildren);
}
