import type { ProductId } from '../../catalog/product.js';
import type { ShopIndex } from '../shop-index.js';
import { type Complement, type ComplementFinder, LEAST_SCORE } from './complements.js';

/** A complement with the product that it goes with. */
export interface Companion extends Complement {
  readonly about: ProductId;
}

/** How much going together counts in a score once divided by its maximum: on its shelf nothing weighs more. */
const WEIGHT = 1;

/** What goes with some products, each product once, beside the one it goes with best; best first. */
export function companionsOf(
  about: readonly ProductId[],
  { of }: ComplementFinder,
  index: Pick<ShopIndex, 'position'>,
): Companion[] {
  const best = new Map<number, Companion>();
  for (const id of about) {
    const position = index.position(id);
    for (const complement of position === undefined ? [] : of(position)) {
      const known = best.get(complement.position);
      if (!known || complement.score > known.score)
        best.set(complement.position, { ...complement, about: id });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.position - b.position);
}

/** The parts of a score that a complement gives, over the greatest of its shelf. */
export function companionParts(
  { use, company }: Companion,
  shelf: readonly Companion[],
): Readonly<Record<'use' | 'company', number>> {
  const greatest = shelf.reduce((most, { score }) => Math.max(most, score), LEAST_SCORE);
  return { use: (WEIGHT * use) / greatest, company: (WEIGHT * company) / greatest };
}
