import type { Neighbour } from '../../../vector-index/vector-index.js';
import { isTitle } from '../languages/head-of-name.js';
import { CALLED, SENTENCE_LENGTH } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Answer } from '../ranking/rank.js';
import type { SpecificAnswer } from './specific-answer.js';

/** Share of the cosine of the nearest that is all of it, from which a part of it in another department may be such a thing. */
const AS_NEAR = 0.85;
/** Where so many are all of it, what lacks the word that says what is looked for is none: no grass beside beds for cats. */
const ENOUGH = 3;

/**
 * The answers to a short name, without what lies beside the thing where something is all of it. What is only a part of it
 * is another thing where it stands in another department and is not about as near in meaning: no camp bed is a *cat
 * bed*. So is what another word heads where something is the very thing, and what only shares a shelf with it: beside a
 * *bike lock* no bike, and no light among *Lights & locks*. Of records one of another kind is none: no reggae for
 * *vinyl jazz*.
 * @param near nearest first; none where the model did not answer
 */
export function besideTheThing(
  answers: readonly Answer[],
  { hits, terms, isNarrowed }: SpecificAnswer,
  near: readonly Neighbour[],
  { productAt }: Pick<ProductSearch, 'productAt'>,
): readonly Answer[] {
  if (terms.length === 0 || terms.length >= SENTENCE_LENGTH) return answers;
  const hitAt = new Map(hits.map((hit) => [hit.position, hit]));
  const isAllOfIt = ({ position, isCalled, isThing }: Answer) =>
    isCalled || isThing || isWhole(hitAt.get(position));
  const allOfIt = answers.filter(isAllOfIt);
  const whole = allOfIt.filter(({ isGood }) => isGood);
  if (whole.length === 0) return answers;
  const departmentAt = (position: number) => productAt(position)?.department ?? '';
  const departments = new Set(whole.map(({ position }) => departmentAt(position)));
  const isVery = answers.some(({ isThing, position }) => isThing && isLedByName(hitAt.get(position)));
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  const nearTo = (position: number) => similarity.get(position) ?? 0;
  const least = AS_NEAR * Math.max(...whole.map(({ position }) => nearTo(position)));

  const isOnSharedShelf = ({ isHeadOfShelf, isHeaded, isBeside, position }: WordHit) =>
    !isHeaded && !isBeside && isHeadOfShelf && productAt(position)?.category.includes('&') === true;
  // Beside ink for a fountain pen no other pen.
  const isForElse = ({ isOfPurpose, named }: WordHit) => isOfPurpose && named < CALLED;
  const isPart = (hit: WordHit) => {
    const { position, isHeaded, isLed, isHeadMeant, hasHead, said, named } = hit;
    if (isVery && isHeaded && !isLed) return false;
    if (said >= CALLED) return true;
    if (isVery && !isHeadMeant && nearTo(position) < least) return false;
    if (named === 0) return false;
    // Beside several fish tanks a developing tank is none, and beside food for cats no grass for them is.
    if (allOfIt.length >= ENOUGH && (!hasHead || !departments.has(departmentAt(position)))) return false;
    if (!departments.has(departmentAt(position))) return nearTo(position) >= least;
    return hasHead || !isTitle(productAt(position)?.name ?? '');
  };
  const left = answers.filter((one) => {
    if (one.isThing || (one.isGood && isAllOfIt(one))) return true;
    const hit = hitAt.get(one.position);
    // Beside a recorder nothing that is for records.
    if (terms.length === 1 && isVery && isOfFamilyOnly(hit)) return nearTo(one.position) >= least;
    if (terms.length === 1 || isNarrowed)
      return hit !== undefined || departments.has(departmentAt(one.position));
    if (!hit || (isVery && (isOnSharedShelf(hit) || isForElse(hit)))) return false;
    return isAllOfIt(one) || isPart(hit);
  });
  // What something else heads stands behind what is such a thing: fillers and rollers behind paints, of *wall paint*. Of one
  // word what only another word for it finds stands behind what it calls so: what is for dogs, behind what is for a puppy.
  const isOne = terms.length === 1;
  if (!isOne && !left.some(({ isThing }) => isThing)) return left;
  const isSuch = ({ position, isThing, isCalled }: Answer) =>
    isThing || (isOne ? isCalled : hitAt.get(position)?.isHeadMeant === true);
  return [...left.filter(isSuch), ...left.filter((one) => !isSuch(one))];
}

/** A kind is told of one, and says nothing of what lies beside it: of *dog food* treats are some. */
const isLedByName = (hit: WordHit | undefined): boolean => hit?.isLed === true && hit.isHeadedByName;

/** It holds only a word of the same family. */
const isOfFamilyOnly = (hit: WordHit | undefined): boolean => hit !== undefined && hit.said === 0;

/** All that says what the thing is, in these words or others. */
const isWhole = (hit: WordHit | undefined): boolean =>
  hit !== undefined && (hit.isWholeThing || Math.max(hit.named, hit.meant) >= CALLED);
