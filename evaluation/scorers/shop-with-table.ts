import { type CoInterest, coInterestOf } from '../../src/co-interest/co-interest.js';
import type { NeighbourTable } from '../../src/co-interest/neighbour-table.js';
import {
  coInterestOf as coInterestAt,
  coInterestScale,
  SOURCE_WEIGHTS,
} from '../../src/recommendations/scores/ranking.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { rankAsShown } from '../shop/rank-moment.js';
import { askedOnceFor } from './hybrid.js';
import type { Scorer } from './scorer.js';
import { joinedForOthers } from './without-itself.js';

/** The same shop, which has a table of co-interest; one that joins no two products is none, as in the shop. */
export function withTable<C extends ShopCatalogue>(
  shop: C,
  table: NeighbourTable,
  fit: Pick<CoInterest, 'leastSessions' | 'fitted'>,
): C {
  if (table.neighbours.length === 0) return shop;
  const coInterest = coInterestOf(table, { ...fit, simulated: false });
  return { ...shop, index: { ...shop.index, coInterest } };
}

/**
 * The shop's own ranking with its table, in which co-interest counts so many times what taste does and no product speaks
 * for itself.
 */
export function shopAtWeights(shop: ShopCatalogue): (weight: number) => Scorer<ShopCatalogue> {
  const rankedOnce = askedOnceFor((moment, profile) =>
    rankAsShown(joinedForOthers(moment, profile, shop), moment),
  );
  return (weight) => ({
    name: `co-interest ${weight}`,
    scores(moment, profile) {
      const { ranking, scores } = rankedOnce(moment, profile);
      const more = (weight / SOURCE_WEIGHTS.coInterest - 1) * coInterestScale(ranking);
      return scores.map((score, position) => score + more * coInterestAt(position, ranking));
    },
  });
}
