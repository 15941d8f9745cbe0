import { dot } from '../embedding/vectors.js';
import { negativeValue, pageOf, type Ranking, SOURCE_WEIGHTS, type TasteTerm } from './ranking.js';
import type { ShopIndex } from './shop-index.js';

/** One named part of a product's score. */
export type Contribution =
  | { readonly source: 'signal' | 'aversion'; readonly term: TasteTerm; readonly value: number }
  | { readonly source: 'page' | 'popular' | 'new'; readonly value: number };

/**
 * Splits a score into what made it; the values add up to `score` (1e-6), because they are the same products
 * of the same numbers. Only done for the cards that are shown.
 */
export function contributions(position: number, ranking: Ranking, index: ShopIndex): Contribution[] {
  const own = index.taste(position);
  const likeness = Float64Array.from(ranking.tastes, (taste) => dot(taste, own));
  const scale = (ranking.strength * SOURCE_WEIGHTS.taste) / ranking.divisors.taste;
  return [
    ...ranking.positive.map((term): Contribution => {
      return { source: 'signal', term, value: scale * term.weight * (likeness[term.taste] ?? 0) };
    }),
    ...ranking.negative.map((term): Contribution => {
      return { source: 'aversion', term, value: scale * negativeValue(term, likeness[term.taste] ?? 0) };
    }),
    {
      source: 'page',
      value: (SOURCE_WEIGHTS.page * pageOf(position, ranking, index)) / ranking.divisors.page,
    },
    { source: 'popular', value: SOURCE_WEIGHTS.popular * index.popularity(position) },
    { source: 'new', value: SOURCE_WEIGHTS.new * index.freshness(position, ranking.at) },
  ];
}
