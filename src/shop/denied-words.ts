import type { ProductSearch } from '../catalog/search/matching/product-search.js';
import type { Facet } from '../catalog/search/query/facet.js';
import type { Reading } from '../catalog/search/query/vocabulary.js';
import type { Reader } from '../recommendations/typed/reader.js';

/** An interest has sixty characters: so many denials are more than it holds. */
const MOST_DENIALS = 8;

/**
 * A text of which each part that says what is not wanted was taken away, and which products hold that. A label is no such
 * part: the shop can vouch for nothing that is *gluten-free*.
 */
export function withoutDenied(
  text: string,
  search: Pick<ProductSearch, 'read' | 'fits'>,
  isWord: Reading['isWord'],
): ReturnType<NonNullable<Reader['denied']>> {
  const denials: Facet[] = [];
  let rest = text;
  for (let next = denialOf(rest); next && denials.length < MOST_DENIALS; next = denialOf(rest)) {
    denials.push(next);
    rest = next.without.trim();
  }
  if (denials.length === 0) return undefined;
  if (!/[\p{L}\p{N}]/u.test(rest)) rest = '';
  return { rest, isUnwanted: (position) => denials.some(({ wish }) => !search.fits(wish, position)) };

  function denialOf(said: string): Facet | undefined {
    return search.read(said, isWord).facets.find(({ wish }) => wish.kind === 'without' && !wish.isLabel);
  }
}
