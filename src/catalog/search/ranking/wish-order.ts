import type { ProductSearch } from '../matching/product-search.js';
import type { Facet } from '../query/facet.js';
import type { Answer } from './rank.js';

const ORDERED = ['cheap', 'dear', 'newest', 'popular'] as const;

/** Share of the best score below which a product cannot lead. */
const AS_GOOD_AS_MOST = 0.5;

/**
 * What says itself that it has none of what is not wanted leads, unless it is for animals that nobody named. Who asks for the cheapest or the dearest wants it of
 * what was asked for, not of what is like it: no strap where there is a guitar.
 */
export function leadByWishes(
  ranked: readonly Answer[],
  { words, applied }: { readonly words: string; readonly applied: readonly Facet[] },
  search: ProductSearch,
): readonly Answer[] {
  const kinds = new Set(applied.map(({ wish }) => wish.kind));
  if (ORDERED.some((kind) => kinds.has(kind))) {
    const [only, ...more] = search.ask(words).terms;
    // Of one word its merchant's own name for a wider kind says it too: beans among *coffees*.
    const kind = more.length === 0 ? search.kindCalled(only?.typed ?? '') : new Set<number>();
    const things = ranked.filter(({ isThing, position }) => isThing || kind.has(position));
    return things.length > 0 ? things : ranked.filter(({ isGood }) => isGood);
  }
  if (!kinds.has('without')) return ranked;
  const least = AS_GOOD_AS_MOST * ranked.reduce((most, { score }) => Math.max(most, score), 0);
  const forWhom = search.forWhom(words);
  const isLeading = ({ position, isCalled, isGood, score }: Answer) =>
    (isGood || (isCalled && score >= least)) &&
    forWhom(position) !== 'animal' &&
    applied.some(({ wish }) => search.lacks(wish, position));
  const leading = new Set(ranked.filter(isLeading));
  return [...leading, ...ranked.filter((one) => !leading.has(one))];
}
