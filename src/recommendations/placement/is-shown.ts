import type { ShopIndex } from '../index/shop-index.js';

/** Whether the product, or a variant of it, stands on a shelf already. */
export function isShown(position: number, shown: ReadonlySet<number>, index: ShopIndex): boolean {
  if (shown.has(position)) return true;
  const group = index.group(position);
  if (group === undefined) return false;
  for (const other of shown) if (index.group(other) === group) return true;
  return false;
}
