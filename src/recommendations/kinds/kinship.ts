import { isForOthers } from '../../catalog/audience.js';
import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isCalledAlike, isToldOneKind } from './called-alike.js';
import type { Kinship } from './kinships.js';
import { isApart, isOneKind } from './one-kind.js';
import { cosineOf, rememberedKinship } from './product-pairs.js';
import { sharesWord } from './shared-words.js';

/** Products that are called the same are alike from this many times a usual tenth neighbour's likeness on, */
const CALLED_ALIKE = 2.5;
/** others of one category that share a word which tells a kind of thing in it from so many, */
const OF_ONE_WORD = 3;
/**
 * and those that share none from so many: a stove is no reason for a pot. Of different categories, and called
 * differently, none are: peanut butter for dogs is like tubes for cats in every word.
 */
const IN_CATEGORY = 3.65;
/** Of one department they have anything in common from as many times it on: a pry bar is no reason for a circular saw. */
const IN_DEPARTMENT = 4;

/** What the merchant calls one kind, of which the shop has no more than this many, is alike: nothing else could be more so. */
const FEW_OF_KIND = 3;

type Named = Pick<Evidence, 'product' | 'words' | 'found'>;

/** How near the product at a position is to what a signal was about. */
export function kinshipOf(evidence: Named, position: number, index: ShopIndex): Kinship {
  const { product, words, found } = evidence;
  if (words) return 'alike';
  // What is merely like an answer was not asked for: a wrong answer would speak for others.
  if (found) return positionsFound(evidence, index).includes(position) ? 'same' : 'interest';
  if (product === undefined) return 'alike';
  const named = index.position(product);
  return named === undefined ? 'interest' : rememberedKinship(named, position, index, readKinship);
}

function readKinship(named: number, position: number, index: ShopIndex): Kinship {
  if (isForOthers(index.audience(named), index.audience(position))) return 'interest';
  // What the merchant calls another kind of thing is there because it goes with it, or not at all.
  if (isToldOneKind(named, position, index) === false) return 'interest';
  const shared = sharedShelf(named, position, index);
  const isNear = shared === 'category' || isCalledAlike(named, position, index);
  const isMoreOfIt =
    isOfFewOfKind(named, position, index) ||
    isLike(named, position, leastAlike(named, position, index), index);
  if (isNear && isMoreOfIt && !isApart(named, position, index)) return 'alike';
  if (shared === 'category') return isOneKind(named, position, index) ? 'category' : 'interest';
  if (shared === 'department' && !isLike(named, position, IN_DEPARTMENT, index)) return 'interest';
  return shared;
}

/**
 * The same for the page of a product, where cards are called like it: only what is of one kind by the merchant's word, or
 * called the same, is. A turntable is near a slipmat in every respect, and nothing like it.
 */
export function kinshipOnPage(named: number, position: number, index: ShopIndex): Kinship {
  const isAlike =
    isToldOneKind(named, position, index) ||
    (isCalledAlike(named, position, index) && isLike(named, position, CALLED_ALIKE, index));
  return isAlike && !isApart(named, position, index) ? 'alike' : sharedShelf(named, position, index);
}

/** Positions of what a search found, best first. */
export function positionsFound({ found = [] }: Pick<Evidence, 'found'>, index: ShopIndex): readonly number[] {
  return found.flatMap((product) => index.position(product) ?? []);
}

const isOfFewOfKind = (named: number, position: number, index: ShopIndex): boolean =>
  isToldOneKind(named, position, index) === true && index.ofKind(named).length <= FEW_OF_KIND;

function isLike(one: number, other: number, times: number, index: ShopIndex): boolean {
  const usual = Math.max(0, index.tasteFloor - index.likenessFloor);
  const likeness = cosineOf(one, other, index) - index.likenessFloor;
  return likeness > 0 && likeness >= usual * times;
}

/** From how many times a usual neighbour's likeness on two products are alike. */
function leastAlike(named: number, position: number, index: ShopIndex): number {
  if (isCalledAlike(named, position, index)) return CALLED_ALIKE;
  return sharesWord(named, position, index) ? OF_ONE_WORD : IN_CATEGORY;
}

function sharedShelf(one: number, other: number, index: ShopIndex): 'category' | 'department' | 'interest' {
  if (index.shelf(one) === index.shelf(other)) return 'category';
  return index.department(one) === index.department(other) ? 'department' : 'interest';
}
