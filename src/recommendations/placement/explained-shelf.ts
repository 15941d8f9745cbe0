import type { ProductId } from '../../catalog/product.js';
import type { ShopIndex } from '../index/shop-index.js';
import { kinshipOnPage } from '../kinds/kinship.js';
import type { Shelf, ShelfId } from '../reasons/shelf.js';
import { contributions } from '../scores/contributions.js';
import { cosineToSeed, type Ranking } from '../scores/ranking.js';
import type { Placed } from './diversify.js';
import { counted } from './filled-shelves.js';

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
    near: only ? only.product : nearestSeed(position, ranked, index),
  }));
  return { id, items: counted(items) };
}

/** Of several things that a page is about, the one whose likeness gives most to the card. */
function nearestSeed(
  position: number,
  { seeds }: Pick<Ranking, 'seeds'>,
  index: ShopIndex,
): ProductId | undefined {
  const [most] = seeds
    .map((seed) => ({ product: seed.product, likeness: cosineToSeed(seed, position, index) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return most?.product;
}
