import { saysForWhom } from '../../catalog/audience.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isToldOneKind } from './called-alike.js';

/** Whether a word that tells one kind of thing of their category from another is of both: the merchant's, where there is one. */
export function sharesWord(named: number, position: number, index: ShopIndex): boolean {
  const told = isToldOneKind(named, position, index);
  if (told !== undefined) return told;
  return haveInCommon(index.categoryWords(named).kinds, index.categoryWords(position).kinds);
}

/** Whether both are a pattern or a kit for one craft. */
export function sharesCraft(named: number, position: number, index: ShopIndex): boolean {
  return haveInCommon(index.categoryWords(named).crafts, index.categoryWords(position).crafts);
}

/** A word of their tags, or what both are called; words that say for whom a thing is do not count. */
export function sharesAnyWord(named: number, position: number, index: ShopIndex): boolean {
  return haveInCommon(index.categoryWords(named).all, index.categoryWords(position).all, isForNobody);
}

const isForNobody = (word: string): boolean => !saysForWhom(word);

/**
 * Whether two products share a word that counts. Asked of all of a category for each new product of a visit: no list is
 * made of either's words.
 */
export function haveInCommon(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  counts: (word: string) => boolean = () => true,
): boolean {
  for (const word of one) if (other.has(word) && counts(word)) return true;
  return false;
}
