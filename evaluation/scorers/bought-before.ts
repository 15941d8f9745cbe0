import type { ShopCatalogue } from '../profiles/profile.js';
import { scoreAll } from '../shop/rank-moment.js';
import type { Scorer } from './scorer.js';

/**
 * The shop's own ranking and, beside it, what was bought before: `weight * S * own / most own`. The shop itself shows that
 * on a shelf of its own and nowhere else; item-kNN has it inside, where each product is most like itself.
 */
export function withBoughtBefore(weight: number): Scorer<ShopCatalogue> {
  return {
    name: `bought before ${weight}`,
    scores(moment, profile, catalogue) {
      const signature = profile.signature(moment, catalogue);
      const scores = scoreAll(signature, catalogue.index, catalogue.count);
      const own = profile.weights(moment, catalogue);
      const most = Math.max(Number.MIN_VALUE, ...own.values());
      for (const [position, value] of own)
        scores[position] = (scores[position] ?? 0) + (weight * signature.strength * value) / most;
      return scores;
    },
  };
}
