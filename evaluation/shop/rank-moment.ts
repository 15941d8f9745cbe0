import type { Signature } from '../../src/interests/signature.js';
import { recommend } from '../../src/recommendations/recommend.js';
import {
  coInterestTerm,
  newcomerFactor,
  weightInTable,
} from '../../src/recommendations/scores/co-interest-term.js';
import {
  coInterestOf,
  coInterestScale,
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

/** What lists may name at a moment. */
export interface Open {
  readonly open: readonly number[];
}

/**
 * The ranking of a request over all products instead of its candidates. What no list may name is left out before sources
 * are divided by their maximum, as what the shop excludes is no candidate.
 */
function rankOpen(
  given: Ranking,
  { index, count }: Pick<ShopCatalogue, 'index' | 'count'>,
  { masked }: Pick<Moment, 'masked'>,
): Open & { readonly ranked: Ranked } {
  const open = Array.from({ length: count }, (_, position) => position).filter((one) => !masked.has(one));
  return { open, ranked: rank(given, open, index) };
}

/** What a visit gives to each product that a list may name, without a table of co-interest. */
export interface Spoken extends Open {
  readonly given: Ranking;
  readonly ranked: Ranked;
  /** By the rows of what is open, weighed and divided over all of it. */
  readonly parts: readonly { readonly taste: number; readonly words: number; readonly shop: number }[];
  /** Rows of what was not done before, which alone a shelf may show. */
  readonly shown: readonly number[];
}

/** Sums up what tables have no part in: shops that differ in their table alone share it. */
export function spokenAt(
  given: Ranking,
  { index, count }: Pick<ShopCatalogue, 'index' | 'count'>,
  moment: Pick<Moment, 'masked' | 'deeds'>,
): Spoken {
  const bare = withoutTable(index);
  const { open, ranked } = rankOpen(given, { index: bare, count }, moment);
  const parts = open.map((position, row) => {
    const terms = shopTermsOf(position, 0, ranked.ranking, bare);
    const shop = terms.popular + terms.new;
    const words = wordsScale(ranked.ranking) * namedOf(position, given.interests);
    return { shop, words, taste: (ranked.scores[row] ?? 0) - shop - words };
  });
  const done = new Set(moment.deeds.map(({ position }) => position));
  const shown = [...open.keys()].filter((row) => !done.has(open[row] as number));
  return { given, open, ranked, parts, shown };
}

/**
 * The ranking of a request where what was done before may be named too. The shop shows nothing of that, so that it is no
 * candidate: sources are divided by their maximum over the others, which stand in the order of a shelf, and it stands among
 * them by the same divisors.
 */
export function rankAsShown(
  { given, open, ranked, parts, shown }: Spoken,
  { index }: Pick<ShopCatalogue, 'index'>,
): Open & { readonly ranked: Ranked } {
  const interests = given.interests.map((one) => {
    return { ...one, coInterest: coInterestTerm(one.terms, index), inTable: weightInTable(one.terms, index) };
  });
  const joined = { ...given, interests };
  const together = Float64Array.from(open, (position) => coInterestOf(position, joined));
  const most = (valueAt: (row: number) => number) =>
    open[shown.reduce((a, b) => (valueAt(b) > valueAt(a) ? b : a), shown[0] ?? 0)] ?? 0;
  const best = [
    most((row) => parts[row]?.taste ?? 0),
    most((row) => parts[row]?.words ?? 0),
    most((row) => together[row] ?? 0),
  ];
  const { ranking } = rank(joined, best, index);
  const { taste, words } = ranked.ranking.divisors;
  const scale = { taste: taste / ranking.divisors.taste, words: words / ranking.divisors.words };
  const scores = Float64Array.from(open, (position, row) => {
    const part = parts[row] ?? { taste: 0, words: 0, shop: 0 };
    const alike = scale.taste * part.taste + scale.words * part.words;
    const ofVisit = newcomerFactor(position, index) * alike + coInterestScale(ranking) * (together[row] ?? 0);
    return ofVisit + part.shop;
  });
  return { open, ranked: { ...ranked, ranking, scores } };
}

const bareOf = new WeakMap<ShopCatalogue['index'], ShopCatalogue['index']>();

function withoutTable(index: ShopCatalogue['index']): ShopCatalogue['index'] {
  const bare = bareOf.get(index) ?? (index.coInterest ? { ...index, coInterest: undefined } : index);
  bareOf.set(index, bare);
  return bare;
}

/** The scores of a ranking by position; 0 for what no list may name. */
export function scoresOf({ open, ranked }: Open & { readonly ranked: Ranked }, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (const [row, position] of open.entries()) scores[position] = ranked.scores[row] ?? 0;
  return scores;
}

/** The scores of a request's ranking over all products. */
export function scoreAll(
  given: Ranking,
  catalogue: Pick<ShopCatalogue, 'index' | 'count'>,
  moment: Pick<Moment, 'masked'>,
): Float64Array {
  return scoresOf(rankOpen(given, catalogue, moment), catalogue.count);
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
