import type { Product } from '../catalog/product.js';

export interface Room {
  readonly places: number;
  /** Whether a product must not stand here: hidden, or on the page already. */
  refuses(position: number): boolean;
  /** Groups of variants of which one stands on the page, or lies in the basket. */
  readonly groups: ReadonlySet<string>;
}

/** The first products of an order that there is room for, one of a group of variants at most. */
export function fill(
  order: readonly number[],
  products: readonly Product[],
  { places, refuses, groups }: Room,
): number[] {
  const taken = new Set(groups);
  const filled: number[] = [];
  for (const position of order) {
    if (filled.length === places) break;
    const product = products[position];
    if (!product || refuses(position)) continue;
    if (product.group !== undefined && taken.has(product.group)) continue;
    if (product.group !== undefined) taken.add(product.group);
    filled.push(position);
  }
  return filled;
}
