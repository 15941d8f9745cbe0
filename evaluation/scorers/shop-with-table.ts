import { type CoInterest, coInterestOf } from '../../src/co-interest/co-interest.js';
import type { NeighbourTable } from '../../src/co-interest/neighbour-table.js';
import { SOURCE_WEIGHTS } from '../../src/recommendations/scores/ranking.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { partsAsShown, summed } from '../shop/rank-moment.js';
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

/** Weights of the shop's ranking that may be others; those that are not named are its own. */
export interface Weights {
  readonly coInterest?: number;
  readonly words?: number;
  /** By how much more taste and words of what is as new as the table count: the shop's own is 1. */
  readonly newcomer?: number;
}

/** The shop's own ranking with other weights, in which no product speaks for itself. */
export function shopAtWeights(shop: ShopCatalogue): (weights: Weights) => Scorer<ShopCatalogue> {
  const partsOnce = askedOnceFor((moment, profile) =>
    partsAsShown(joinedForOthers(moment, profile, shop), moment),
  );
  return ({
    coInterest = SOURCE_WEIGHTS.coInterest,
    words = SOURCE_WEIGHTS.words,
    newcomer = 1,
  }: Weights) => {
    const times = {
      taste: 1,
      words: words / SOURCE_WEIGHTS.words,
      coInterest: coInterest / SOURCE_WEIGHTS.coInterest,
      newcomer,
    };
    return {
      name: `co-interest ${coInterest}, words ${words}, newcomer ${newcomer}`,
      scores: (moment, profile) => summed(partsOnce(moment, profile), times),
    };
  };
}
