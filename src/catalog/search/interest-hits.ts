import type { ProductSearch } from '../search.js';
import type { WishKind } from './facets/facet.js';
import type { Reading } from './terms.js';
import type { WordHit } from './word-index.js';

/** Wishes that name a thing. Others narrow or sort a list, which an interest is not. */
const NAMING: readonly WishKind[] = ['colour', 'brand', 'place'];

/**
 * Products that hold the words of a typed interest, best first. None where it wishes what an interest cannot keep:
 * *gifts under 20* named cabinets of twenty drawers, and *knitting without wool* names wool.
 */
export function interestHits(
  text: string,
  search: Pick<ProductSearch, 'read' | 'ask'>,
  isWord: Reading['isWord'],
): readonly WordHit[] {
  const { facets } = search.read(text, isWord);
  return facets.every(({ wish }) => NAMING.includes(wish.kind)) ? search.ask(text, { isWord }).hits : [];
}
