import type { InterestId } from '../interests/interest.js';
import { directionOf, type Signature } from '../interests/signature.js';
import type { Seed, ShopIndex } from './shop-index.js';

/** Whose place on a shelf it is: an interest's, the page's, or one that the shop fills. */
export type Source = InterestId | 'page' | 'goesWith' | 'popular' | 'new';

/** A product with what fetched it. Which interest speaks for it is for the ranking to say. */
export interface Candidate {
  readonly position: number;
  readonly from: 'interests' | 'page' | 'popular' | 'new';
}

/** Candidates fetched for each direction. Enough that excluding, variety and later shelves never run dry. */
const NEAREST = 24;
const SHOP = 12;

/** Interests that fetch candidates, strongest first: weaker ones would win no place, and each costs a scan. */
export const MOST_DIRECTIONS = 8;

/** Candidates from named sources, each product once, in one call to the vector index. */
export async function candidates(
  signature: Signature,
  seeds: readonly Seed[],
  exclude: ReadonlySet<number>,
  index: ShopIndex,
): Promise<Candidate[]> {
  // On a page about something the interests rank what goes with it; they fetch nothing of their own.
  const from = seeds.length > 0 ? 'page' : 'interests';
  const directions =
    from === 'page'
      ? seeds.map((seed) => seed.taste)
      : signature.interests.slice(0, MOST_DIRECTIONS).map((interest) => directionOf(interest, index));
  const found = directions.length
    ? await index.vectors.nearest('taste', directions, { limit: NEAREST, exclude })
    : [];
  const taken = new Set(found.flatMap((neighbours) => neighbours.map(({ position }) => position)));
  const near = [...taken].map((position): Candidate => ({ position, from }));
  const shop = [
    ...fromShop('popular', index.popularOrder, exclude),
    ...fromShop('new', index.newestOrder, exclude),
  ];
  return [...near, ...shop.filter(({ position }) => !taken.has(position) && taken.add(position))];
}

function fromShop(
  from: 'popular' | 'new',
  order: readonly number[],
  exclude: ReadonlySet<number>,
): Candidate[] {
  const result: Candidate[] = [];
  for (const position of order) {
    if (result.length === SHOP) break;
    if (!exclude.has(position)) result.push({ position, from });
  }
  return result;
}
