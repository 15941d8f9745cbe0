import { NO_ORDERS, type OrdersHere, popularOf } from '../../catalog/house-orders.js';
import type { Product } from '../../catalog/product.js';

/** What the shop's own orders say of what sells. */
export interface OrderedHere {
  /** Whether they tell of a product. */
  has(position: number): boolean;
  /** Tells one release of them from another. */
  readonly digest: string;
}

/** What sells, in order and in numbers. */
export interface Popularity {
  /** Positions of what sells and can be bought, what sells most first. Empty where the shop does not know. */
  readonly popularOrder: readonly number[];
  /** In [0, 1]; 1 for the most popular product. */
  popularity(position: number): number;
}

/** @param orders of the shop itself, as last released */
export function popularityOf(products: readonly Product[], orders: OrdersHere = NO_ORDERS): Popularity {
  const popularOrder = popularOf(products, orders);
  const values = popularOrder.length > 0 ? popularities(products, orders) : new Float32Array();
  return { popularOrder, popularity: (position) => values[position] ?? 0 };
}

/**
 * In [0, 1], on a log scale, so that one best-seller does not flatten the rest. By the catalogue alone: units sold, 1 for the
 * most. Where the shop's own orders tell of some products, these have `(1 + o) / 2`, `o` being their orders on that scale, and
 * all others `c / 2`, `c` being what the catalogue says: whatever was ordered here stands above everything that was not, and
 * more of either never counts less.
 */
function popularities(products: readonly Product[], orders: OrdersHere): Float32Array {
  const sold = onLogScale(products.map((product) => product.sold ?? 0));
  if (orders.size === 0) return sold;
  const ordered = onLogScale(products.map((_, position) => orders.get(position) ?? 0));
  return sold.map(
    (value, position) => (orders.has(position) ? 1 + (ordered[position] as number) : value) / 2,
  );
}

function onLogScale(counts: readonly number[]): Float32Array {
  const logs = Float32Array.from(counts, Math.log1p);
  const most = logs.reduce((a, b) => Math.max(a, b), 0) || 1;
  return logs.map((value) => value / most);
}
