import type { ProductSearch } from '../search.js';
import type { Facet } from './facets/facet.js';
import type { Answer } from './find.js';

/**
 * Keeps what fulfils the wishes, one after the other. A wish that no good answer fulfils is left aside: a mug is not
 * answered by a teapot because the teapot is red.
 */
export function fulfil(ranked: readonly Answer[], facets: readonly Facet[], search: ProductSearch) {
  let found = ranked;
  // Where nothing is called what was looked for, all answers are only near.
  const isNamed = ranked.some(({ isCalled }) => isCalled);
  const applied: Facet[] = [];
  const unmet: Facet[] = [];
  for (const facet of facets) {
    const fits = found.filter(({ position }) => search.fits(facet.wish, position));
    // Who asks for cheap ones wants the cheapest of what was asked for, not the cheapest of what is like it.
    const left = facet.wish.kind === 'cheap' ? fits.filter(({ isGood }) => isGood) : fits;
    const isMet = left.some((one) => one.isGood || (!isNamed && facet.wish.kind !== 'colour'));
    if (isMet) found = left;
    (isMet ? applied : unmet).push(facet);
  }
  return { found, applied, unmet };
}
