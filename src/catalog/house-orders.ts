import type { Catalogue } from './catalogue.js';
import { canOrder, type Product } from './product.js';

/** What a shop can truly say of its own products, best first; what it cannot say is empty. */
export interface HouseOrders {
  /** Positions of what sold lately, most sold first. Empty where the shop's books do not tell. */
  readonly popular: readonly number[];
  /** Positions of what joined later than most of the catalogue, latest first. Empty where all joined together. */
  readonly newest: readonly number[];
}

/** Fewer products with sales say nothing about what people buy, and fill no row. */
const LEAST_SOLD = 4;

const known = new WeakMap<Catalogue, HouseOrders>();

/** Worked out once for each catalogue. */
export function houseOrders(catalogue: Catalogue): HouseOrders {
  const orders = known.get(catalogue) ?? {
    popular: popularOf(catalogue.products),
    newest: newestOf(catalogue.products),
  };
  known.set(catalogue, orders);
  return orders;
}

/** Positions of what sold lately, most sold first. Empty where the shop's books do not tell. */
export function popularOf(products: readonly Product[]): number[] {
  const sold = (position: number): number => products[position]?.sold ?? 0;
  const selling = buyable(products).filter((position) => sold(position) > 0);
  return selling.length < LEAST_SOLD ? [] : selling.sort((a, b) => sold(b) - sold(a) || a - b);
}

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
