import { canOrder, type Product } from './product.js';

/** Fewer products say nothing about what people buy, and fill no row. */
export const LEAST_SELLING = 4;

/** What is left of the shop's own orders of products, by position, as last released; of all others they do not tell. */
export type OrdersHere = ReadonlyMap<number, number>;

export const NO_ORDERS: OrdersHere = new Map();

/**
 * Positions of what sells and can be bought: what was ordered here most, where the shop's own orders tell of it, then what
 * has sold most by the catalogue. Empty where neither tells.
 */
export function popularOf(products: readonly Product[], orders: OrdersHere = NO_ORDERS): readonly number[] {
  const sold = (position: number): number => products[position]?.sold ?? 0;
  const ordered = (position: number): number => orders.get(position) ?? 0;
  const bySales = (a: number, b: number): number => (ordered(a) > 0 ? 0 : sold(b) - sold(a));
  const selling = buyable(products).filter((position) => ordered(position) > 0 || sold(position) > 0);
  return ifEnough(selling).toSorted((a, b) => ordered(b) - ordered(a) || bySales(a, b) || a - b);
}

/** The same positions, or none where they are too few to say what sells. */
export const ifEnough = (selling: readonly number[]): readonly number[] =>
  selling.length < LEAST_SELLING ? [] : selling;

/**
 * Positions of what is new, latest first. New is what joined after the middle product of the catalogue did: a first
 * import is not new as a whole, and neither are the first rows of its file.
 */
export function newestOf(products: readonly Product[]): number[] {
  const days = products.map(({ added }) => added).sort();
  const middle = days[Math.floor((days.length - 1) / 2)] ?? '';
  const added = (position: number): string => products[position]?.added ?? '';
  return buyable(products)
    .filter((position) => added(position) > middle)
    .sort((a, b) => compare(added(b), added(a)) || a - b);
}

function buyable(products: readonly Product[]): number[] {
  return products.flatMap((product, position) => (canOrder(product) ? [position] : []));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
