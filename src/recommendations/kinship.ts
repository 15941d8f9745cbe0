import { isForOthers, saysForWhom } from '../catalog/audience.js';
import { isFor, playersOfAll } from '../catalog/players.js';
import type { ProductId } from '../catalog/product.js';
import { dot } from '../embedding/vectors.js';
import type { Evidence } from '../interests/evidence.js';
import { isCalledAlike, isToldOneKind } from './called-alike.js';
import type { Kinship } from './kinships.js';
import { isApart, isOneKind, isUnfitTogether } from './one-kind.js';
import { cosineOf, rememberedKinship } from './product-pairs.js';
import { sharesWord } from './shared-words.js';
import type { ShopIndex } from './shop-index.js';

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
/** A search of before names what is this near in meaning: below it, *stargazing* is near a Venus flytrap. */
const MEANT = 0.35;

type Named = Pick<Evidence, 'product' | 'words' | 'found' | 'meaning'>;

/** How near the product at a position is to what a signal was about. Of typed words a part may be guessed at. */
export function kinshipOf(evidence: Named, position: number, index: ShopIndex): Kinship {
  const { product, words, found, meaning } = evidence;
  if (words) return words.meant.get(position)?.isSure ? 'alike' : 'perhaps';
  if (found) return kinshipToFound(evidence, position, index);
  if (meaning) return dot(meaning, index.meaning(position)) >= MEANT ? 'alike' : 'interest';
  if (product === undefined) return 'alike';
  const named = index.position(product);
  return named === undefined ? 'interest' : kinshipOfProducts(named, position, index);
}

/** The same of two products by their positions. */
function kinshipOfProducts(named: number, position: number, index: ShopIndex): Kinship {
  return rememberedKinship(named, position, index, () => readKinship(named, position, index));
}

function readKinship(named: number, position: number, index: ShopIndex): Kinship {
  if (isForOthers(index.audience(named), index.audience(position))) return 'interest';
  if (isUnfitTogether(named, position, index)) return 'interest';
  // What the merchant calls another kind of thing is there because it goes with it, or not at all.
  if (isToldOneKind(named, position, index) === false) return 'interest';
  const shared = sharedShelf(named, position, index);
  const isNear = shared === 'category' || isCalledAlike(named, position, index);
  const least = leastAlike(named, position, shared, index);
  if (isNear && isLike(named, position, least, index) && !isApart(named, position, index)) return 'alike';
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

/** More than any two cosines are apart. */
const OF_A_KIND_FIRST = 2;

/** Of what a search found, what a card is nearest to, one of its own kind before others: its reason names that. */
export function foundNearest(
  evidence: Pick<Evidence, 'found'>,
  position: number,
  index: ShopIndex,
): ProductId | undefined {
  const [first, ...others] = evidence.found ?? [];
  if (first === undefined || others.length === 0) return first;
  const nearness = (product: ProductId) => {
    const at = index.position(product);
    if (at === undefined) return -1;
    return cosineOf(at, position, index) + (isOneKind(at, position, index) ? OF_A_KIND_FIRST : 0);
  };
  return others.reduce((best, one) => (nearness(one) > nearness(best) ? one : best), first);
}

/**
 * A search speaks for what was searched for: a card that bears a word which several of the things found bear, for that
 * is the word that found them, and is of one of their departments. One thing found says little of what else there is:
 * whoever searches for marbles finds a doorstop of marble chips.
 */
function kinshipToFound(evidence: Named, position: number, index: ShopIndex): Kinship {
  const positions = positionsFound(evidence, index);
  if (positions.includes(position)) return 'same';
  const nearest = index.position(foundNearest(evidence, position, index) ?? ('' as ProductId));
  if (nearest === undefined || !isSearchedFor(positions, position, index)) return 'interest';
  const kinship = kinshipOfProducts(nearest, position, index);
  return kinship === 'department' ? 'interest' : kinship;
}

/** Whether a card bears what found several of the things that a search found, in a department of those. */
export function isSearchedFor(found: readonly number[], position: number, index: ShopIndex): boolean {
  if (isForOtherNumbers(found, position, index) || isApartFromAll(found, position, index)) return false;
  const { all, kinds } = index.categoryWords(position);
  const common = commonWords(found, index);
  if (common.some((word) => !all.has(word))) return false;
  const nouns = new Set(found.map((one) => index.noun(one)));
  for (const word of all) {
    // What most of a category bears has not found it, but for whom it is: cloths for the face, and a brush for the face.
    if (!kinds.has(word) && !nouns.has(word) && !saysForWhom(word)) continue;
    const bearing = found.filter((one) => index.categoryWords(one).all.has(word));
    if (bearing.length > 1 && bearing.some((one) => index.department(one) === index.department(position)))
      return true;
  }
  return false;
}

/** Of what was found of its category nothing fits what it fits: a roll of 35 mm, where rolls of 120 were searched for. */
function isApartFromAll(found: readonly number[], position: number, index: ShopIndex): boolean {
  const peers = found.filter((one) => index.shelf(one) === index.shelf(position));
  return peers.length > 0 && peers.every((one) => isApart(one, position, index));
}

/** A search for a game for two found games for two: one for three to five is none of them. */
function isForOtherNumbers(found: readonly number[], position: number, index: ShopIndex): boolean {
  const asked = playersOfAll(found.map((one) => index.players(one)));
  const players = index.players(position);
  return (
    asked !== undefined &&
    players !== undefined &&
    ![asked.least, asked.most].every((one) => isFor(players, one))
  );
}

/** Words that all of several things found bear: a film that is not black and white was not searched for. */
function commonWords(found: readonly number[], index: ShopIndex): readonly string[] {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return [];
  return [...index.categoryWords(first).all].filter((word) =>
    others.every((one) => index.categoryWords(one).all.has(word)),
  );
}

function isLike(one: number, other: number, times: number, index: ShopIndex): boolean {
  const usual = Math.max(0, index.tasteFloor - index.likenessFloor);
  const likeness = cosineOf(one, other, index) - index.likenessFloor;
  return likeness > 0 && likeness >= usual * times;
}

/** From how many times a usual neighbour's likeness on two products are alike. */
function leastAlike(named: number, position: number, shared: Kinship, index: ShopIndex): number {
  if (isCalledAlike(named, position, index) && isTold(named, shared, index)) return CALLED_ALIKE;
  return sharesWord(named, position, index) ? OF_ONE_WORD : IN_CATEGORY;
}

/** Whether what a product is called tells it from others of its category, where a card is of that: *game* does not. */
function isTold(one: number, shared: Kinship, index: ShopIndex): boolean {
  return shared !== 'category' || index.categoryWords(one).kinds.has(index.noun(one) ?? '');
}

function sharedShelf(one: number, other: number, index: ShopIndex): 'category' | 'department' | 'interest' {
  if (index.shelf(one) === index.shelf(other)) return 'category';
  return index.department(one) === index.department(other) ? 'department' : 'interest';
}
