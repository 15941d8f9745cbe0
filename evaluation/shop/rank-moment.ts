import type { Signature } from '../../src/interests/signature.js';
import { recommend } from '../../src/recommendations/recommend.js';
import { type Ranked, type Ranking, rank } from '../../src/recommendations/scores/ranking.js';
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
export function rankOpen(
  given: Ranking,
  { index, count }: Pick<ShopCatalogue, 'index' | 'count'>,
  { masked }: Pick<Moment, 'masked'>,
): Open & { readonly ranked: Ranked } {
  const open = Array.from({ length: count }, (_, position) => position).filter((one) => !masked.has(one));
  return { open, ranked: rank(given, open, index) };
}

/** Its scores by position; 0 for what no list may name. */
export function scoreAll(
  given: Ranking,
  catalogue: Pick<ShopCatalogue, 'index' | 'count'>,
  moment: Pick<Moment, 'masked'>,
): Float64Array {
  const scores = new Float64Array(catalogue.count);
  const { open, ranked } = rankOpen(given, catalogue, moment);
  for (const [row, position] of open.entries()) scores[position] = ranked.scores[row] ?? 0;
  return scores;
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
