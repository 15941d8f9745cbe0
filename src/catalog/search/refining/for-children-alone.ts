import { audiencesIn, isCalledToy, namesAnyChildren } from '../../audience.js';
import type { Answers } from '../answers/answers.js';
import { english } from '../languages/en.js';
import { isOfGarment } from '../languages/garments.js';
import { wordsOf } from '../languages/tokens.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';
import type { LookedFor } from './asked.js';
import { forAnyChildren } from './audience-filter.js';
import { forThose } from './thing-named.js';

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

/**
 * Where children or an animal are named, what is for them first; where nobody is, what is for animals last. What is worn is
 * for who is named alone, where nothing was asked for and something is: no runner's shoes, of *baby shoes*.
 */
export function theirsFirst(
  near: readonly Answer[],
  { read: { words } }: Answers,
  search: ProductSearch,
  isAll: boolean,
): readonly Answer[] {
  const isFor = forThose(words, search);
  const theirs = near.filter(({ position }) => isFor(position));
  const others = near.filter(({ position }) => !isFor(position));
  const isWorn = namesAnyChildren(words) && isOfGarment(wordsOf(words, english), search);
  return isAll && isWorn && theirs.length > 0 ? theirs : [...theirs, ...others];
}
