import type { Product } from '../catalog/product.js';
import type { Membership } from './catalogue-segment.js';
import { categoryKey } from './shop-names.js';

/** A category has its home where this share of its products has its strongest segment. */
const AT_HOME = 1 / 3;

export interface HomesInput {
  readonly products: readonly Pick<Product, 'department' | 'category'>[];
  /** Of each product, strongest first. */
  readonly memberships: readonly (readonly Membership[])[];
}

/** Whether the category of the product at a position has its home in a segment. */
export function homesOf({
  products,
  memberships,
}: HomesInput): (position: number, segment: number) => boolean {
  const sizes = new Map<string, number>();
  const within = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = products.map(categoryKey);
  for (const [position, key] of keys.entries()) {
    const [first] = memberships[position] ?? [];
    if (!first) continue;
    count(sizes, key);
    count(within, `${first.segment} ${key}`);
  }
  return (position, segment) => {
    const key = keys[position] ?? '';
    return (within.get(`${segment} ${key}`) ?? 0) >= AT_HOME * (sizes.get(key) ?? Number.POSITIVE_INFINITY);
  };
}
