import type { Signature } from '../../src/interests/signature.js';
import { recommend } from '../../src/recommendations/recommend.js';
import {
  type CoInterestTerm,
  coInterestTerm,
  newcomerFactor,
  weightInTable,
} from '../../src/recommendations/scores/co-interest-term.js';
import {
  coInterestScale,
  type Divisors,
  type Ranked,
  type Ranking,
  rank,
  shopTermsOf,
  wordsScale,
} from '../../src/recommendations/scores/ranking.js';
import { namedOf } from '../../src/recommendations/scores/words-term.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import type { Moment } from '../moments/moment.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/**
 * The scores of a request's ranking over all products instead of its candidates; 0 for what no list may name, which is left
 * out before sources are divided by their maximum, as what the shop excludes is no candidate.
 */
export function scoreAll(
  given: Ranking,
  { index, count }: Pick<ShopCatalogue, 'index' | 'count'>,
  { masked }: Pick<Moment, 'masked'>,
): Float64Array {
  const open = allOf(count).filter((one) => !masked.has(one));
  const ranked = rank(given, open, index);
  const scores = new Float64Array(count);
  for (const [row, position] of open.entries()) scores[position] = ranked.scores[row] ?? 0;
  return scores;
}

/** What a visit gives to each product without a table of co-interest, by position: no list and no table changes it. */
export interface Spoken {
  readonly given: Ranking;
  /** Weighed, and divided by these. */
  readonly taste: Float64Array;
  readonly words: Float64Array;
  readonly divisors: Divisors;
  /** What sells, and what is new. */
  readonly shop: Float64Array;
}

/** Sums it up once for all lists and tables that are asked about one visit. */
export function spokenBy(given: Ranking, { index, count }: Pick<ShopCatalogue, 'index' | 'count'>): Spoken {
  const bare = withoutTable(index);
  const { ranking, scores } = rank(given, allOf(count), bare);
  const shop = Float64Array.from(scores, (_, position) => {
    const terms = shopTermsOf(position, 0, ranking, bare);
    return terms.popular + terms.new;
  });
  const scale = wordsScale(ranking);
  const words = Float64Array.from(scores, (_, position) => scale * namedOf(position, given.interests));
  const taste = scores.map((score, position) => score - (shop[position] ?? 0) - (words[position] ?? 0));
  return { given, taste, words, divisors: ranking.divisors, shop };
}

/** The same with a table. */
export interface Joined extends Spoken {
  readonly index: ShopCatalogue['index'];
  /** What co-interest gives, before weight and divisor. */
  readonly together: Float64Array;
}

/** Adds what the table of a shop says. */
export function joinedBy(spoken: Spoken, { index, count }: Pick<ShopCatalogue, 'index' | 'count'>): Joined {
  const { interests } = spoken.given;
  const sums = coInterestTerm(
    interests.flatMap(({ terms }) => terms),
    index,
  );
  const joined = interests.map((one, i) => {
    // What all interests give is told of the first: a ranking adds it up over them.
    const coInterest = i === 0 ? sums : NOTHING;
    return { ...one, coInterest, inTable: weightInTable(one.terms, index) };
  });
  const together = Float64Array.from({ length: count }, (_, position) => sums.get(position) ?? 0);
  return { ...spoken, given: { ...spoken.given, interests: joined }, index, together };
}

const NOTHING: CoInterestTerm = new Map();

/** What each source gives to each product, by position, weighed and divided; 0 for what no list may name. */
export interface Parts {
  readonly ranking: Ranked['ranking'];
  readonly taste: Float64Array;
  readonly words: Float64Array;
  readonly coInterest: Float64Array;
  readonly shop: Float64Array;
  /** What taste and words are multiplied by. */
  readonly newcomer: Float64Array;
}

/**
 * The ranking of a request where what was done before may be named too, with the scores of all products. The shop shows
 * nothing of that, so that it is no candidate: sources are divided by their maximum over the others, which stand in the
 * order of a shelf, and it stands among them by the same divisors. 0 for what no list may name.
 */
export function rankAsShown(
  joined: Joined,
  moment: Pick<Moment, 'masked' | 'deeds'>,
): Pick<Ranked, 'ranking' | 'scores'> {
  const parts = partsAsShown(joined, moment);
  return {
    ranking: parts.ranking,
    scores: summed(parts, { taste: 1, words: 1, coInterest: 1, newcomer: 1 }),
  };
}

/** The same with other weights, each as so many times that of the shop; what being new adds to 1, so many times too. */
export function summed(
  { taste, words, coInterest, shop, newcomer }: Parts,
  times: Readonly<Record<'taste' | 'words' | 'coInterest' | 'newcomer', number>>,
): Float64Array {
  return shop.map((ofShop, position) => {
    const alike = times.taste * (taste[position] ?? 0) + times.words * (words[position] ?? 0);
    const factor = 1 + times.newcomer * ((newcomer[position] ?? 1) - 1);
    return factor * alike + times.coInterest * (coInterest[position] ?? 0) + ofShop;
  });
}

/** The sources of that ranking one by one. */
export function partsAsShown(
  { given, index, taste, words, together, shop, divisors }: Joined,
  { masked, deeds }: Pick<Moment, 'masked' | 'deeds'>,
): Parts {
  const done = new Set(deeds.map(({ position }) => position));
  const shown = allOf(shop.length).filter((one) => !masked.has(one) && !done.has(one));
  const best = [taste, words, together].map((values) =>
    shown.reduce((a, b) => ((values[b] ?? 0) > (values[a] ?? 0) ? b : a), shown[0] ?? 0),
  );
  const { ranking } = rank(given, best, index);
  const open = (values: Float64Array, scale: number) =>
    values.map((value, position) => (masked.has(position) ? 0 : scale * value));
  return {
    ranking,
    taste: open(taste, divisors.taste / ranking.divisors.taste),
    words: open(words, divisors.words / ranking.divisors.words),
    coInterest: open(together, coInterestScale(ranking)),
    shop: open(shop, 1),
    newcomer: shop.map((_, position) => newcomerFactor(position, index)),
  };
}

const allOf = (count: number): number[] => Array.from({ length: count }, (_, position) => position);

const bareOf = new WeakMap<ShopCatalogue['index'], ShopCatalogue['index']>();

function withoutTable(index: ShopCatalogue['index']): ShopCatalogue['index'] {
  const bare = bareOf.get(index) ?? (index.coInterest ? { ...index, coInterest: undefined } : index);
  bareOf.set(index, bare);
  return bare;
}

/** The first shelf of a home page with so many places. */
export async function shelfOf(
  signature: Signature,
  exclude: ReadonlySet<number>,
  places: number,
  { index, complements }: ShopCatalogue,
): Promise<number[]> {
  const shelves = { places, interestShelves: 0, interestPlaces: 0 };
  const wanted = { signature, seeds: [], complements, exclude, ...shelves };
  const [first] = await recommend(wanted, index);
  return (first?.items ?? []).map(({ position }) => position);
}

/** Every card of the home page's personal shelves, in the order of the page, each product once. */
export async function homePageOf(
  signature: Signature,
  exclude: ReadonlySet<number>,
  { index, complements }: ShopCatalogue,
): Promise<number[]> {
  const shelves = await recommend({ signature, seeds: [], complements, exclude, ...HOME }, index);
  return [...new Set(shelves.flatMap(({ items }) => items.map(({ position }) => position)))];
}
