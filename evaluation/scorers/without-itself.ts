import { likenessAt } from '../../src/recommendations/scores/likeness.js';
import { type Ranking, ranking } from '../../src/recommendations/scores/ranking.js';
import { wordsTerm } from '../../src/recommendations/scores/words-term.js';
import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile, ShopCatalogue } from '../profiles/profile.js';
import { type Joined, joinedBy, rankAsShown, type Spoken, spokenBy } from '../shop/rank-moment.js';
import { askedOnceFor, ofDeeds } from './hybrid.js';
import type { Scorer } from './scorer.js';

/** The same scorer without what each row gives to itself, where a row is wholly like itself and likeness is a cosine. */
export function withoutItself<C extends Catalogue>(scorer: Scorer<C>): Scorer<C> {
  return {
    name: scorer.name,
    scores(moment, profile, catalogue) {
      const scores = Float64Array.from(scorer.scores(moment, profile, catalogue));
      for (const [own, weight] of profile.weights(moment, catalogue))
        scores[own] = (scores[own] as number) - weight;
      return scores;
    },
  };
}

/** The shop's own ranking, in which no product speaks for itself: as in the shop, where what was bought is excluded. */
export const SHOP_WITHOUT_ITSELF: Scorer<ShopCatalogue> = {
  name: 'the shop, no product for itself',
  scores: (moment, profile, catalogue) =>
    rankAsShown(joinedForOthers(moment, profile, catalogue), moment).scores,
};

/**
 * The same of shops that differ in their table of co-interest alone. What no table and no list has a part in is summed up
 * once while one visit is asked about, and what a table says of it once for all lists.
 */
export function shopsWithoutItself(shop: ShopCatalogue): (catalogue: ShopCatalogue) => Scorer<ShopCatalogue> {
  const spokenOnce = askedOnceFor((moment, profile) => spokenForOthers(moment, profile, shop), ofDeeds);
  return (catalogue) => {
    const joinedOnce = askedOnceFor(
      (moment, profile) => joinedBy(spokenOnce(moment, profile), catalogue),
      ofDeeds,
    );
    return {
      name: SHOP_WITHOUT_ITSELF.name,
      scores: (moment, profile) => rankAsShown(joinedOnce(moment, profile), moment).scores,
    };
  };
}

/** What a moment gives in a ranking in which no product speaks for itself, whatever a list may name. */
export function joinedForOthers(moment: Moment, profile: Profile, catalogue: ShopCatalogue): Joined {
  return joinedBy(spokenForOthers(moment, profile, catalogue), catalogue);
}

function spokenForOthers(moment: Moment, profile: Profile, catalogue: ShopCatalogue): Spoken {
  const given = ranking(profile.signature(moment, catalogue), [], catalogue.index);
  return spokenBy(speakingForOthers(given, catalogue), catalogue);
}

/** A ranking in which each signal speaks for others than its own product. Co-interest never has one with itself. */
function speakingForOthers(given: Ranking, { index }: Pick<ShopCatalogue, 'index'>): Ranking {
  const interests = given.interests.map((one) => {
    const speaking = one.speaking.map((likeness, i) => {
      const product = one.terms[i]?.evidence.product;
      const own = product === undefined ? undefined : index.position(product);
      const of = (position: number) => (position === own ? 0 : likenessAt(likeness, position, index));
      return { cosines: undefined, of };
    });
    // Names speak only for what is alike.
    return { ...one, speaking, named: wordsTerm(one.terms, speaking, index) };
  });
  return { ...given, interests };
}
