import { addScaled, dot } from '../../src/embedding/vectors.js';
import { ranking } from '../../src/recommendations/scores/ranking.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { scoreAll } from '../shop/rank-moment.js';
import type { Scorer } from './scorer.js';

/** The shop's own ranking: interests by segment, the likeness floor, popular and new beside taste. */
export const SHOPS_TASTE: Scorer<ShopCatalogue> = {
  name: "the shop's taste",
  scores: (moment, profile, catalogue) =>
    scoreAll(ranking(profile.signature(moment, catalogue), [], catalogue.index), catalogue, moment),
};

/** The same vectors without segments, floor and shop terms: what these cost or gain. */
export const BARE_TASTE: Scorer = {
  name: 'bare cosine of tastes',
  scores(moment, profile, catalogue) {
    const { index, count } = catalogue;
    const sum = new Float64Array(index.dimensions);
    for (const [position, weight] of profile.weights(moment, catalogue))
      addScaled(sum, index.taste(position), weight);
    const wanted = Float32Array.from(sum);
    return Float64Array.from({ length: count }, (_, position) => dot(wanted, index.taste(position)));
  },
};
