import type { Evidence } from '../../interests/evidence.js';
import type { ShopIndex } from '../index/shop-index.js';
import { type Likeness, likenessAt, likenessTo } from './likeness.js';

/** What a signal gives to products for each unit of its weight: 0 for what is like it by no more than chance. */
export function supportOf(evidence: Evidence, index: ShopIndex): (position: number) => number {
  const likeness = likenessTo(evidence, index);
  return (position) => support(likeness(position), index);
}

/** What a signal gives to a product for each unit of its weight, by how like it the product is. */
export const supportAt = (likeness: Likeness, position: number, index: ShopIndex): number =>
  support(likenessAt(likeness, position, index), index);

/**
 * A likeness is squared, and that of a usual tenth neighbour stays what it is: one signal that is clearly like a product
 * counts more than several that are hardly. Chosen on the validation split of Online Retail (docs/evaluation/README.md):
 * powers of 1 to 3 were tried, and above 2 little is gained.
 * @param likeness beyond what any two products have in common, 0 or more
 */
export function support(
  likeness: number,
  { tasteFloor, likenessFloor }: Pick<ShopIndex, 'tasteFloor' | 'likenessFloor'>,
): number {
  const usual = Math.max(LEAST_USUAL, tasteFloor - likenessFloor);
  return likeness <= 0 ? 0 : likeness * (likeness / usual);
}

/** A usual neighbour is hardly less like a product than this where all are alike. */
const LEAST_USUAL = 0.05;
