import { likenessAt } from '../../src/recommendations/scores/likeness.js';
import { ranking } from '../../src/recommendations/scores/ranking.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { scoreAll } from '../shop/rank-moment.js';
import type { Scorer } from './scorer.js';

/** The power to which the shop takes a likeness (`support`). */
const SHOPS = 2;

/** The shop's own ranking, in which likenesses are taken to another power; that of a usual tenth neighbour stays what it is. */
export function tasteOfPower(power: number): Scorer<ShopCatalogue> {
  return {
    name: `taste, power ${power}`,
    scores(moment, profile, catalogue) {
      const { index } = catalogue;
      const usual = index.tasteFloor - index.likenessFloor;
      const own = ranking(profile.signature(moment, catalogue), [], index);
      const interests = own.interests.map((one) => ({
        ...one,
        speaking: one.speaking.map((likeness) => ({
          cosines: undefined,
          of: (position: number) =>
            usual * (likenessAt(likeness, position, index) / usual) ** (power / SHOPS),
        })),
      }));
      return scoreAll({ ...own, interests }, catalogue, moment);
    },
  };
}
