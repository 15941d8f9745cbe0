import type { Neighbour } from '../../co-interest/neighbour-table.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { TasteTerm } from './taste-term.js';

/** What an interest's signals speak for through co-interest, by position: the sum of `w_i B[i, p]` over them. */
export type CoInterestTerm = ReadonlyMap<number, number>;

const NOTHING: CoInterestTerm = new Map();

/** Sums up the signals of one interest that are of a product. Empty where the shop has no table. */
export function coInterestTerm(
  terms: readonly TasteTerm[],
  { coInterest, position }: Pick<ShopIndex, 'coInterest' | 'position'>,
): CoInterestTerm {
  if (!coInterest) return NOTHING;
  const sums = new Map<number, number>();
  for (const { evidence, weight } of terms) {
    const own = evidence.product === undefined ? undefined : position(evidence.product);
    if (own === undefined) continue;
    for (const one of coInterest.neighbours(own))
      sums.set(one.position, (sums.get(one.position) ?? 0) + weight * one.weight);
  }
  return sums;
}

/** The weight of an interest's signals that the table can speak for: those of a product that has neighbours in it. */
export function weightInTable(
  terms: readonly TasteTerm[],
  { coInterest, position }: Pick<ShopIndex, 'coInterest' | 'position'>,
): number {
  if (!coInterest) return 0;
  return terms.reduce((sum, { evidence, weight }) => {
    const own = evidence.product === undefined ? undefined : position(evidence.product);
    return own !== undefined && coInterest.neighbours(own).length > 0 ? sum + weight : sum;
  }, 0);
}

/**
 * What taste and words of a product are multiplied by: 2 where it joined the shop when the table was fitted, or since, and
 * less by half each month that it was there before. Sessions had no time to join it to others, so that what the table does
 * not say of it speaks for nothing. 1 without a table, and where all products joined together.
 */
export function newcomerFactor(
  position: number,
  { coInterest, freshness }: Pick<ShopIndex, 'coInterest' | 'freshness'>,
): number {
  return coInterest ? 1 + freshness(position, coInterest.fitted) : 1;
}

/** Neighbours of a product that co-interest alone may speak for: of the lighter ones many were joined by chance. */
const SPEAKING = 12;

/** The neighbours of a product, heaviest first, that may stand on a shelf for co-interest alone. */
export function closestThroughOthers(
  own: number,
  { coInterest }: Pick<ShopIndex, 'coInterest'>,
): readonly Neighbour[] {
  return coInterest?.neighbours(own).slice(0, SPEAKING) ?? [];
}

/** Whether co-interest may bring a product that nothing else of this signal speaks for. */
export function speaksAloneFor({ evidence }: TasteTerm, position: number, index: ShopIndex): boolean {
  const own = evidence.product === undefined ? undefined : index.position(evidence.product);
  const neighbours = own === undefined ? [] : (index.coInterest?.neighbours(own) ?? []);
  const most = Math.min(SPEAKING, neighbours.length);
  for (let i = 0; i < most; i++) if (neighbours[i]?.position === position) return true;
  return false;
}

/** What one signal gives to a product through co-interest. */
export function coInterestOfSignal(
  { evidence, weight }: TasteTerm,
  position: number,
  index: ShopIndex,
): number {
  const own = evidence.product === undefined ? undefined : index.position(evidence.product);
  if (own === undefined || !index.coInterest) return 0;
  return weight * (index.coInterest.neighbours(own).find((one) => one.position === position)?.weight ?? 0);
}

/** The products that an interest speaks for most through co-interest, best first, ties by position. */
export function coInterestCandidates(
  term: CoInterestTerm,
  exclude: ReadonlySet<number>,
  most: number,
): number[] {
  const best: Neighbour[] = [];
  for (const [position, weight] of term) {
    const isAhead = (one: Neighbour | undefined): boolean =>
      one !== undefined && (one.weight - weight || position - one.position) > 0;
    // Of some thousand most come after the last of those that are held.
    if (isAhead(best[most - 1]) || exclude.has(position)) continue;
    let place = best.length;
    while (place > 0 && !isAhead(best[place - 1])) place -= 1;
    best.splice(place, 0, { position, weight });
    if (best.length > most) best.pop();
  }
  return best.map(({ position }) => position);
}
