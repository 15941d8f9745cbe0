import type { Signature } from '../../src/interests/signature.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import { recommend } from '../../src/recommendations/recommend.js';
import { rank, ranking } from '../../src/recommendations/scores/ranking.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShopCatalogue } from '../profiles/profile.js';

/** Scores of every product of the index, by position: the ranking of a request, over all instead of its candidates. */
export function scoreAll(signature: Signature, index: ShopIndex, count: number): Float64Array {
  const positions = Array.from({ length: count }, (_, position) => position);
  return rank(ranking(signature, [], index), positions, index).scores;
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
