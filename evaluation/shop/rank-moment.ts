import type { Signature } from '../../src/interests/signature.js';
import { recommend } from '../../src/recommendations/recommend.js';
import { newcomerFactor } from '../../src/recommendations/scores/co-interest-term.js';
import {
  coInterestOf,
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

/**
 * The same where what was done before may be named too. The shop shows nothing of that, so that it is no candidate:
 * sources are divided by their maximum over the others, which stand in the order of a shelf, and it stands among them by
 * the same divisors.
 */
export function rankAsShown(
  given: Ranking,
  catalogue: Pick<ShopCatalogue, 'index' | 'count'>,
  moment: Pick<Moment, 'masked' | 'deeds'>,
): Open & { readonly ranked: Ranked } {
  const { index } = catalogue;
  const { open, ranked } = rankOpen(given, catalogue, moment);
  const parts = open.map((position, row) =>
    partsOf(position, ranked.scores[row] ?? 0, ranked.ranking, index),
  );
  const done = new Set(moment.deeds.map(({ position }) => position));
  const most = (source: OfVisit) => {
    const rows = [...open.keys()].filter((row) => !done.has(open[row] as number));
    const best = rows.reduce(
      (a, b) => ((parts[b]?.[source] ?? 0) > (parts[a]?.[source] ?? 0) ? b : a),
      rows[0] ?? 0,
    );
    return open[best] ?? 0;
  };
  const shown = rank(given, OF_VISIT.map(most), index).ranking;
  const scaleOf = (source: OfVisit) => ranked.ranking.divisors[source] / shown.divisors[source];
  const scores = Float64Array.from(parts, (part) =>
    OF_VISIT.reduce((sum, source) => sum + part[source] * part.times[source] * scaleOf(source), part.shop),
  );
  return { open, ranked: { ...ranked, ranking: shown, scores } };
}

/** Sources that the visit speaks through. */
const OF_VISIT = ['taste', 'coInterest', 'words'] as const satisfies readonly (keyof Divisors)[];
type OfVisit = (typeof OF_VISIT)[number];

function partsOf(position: number, score: number, ranking: Ranking, index: ShopCatalogue['index']) {
  const terms = shopTermsOf(position, 0, ranking, index);
  const shop = terms.popular + terms.new;
  const coInterest = coInterestScale(ranking) * coInterestOf(position, ranking);
  const words = wordsScale(ranking) * namedOf(position, ranking.interests);
  const newcomer = newcomerFactor(position, index);
  const taste = (score - shop - coInterest) / newcomer - words;
  return { shop, coInterest, words, taste, times: { coInterest: 1, words: newcomer, taste: newcomer } };
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
