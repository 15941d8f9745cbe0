import type { PlaceCalled } from '../matching/product-search.js';
import type { Fulfilled } from '../matching/wish-filter.js';
import type { LookedFor } from './asked.js';

/** Cosine from which what stands in a department of two names is about the one that was said. */
const NEAR_HALF = 0.45;

/**
 * Of a department of which half the name was said, what tells of that or is near it: in *Coffee & tea* no rooibos for a
 * coffee. What stands elsewhere is no matter of it.
 */
export function toldOnShelf(
  shelf: PlaceCalled | undefined,
  { near }: Fulfilled,
  { search, read }: LookedFor,
): (at: number) => boolean {
  // Half a name that no product bears is the name of all of it: *skincare*.
  if (!shelf?.isHalf || search.thingCalled(read.words) === '') return () => true;
  const inside = new Set(shelf.positions);
  const close = new Set(
    near.filter(({ similarity }) => similarity >= NEAR_HALF).map(({ position }) => position),
  );
  const wish = { kind: 'without', words: [read.words.toLowerCase()] } as const;
  return (at) => !inside.has(at) || close.has(at) || !search.fits(wish, at);
}
