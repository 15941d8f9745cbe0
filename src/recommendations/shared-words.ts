import { audiencesIn } from '../catalog/audience.js';
import { isToldOneKind } from './called-alike.js';
import type { ShopIndex } from './shop-index.js';

/** Whether a word that tells one kind of thing of their category from another is of both: the merchant's, where there is one. */
export function sharesWord(named: number, position: number, index: ShopIndex): boolean {
  const told = isToldOneKind(named, position, index);
  if (told !== undefined) return told;
  const { kinds } = index.categoryWords(position);
  return [...index.categoryWords(named).kinds].some((word) => kinds.has(word));
}

/** Whether both are a pattern or a kit for one craft. */
export function sharesCraft(named: number, position: number, index: ShopIndex): boolean {
  const { crafts } = index.categoryWords(position);
  return [...index.categoryWords(named).crafts].some((craft) => crafts.has(craft));
}

/** Whether they share such a word that is met in their category more than anywhere else: *shaving*, and not *natural*. */
export function sharesOwnWord(named: number, position: number, index: ShopIndex): boolean {
  const { kinds, own } = index.categoryWords(position);
  return [...index.categoryWords(named).kinds].some((word) => kinds.has(word) && own.has(word));
}

/** A word of their tags, or what both are called; words that say for whom a thing is do not count. */
export function sharesAnyWord(named: number, position: number, index: ShopIndex): boolean {
  const { all } = index.categoryWords(position);
  const shared = [...index.categoryWords(named).all].filter((word) => all.has(word));
  return shared.some((word) => audiencesIn(word).size === 0);
}
