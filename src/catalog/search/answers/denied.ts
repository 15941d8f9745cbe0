import type { ProductSearch } from '../matching/product-search.js';
import type { Facet } from '../query/facet.js';
import type { Answer } from '../ranking/rank.js';

/** What is not wanted, and what may be said of it. */
export interface Denied {
  readonly facet: Facet;
  /** The shop's own lists decide; else it only left out what mentions the thing. */
  readonly isSure: boolean;
  /** It is what a thing is, rather than what it has: *not scented*, *without leather*. */
  readonly isQuality: boolean;
  /** It is something to be done: *without drilling*. */
  readonly isDoing: boolean;
}

/** How certain it is that the products found are free of the unwanted thing. */
export function deniedIn(
  found: readonly Answer[],
  applied: readonly Facet[],
  { denials }: ProductSearch,
): readonly Denied[] {
  return applied
    .filter(({ wish }) => wish.kind === 'without')
    .map((facet) => ({
      facet,
      isSure: found.every(({ position }) => denials.isSure(facet.wish, position)),
      isQuality: denials.isQuality(facet.wish),
      isDoing: denials.isDoing(facet.wish),
    }));
}
