import type { Catalogue } from '../catalog/catalogue.js';
import { canOrder } from '../catalog/product.js';
import { dot } from '../embedding/vectors.js';
import type { ShopIndex } from '../recommendations/index/shop-index.js';
import { fill } from './fill.js';

/**
 * The most typical products of a segment, nearest to its mean taste first, one of a group of variants.
 * @param refuses whether a product must not be shown
 */
export function examplesOf(
  segment: number,
  places: number,
  { products }: Catalogue,
  index: ShopIndex,
  refuses: (position: number) => boolean,
): readonly number[] {
  const mean = index.segmentTaste(segment);
  const order = index
    .members(segment)
    .filter((position) => products[position] && canOrder(products[position]))
    .map((position) => ({ position, nearness: dot(mean, index.taste(position)) }))
    .toSorted((a, b) => b.nearness - a.nearness || a.position - b.position)
    .map(({ position }) => position);
  return fill(order, products, { places, refuses, groups: new Set() });
}
