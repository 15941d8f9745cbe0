import { contributions } from './contributions.js';
import type { Placed } from './diversify.js';
import { counted } from './filled-shelves.js';
import { kinshipOnPage } from './kinship.js';
import type { Ranking } from './ranking.js';
import type { Shelf, ShelfId } from './shelf.js';
import type { ShopIndex } from './shop-index.js';

/** A shelf of what was placed, with the contributions of each card. */
export function explainedShelf(
  id: ShelfId,
  placed: readonly Placed[],
  ranked: Ranking,
  index: ShopIndex,
): Shelf {
  const { strength, divisors } = ranked;
  const [only] = ranked.seeds.length === 1 ? ranked.seeds : [];
  const items = placed.map(({ position, score, slot }) => ({
    position,
    score,
    slot,
    scale: { strength, divisors },
    contributions: contributions(position, ranked, index),
    kinship: only?.position === undefined ? undefined : kinshipOnPage(only.position, position, index),
  }));
  return { id, items: counted(items) };
}
