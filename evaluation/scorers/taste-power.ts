import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { supportOf } from '../../src/recommendations/scores/support.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import type { Scorer } from './scorer.js';

/** The shop's own ranking, in which likenesses are taken to another power. */
export function tasteOfPower(power: number): Scorer<ShopCatalogue> {
  return {
    name: `taste, power ${power}`,
    scores(moment, profile, catalogue) {
      const { index, count } = catalogue;
      const own = ranking(profile.signature(moment, catalogue), [], index);
      const interests = own.interests.map((one) => ({
        ...one,
        speaking: one.terms.map(({ evidence }) => ({
          cosines: undefined,
          of: supportOf(evidence, index, power),
        })),
      }));
      const positions = Array.from({ length: count }, (_, position) => position);
      return rank({ ...own, interests }, positions, index).scores;
    },
  };
}
