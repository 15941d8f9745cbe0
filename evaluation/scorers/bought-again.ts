import { worthAgain } from '../../src/recommendations/candidates/buy-again.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import type { Scorer } from './scorer.js';

/** What was bought before as the shop's own shelf of it has it: what a profile leaves of its orders, times how well it sells. */
export function boughtAgain({ index, count }: Pick<ShopCatalogue, 'index' | 'count'>): Scorer<ShopCatalogue> {
  return {
    name: 'bought again',
    scores(moment, profile, catalogue) {
      const scores = new Float64Array(count);
      for (const [own, weight] of profile.weights(moment, catalogue))
        scores[own] = worthAgain(weight, own, index);
      return scores;
    },
  };
}
