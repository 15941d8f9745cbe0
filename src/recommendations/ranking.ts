import { addScaled, dot, dotWide, type Vector } from '../embedding/vectors.js';
import type { Evidence } from '../interests/evidence.js';
import type { InterestId } from '../interests/interest.js';
import type { Share, Signature } from '../interests/signature.js';
import type { Seed, ShopIndex } from './shop-index.js';

/** How much each source counts once divided by its own maximum. Shop terms stay small: they break ties. */
export const SOURCE_WEIGHTS = { taste: 1, page: 0.6, popular: 0.12, new: 0.06 } as const;

/** One signal's part of taste: `weight` is the ranking's `w_ic`. */
export interface TasteTerm {
  readonly interest: InterestId;
  readonly evidence: Evidence;
  readonly weight: number;
  /** Place of the signal's taste in the ranking's list of them. */
  readonly taste: number;
}

/** Everything that scores a product in one ranking; divisors are constants of it. */
export interface Ranking {
  readonly at: number;
  /** S: the signature's overall strength, in [0, 1). */
  readonly strength: number;
  readonly positive: readonly TasteTerm[];
  readonly negative: readonly TasteTerm[];
  /** Each taste behind the terms once: a product often stands behind several signals. */
  readonly tastes: readonly Vector[];
  /** Sum of `weight * taste` over the positive terms: one product instead of many. */
  readonly summed: Float64Array;
  readonly seeds: readonly Seed[];
  readonly divisors: { readonly taste: number; readonly page: number };
}

/** The ranking of one request before its divisors are known. */
export function ranking(signature: Signature, seeds: readonly Seed[], index: ShopIndex): Ranking {
  const places = new Map<Vector, number>();
  const term = (interest: InterestId, { evidence, rankingWeight: weight }: Share): TasteTerm => {
    const taste = places.get(evidence.taste) ?? places.size;
    places.set(evidence.taste, taste);
    return { interest, evidence, weight, taste };
  };
  const positive = signature.interests.flatMap(({ id, shares }) =>
    shares.filter((share) => share.rankingWeight > 0).map((share) => term(id, share)),
  );
  const negative = signature.aversions.map((share) => term(strongestOf(share.evidence), share));
  const summed = new Float64Array(index.dimensions);
  for (const { evidence, weight } of positive) addScaled(summed, evidence.taste, weight);
  const { at, strength } = signature;
  const tastes = [...places.keys()];
  return { at, strength, positive, negative, tastes, summed, seeds, divisors: { taste: 1, page: 1 } };
}

export interface Ranked {
  readonly ranking: Ranking;
  /** Scores of the candidates, in their order. */
  readonly scores: Float64Array;
}

/**
 * Scores candidates: `score(p) = S * taste + page + popular + new`, each weighed and divided (DESIGN section 4).
 * Each source is divided by its maximum over the candidates, never by less than a floor, or a shelf of poor matches
 * would look like one of perfect ones.
 */
export function rank(raw: Ranking, candidates: readonly number[], index: ShopIndex): Ranked {
  const tastes = Float64Array.from(candidates, (position) => tasteOf(position, raw, index));
  const pages = Float64Array.from(candidates, (position) => pageOf(position, raw, index));
  const taste = greatest(tastes, index.tasteFloor * heaviestInterest(raw.positive));
  const page = greatest(pages, index.tasteFloor);
  const ranking = { ...raw, divisors: { taste, page } };
  const scores = Float64Array.from(candidates, (position, i) =>
    total(position, { taste: tastes[i] ?? 0, page: pages[i] ?? 0 }, ranking, index),
  );
  return { ranking, scores };
}

function total(
  position: number,
  { taste, page }: { readonly taste: number; readonly page: number },
  { strength, divisors, at }: Ranking,
  index: ShopIndex,
): number {
  return (
    (strength * SOURCE_WEIGHTS.taste * taste) / divisors.taste +
    (SOURCE_WEIGHTS.page * page) / divisors.page +
    SOURCE_WEIGHTS.popular * index.popularity(position) +
    SOURCE_WEIGHTS.new * index.freshness(position, at)
  );
}

/** A negative signal only lowers what is like it: unlike things gain nothing from it. */
export function negativeValue(term: TasteTerm, likeness: number): number {
  return term.weight * Math.max(0, likeness);
}

/** The mean cosine to what the page is about; 0 where it is about nothing. */
export function pageOf(position: number, { seeds }: Ranking, index: ShopIndex): number {
  if (seeds.length === 0) return 0;
  const taste = index.taste(position);
  return seeds.reduce((sum, seed) => sum + dot(seed.taste, taste), 0) / seeds.length;
}

function tasteOf(position: number, ranking: Ranking, index: ShopIndex): number {
  if (ranking.positive.length === 0 && ranking.negative.length === 0) return 0;
  const taste = index.taste(position);
  const positive = dotWide(ranking.summed, taste);
  return ranking.negative.reduce(
    (sum, term) => sum + negativeValue(term, dot(term.evidence.taste, taste)),
    positive,
  );
}

function heaviestInterest(terms: readonly TasteTerm[]): number {
  const weights = new Map<InterestId, number>();
  for (const { interest, weight } of terms) weights.set(interest, (weights.get(interest) ?? 0) + weight);
  return Math.max(0, ...weights.values());
}

function greatest(values: Float64Array, floor: number): number {
  const most = values.reduce((sofar, value) => Math.max(sofar, value), floor);
  return most > 0 ? most : 1;
}

function strongestOf(evidence: Evidence): InterestId {
  return evidence.belongs[0]?.interest ?? 'segment:none';
}
