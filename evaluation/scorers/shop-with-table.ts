import { coInterestOf } from '../../src/co-interest/co-interest.js';
import type { NeighbourTable } from '../../src/co-interest/neighbour-table.js';
import {
  coInterestOf as coInterestAt,
  coInterestScale,
  type Ranked,
  rank,
  ranking,
  SOURCE_WEIGHTS,
} from '../../src/recommendations/scores/ranking.js';
import type { Moment } from '../moments/moment.js';
import type { Profile, ShopCatalogue } from '../profiles/profile.js';
import type { Scorer } from './scorer.js';

/** The same shop, which has a table of co-interest. */
export function withTable<C extends ShopCatalogue>(shop: C, table: NeighbourTable, leastSessions: number): C {
  const coInterest = coInterestOf(table, { leastSessions, simulated: false });
  return { ...shop, index: { ...shop.index, coInterest } };
}

/** The shop's own ranking with its table, in which co-interest counts so many times what taste does. */
export function shopAtWeights(shop: ShopCatalogue): (weight: number) => Scorer<ShopCatalogue> {
  const rankedOnce = rankedAtOnce(shop);
  return (weight) => ({
    name: `co-interest ${weight}`,
    scores(moment, profile) {
      const ranked = rankedOnce(moment, profile);
      const more = (weight / SOURCE_WEIGHTS.coInterest - 1) * coInterestScale(ranked.ranking);
      return ranked.scores.map((score, position) => score + more * coInterestAt(position, ranked.ranking));
    },
  });
}

/** Ranks once where several weights ask for one moment after another. */
function rankedAtOnce({ index, count, ...shop }: ShopCatalogue) {
  const positions = Array.from({ length: count }, (_, position) => position);
  let last: { moment: Moment; profile: Profile; ranked: Ranked } | undefined;
  return (moment: Moment, profile: Profile): Ranked => {
    if (last?.moment !== moment || last.profile !== profile) {
      const signature = profile.signature(moment, { ...shop, index, count });
      last = { moment, profile, ranked: rank(ranking(signature, [], index), positions, index) };
    }
    return last.ranked;
  };
}
