import { contributions } from './contributions.js';
import type { Placed } from './diversify.js';
import { counted } from './filled-shelves.js';
import { kinshipOnPage } from './kinship.js';
import { closest, type Kinship } from './kinships.js';
import type { Ranking } from './ranking.js';
import type { Shelf, ShelfId } from './shelf.js';
import type { Seed, ShopIndex } from './shop-index.js';

/** A shelf of what was placed, with the contributions of each card. */
export function explainedShelf(
  id: ShelfId,
  placed: readonly Placed[],
  ranked: Ranking,
  index: ShopIndex,
): Shelf {
  const items = placed.map(({ position, score, slot }) => ({
    position,
    score,
    slot,
    contributions: contributions(position, ranked, index),
    kinship: closestKinship(position, ranked.seeds, index),
  }));
  return { id, items: counted(items) };
}

/** What a card has most in common with one of the things that a page is about; undefined where it is about words. */
function closestKinship(position: number, seeds: readonly Seed[], index: ShopIndex): Kinship | undefined {
  const things = seeds.flatMap((seed) => seed.position ?? []);
  if (things.length < seeds.length) return undefined;
  return closest(things.map((thing) => kinshipOnPage(thing, position, index)));
}
