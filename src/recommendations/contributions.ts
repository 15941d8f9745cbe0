import type { ProductId } from '../catalog/product.js';
import { negativeValue } from './aversions.js';
import { foundNearest, kinshipOf } from './kinship.js';
import type { Kinship } from './kinships.js';
import { cosineTo, likenessTo } from './likeness.js';
import {
  type InterestTerm,
  interestValue,
  pageOf,
  type Ranking,
  shopTermsOf,
  type TasteTerm,
  tasteScale,
} from './ranking.js';
import type { ShopIndex } from './shop-index.js';

/** One named part of a product's score; never 0. */
export type Contribution =
  | {
      readonly source: 'signal' | 'aversion';
      readonly term: TasteTerm;
      readonly kinship: Kinship;
      /** Of what a search found, the nearest to the product. */
      readonly found?: ProductId | undefined;
      readonly value: number;
    }
  | { readonly source: ShopSource; readonly value: number };

/** `use` and `company` are the two parts of a complement. */
export type ShopSource = 'page' | 'use' | 'company' | 'popular' | 'new';

/**
 * Splits a score into what made it; the values add up to `score` (1e-6), because they are the same products
 * of the same numbers. Only done for the cards that are shown.
 */
export function contributions(position: number, ranking: Ranking, index: ShopIndex): Contribution[] {
  const shop = shopTermsOf(position, pageOf(position, ranking, index), ranking, index);
  const scale = tasteScale(ranking);
  const own = (['page', 'popular', 'new'] as const).map(
    (source): Contribution => ({ source, value: shop[source] }),
  );
  return [
    ...ranking.interests.flatMap((one) => signals(one, position, index)),
    ...ranking.negative.map((term): Contribution => {
      const value = negativeValue(term, cosineTo(term.evidence, index)(position), index);
      return { source: 'aversion', term, kinship: kinshipOf(term.evidence, position, index), value };
    }),
  ]
    .map((one) => ({ ...one, value: scale * one.value }))
    .concat(own)
    .filter(({ value }) => value !== 0);
}

/**
 * An interest's value split over its signals by their positive parts `w_ic max(0, t_i . t_p - floor)`. The parts add
 * up to at least the value, so that one that is above 0 always has somebody to go to.
 */
function signals(one: InterestTerm, position: number, index: ShopIndex): Contribution[] {
  const value = interestValue(one, position, index);
  if (value === 0) return [];
  const parts = one.terms.map((term) => term.weight * likenessTo(term.evidence, index)(position));
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all === 0) return [];
  return one.terms.map((term, i): Contribution => {
    const kinship = kinshipOf(term.evidence, position, index);
    const found = foundNearest(term.evidence, position, index);
    return { source: 'signal', term, kinship, found, value: (value * (parts[i] ?? 0)) / all };
  });
}
