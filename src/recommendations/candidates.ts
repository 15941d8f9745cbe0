import type { InterestId } from '../interests/interest.js';
import { directionOf, type Signature } from '../interests/signature.js';
import type { Seed, ShopIndex } from './shop-index.js';

/** Where a candidate came from: an interest, what the page is about, or the shop itself. */
export type Source = InterestId | 'page' | 'popular' | 'new';

export interface Candidate {
  readonly position: number;
  readonly source: Source;
}

/** Candidates fetched for each source. Enough that excluding, variety and later shelves never run dry. */
const NEAREST = 24;
const SHOP = 12;

/** Interests that fetch candidates, strongest first: weaker ones would win no place, and each costs a scan. */
const MOST_DIRECTIONS = 8;

/**
 * Candidates from named sources, each product once: from the interest whose direction it lies nearest to,
 * weighed by how much of the ranking that interest carries. One call to the vector index.
 */
export async function candidates(
  signature: Signature,
  seeds: readonly Seed[],
  exclude: ReadonlySet<number>,
  index: ShopIndex,
): Promise<Candidate[]> {
  // On a page about something the interests rank what goes with it; they fetch nothing of their own.
  const strongest = seeds.length > 0 ? [] : signature.interests.slice(0, MOST_DIRECTIONS);
  const sources: Source[] = [
    ...strongest.map((interest) => interest.id),
    ...seeds.map(() => 'page' as const),
  ];
  const directions = [
    ...strongest.map((interest) => directionOf(interest, index)),
    ...seeds.map((seed) => seed.taste),
  ];
  const found = directions.length
    ? await index.vectors.nearest('taste', directions, { limit: NEAREST, exclude })
    : [];
  const best = new Map<number, { source: Source; similarity: number }>();
  found.forEach((neighbours, row) => {
    for (const { position, similarity } of neighbours) {
      const known = best.get(position);
      if (!known || similarity > known.similarity)
        best.set(position, { source: sources[row] as Source, similarity });
    }
  });
  const near = [...best].map(([position, { source }]): Candidate => ({ position, source }));
  const shop = [
    ...fromShop('popular', index.popularOrder, exclude),
    ...fromShop('new', index.newestOrder, exclude),
  ];
  const taken = new Set(near.map((one) => one.position));
  return [...near, ...shop.filter(({ position }) => !taken.has(position) && taken.add(position))];
}

function fromShop(source: Source, order: readonly number[], exclude: ReadonlySet<number>): Candidate[] {
  const result: Candidate[] = [];
  for (const position of order) {
    if (result.length === SHOP) break;
    if (!exclude.has(position)) result.push({ position, source });
  }
  return result;
}
