import { type Companion, companionParts } from '../complements/companions.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Recommendation, Wanted } from '../reasons/shelf.js';
import { type Contribution, contributions } from '../scores/contributions.js';
import { type Ranking, rank } from '../scores/ranking.js';
import { diversify, type Scored } from './diversify.js';
import type { Place } from './places.js';

/**
 * The shelf of what is used together with the page: that is what it is filled from, and the interests of the visit
 * order it. The contributions of each add up to its score.
 */
export function companionShelf(
  given: Ranking,
  companions: readonly Companion[],
  { places }: Pick<Wanted, 'places'>,
  index: ShopIndex,
): Recommendation[] {
  const { ranking: ranked, scores } = rank(
    given,
    companions.map(({ position }) => position),
    index,
  );
  const scored = companions.map((one, i): Scored => {
    const { use, company, together } = companionParts(one, companions);
    const score = (scores[i] ?? 0) + use + company + together;
    return { position: one.position, source: 'goesWith', score };
  });
  const { strength, divisors } = ranked;
  const order = Array.from({ length: places }, (): Place => ({ source: 'goesWith' }));
  return diversify(order, scored, index).flatMap(({ position, score, slot }) => {
    const companion = companions.find((one) => one.position === position);
    if (!companion) return [];
    const scale = { strength, divisors };
    return [
      { position, score, slot, scale, companion, contributions: parts(companion, companions, ranked, index) },
    ];
  });
}

function parts(
  companion: Companion,
  companions: readonly Companion[],
  ranked: Ranking,
  index: ShopIndex,
): Contribution[] {
  const { use, company, together } = companionParts(companion, companions);
  const own: Contribution[] = [
    { source: 'use', value: use },
    { source: 'company', value: company },
    { source: 'together', value: together },
  ];
  return [...own.filter(({ value }) => value !== 0), ...contributions(companion.position, ranked, index)];
}
