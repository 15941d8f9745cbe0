import { dot } from '../../embedding/vectors.js';
import type { Evidence } from '../../interests/evidence.js';
import type { Share } from '../../interests/share.js';
import type { Interest, Signature } from '../../interests/signature.js';
import type { InterestId } from '../../visits/entry.js';
import type { Seed, ShopIndex } from '../index/shop-index.js';
import { cosineOf } from '../kinds/product-pairs.js';
import { againstOf } from './aversions.js';
import { newcomerFactor } from './co-interest-term.js';
import { type InterestTerm, interestTerm, likenessesOf, valueToMember } from './interest-term.js';
import { refusals } from './refused.js';
import type { TasteTerm } from './taste-term.js';
import { namedOf } from './words-term.js';

/**
 * How much each source counts once divided by its own maximum. Shop terms stay small: they break ties. Co-interest
 * counts six times as much as taste where it speaks clearly (`leastTogether`), and words nearly as much as taste:
 * chosen on the validation split of Online Retail, with these floors (docs/evaluation/README.md).
 */
export const SOURCE_WEIGHTS = {
  taste: 1,
  coInterest: 6,
  words: 0.8,
  page: 0.6,
  popular: 0.12,
  new: 0.06,
} as const;

export type Divisors = Readonly<Record<'taste' | 'coInterest' | 'words' | 'page', number>>;

/** Everything that scores a product in one ranking; divisors are constants of it. */
export interface Ranking {
  readonly at: number;
  /** S: the signature's overall strength, in [0, 1). */
  readonly strength: number;
  readonly interests: readonly InterestTerm[];
  readonly negative: readonly TasteTerm[];
  /** The sum of `negativeValue` over all that was turned down: of a product's place, the same on every shelf. */
  readonly against: (position: number) => number;
  /** Whether a product leaves with what was turned down, and has no place that is kept for an interest. */
  readonly refuses: (position: number) => boolean;
  readonly seeds: readonly Seed[];
  /** Page, popular and new count; on the shelf of one interest only that interest does. */
  readonly shopTerms: boolean;
  readonly divisors: Divisors;
}

/** The ranking of one request before its divisors are known. */
export function ranking(signature: Signature, seeds: readonly Seed[], index: ShopIndex): Ranking {
  const { at, strength } = signature;
  const divisors = { taste: 1, coInterest: 1, words: 1, page: 1 };
  return { at, strength, ...speaking(signature, index), seeds, shopTerms: true, divisors };
}

function speaking(
  signature: Signature,
  index: ShopIndex,
): Pick<Ranking, 'interests' | 'negative' | 'against' | 'refuses'> {
  const term = (interest: InterestId, { evidence, rankingWeight: weight }: Share): TasteTerm => {
    return { interest, evidence, weight };
  };
  const likenessOf = likenessesOf(index);
  const interests = signature.interests.map((interest) =>
    interestTerm(interest, { term, likenessOf }, index),
  );
  const negative = signature.aversions.map((share) => term(strongestOf(share.evidence), share));
  const positive = interests.flatMap(({ terms }) => terms);
  const against = againstOf(negative, index);
  return { interests, negative, against, refuses: refusals(negative, positive, index) };
}

/** The ranking of one interest's own shelf: its evidence, what the shopper turned down, and nothing else. */
export function alone(whole: Ranking, { id, strength }: Interest): Ranking {
  const interests = whole.interests.filter((one) => one.interest === id);
  return { ...whole, strength, interests, seeds: [], shopTerms: false };
}

export interface Ranked {
  readonly ranking: Ranking;
  /** Scores of the candidates, in their order. */
  readonly scores: Float64Array;
  /** What each interest of the ranking gives to each candidate, before weights and divisors. */
  readonly byInterest: readonly Float64Array[];
}

/**
 * Scores candidates: `score(p) = S * (n * (taste + words) + co-interest) + page + popular + new`, each weighed and divided,
 * `n` above 1 for what is as new as the table of co-interest (`newcomerFactor`; docs/design.md, 4).
 * Each source is divided by its maximum over the candidates, never by less than a floor, or a shelf of poor matches
 * would look like one of perfect ones.
 */
export function rank(given: Ranking, candidates: readonly number[], index: ShopIndex): Ranked {
  const byInterest = given.interests.map(() => new Float64Array(candidates.length));
  const { ofSegment, ofWords } = placesOfInterests(given.interests, index);
  const tastes = new Float64Array(candidates.length);
  const together = new Float64Array(candidates.length);
  const named = new Float64Array(candidates.length);
  const pages = new Float64Array(candidates.length);
  const valueAt = (i: number, at: number, position: number): number => {
    const value = valueToMember(given.interests[i] as InterestTerm, position, index);
    (byInterest[i] as Float64Array)[at] = value;
    return value;
  };
  for (let at = 0; at < candidates.length; at++) {
    const position = candidates[at] as number;
    let sum = given.against(position);
    for (const { segment } of index.memberships(position)) {
      const i = ofSegment[segment] as number;
      if (i >= 0) sum += valueAt(i, at, position);
    }
    for (const i of ofWords) sum += valueAt(i, at, position);
    tastes[at] = sum;
    if (index.coInterest) together[at] = coInterestOf(position, given);
    named[at] = namedOf(position, given.interests);
    pages[at] = pageOf(position, given, index);
  }
  const least = Math.max(LEAST_DIVISOR, index.tasteFloor - index.likenessFloor);
  const taste = greatest(tastes, least * heaviest(given.interests, ({ weight }) => weight));
  const page = greatest(pages, least);
  const inTable = heaviest(given.interests, (one) => one.inTable);
  const coInterest = greatest(together, leastTogether(index) * inTable);
  const words = greatest(named, LEAST_NAMED * heaviest(given.interests, (one) => one.named.whole));
  const ranking = { ...given, divisors: { taste, coInterest, words, page } };
  const scores = new Float64Array(candidates.length);
  const scale = {
    taste: tasteScale(ranking),
    coInterest: coInterestScale(ranking),
    words: wordsScale(ranking),
  };
  for (let at = 0; at < candidates.length; at++) {
    const position = candidates[at] as number;
    const alike = scale.taste * (tastes[at] as number) + scale.words * (named[at] as number);
    const ofVisit = newcomerFactor(position, index) * alike + scale.coInterest * (together[at] as number);
    const shop = shopTermsOf(position, pages[at] as number, ranking, index);
    scores[at] = ofVisit + shop.page + shop.popular + shop.new;
  }
  return { ranking, scores, byInterest };
}

/**
 * What co-interest is divided by at least, for each weight of the heaviest interest's signals: what the usual heaviest
 * neighbour of each of them would have, and as much again as chance may have in it. A count of `n` sessions is off by
 * `1 / sqrt(n)` of itself, so that one of pairs of a single session has to speak for twice as much as one of pairs of very
 * many. What gives its best product less speaks less clearly, and counts for less. Signals whose products the table does
 * not know are left out: they can give nothing. 0 without a table.
 */
function leastTogether({ coInterest }: Pick<ShopIndex, 'coInterest'>): number {
  if (!coInterest) return 0;
  return coInterest.usual * (1 + 1 / Math.sqrt(Math.max(1, coInterest.leastSessions)));
}

/** Words are divided by no less than this part of what a product has that is called as each signal of the heaviest interest. */
const LEAST_NAMED = 0.25;

/** A divisor stays one where a product's neighbours are hardly more like it than chance has it. */
const LEAST_DIVISOR = 0.05;

/** Places of the interests that can speak for a product: of each segment, or -1, and all of typed words. */
function placesOfInterests(interests: readonly InterestTerm[], { segments }: ShopIndex) {
  const ofSegment = new Int32Array(segments.length).fill(-1);
  const ofWords: number[] = [];
  for (const [i, { segment }] of interests.entries()) {
    if (segment === undefined) ofWords.push(i);
    else ofSegment[segment] = i;
  }
  return { ofSegment, ofWords };
}

/** How much likelier than chance it is to what the page is about, on the mean; 0 where it is about nothing. */
export function pageOf(position: number, { seeds }: Pick<Ranking, 'seeds'>, index: ShopIndex): number {
  if (seeds.length === 0) return 0;
  const likeness = seeds.reduce((sum, seed) => sum + cosineToSeed(seed, position, index), 0) / seeds.length;
  return Math.max(0, likeness - index.likenessFloor);
}

/** How like a product what a page is about is; cosine of tastes, higher is nearer. */
export function cosineToSeed({ taste, position: own }: Seed, position: number, index: ShopIndex): number {
  return own === undefined ? dot(taste, index.taste(position)) : cosineOf(own, position, index);
}

/** The shop's own terms of a score, weighed and divided. */
export function shopTermsOf(
  position: number,
  page: number,
  { shopTerms, divisors, at }: Ranking,
  index: ShopIndex,
): Readonly<Record<'page' | 'popular' | 'new', number>> {
  if (!shopTerms) return { page: 0, popular: 0, new: 0 };
  return {
    page: (SOURCE_WEIGHTS.page * page) / divisors.page,
    popular: SOURCE_WEIGHTS.popular * index.popularity(position),
    new: SOURCE_WEIGHTS.new * index.freshness(position, at),
  };
}

/** What all interests of a ranking give to a product through co-interest, before weight and divisor. */
function coInterestOf(position: number, { interests }: Pick<Ranking, 'interests'>): number {
  let sum = 0;
  for (const { coInterest } of interests) sum += coInterest.get(position) ?? 0;
  return sum;
}

/** What co-interest is multiplied by to become a part of the score. */
export function coInterestScale({ strength, divisors }: Ranking): number {
  return (strength * SOURCE_WEIGHTS.coInterest) / divisors.coInterest;
}

/** What words are multiplied by to become a part of the score. */
export function wordsScale({ strength, divisors }: Ranking): number {
  return (strength * SOURCE_WEIGHTS.words) / divisors.words;
}

/** What a taste is multiplied by to become a part of the score. */
export function tasteScale({ strength, divisors }: Ranking): number {
  return (strength * SOURCE_WEIGHTS.taste) / divisors.taste;
}

function heaviest(interests: readonly InterestTerm[], weightOf: (one: InterestTerm) => number): number {
  return interests.reduce((most, one) => Math.max(most, weightOf(one)), 0);
}

function greatest(values: Float64Array, floor: number): number {
  let most = floor;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number);
  return most > 0 ? most : 1;
}

function strongestOf(evidence: Evidence): InterestId {
  return evidence.belongs[0]?.interest ?? 'segment:none';
}
