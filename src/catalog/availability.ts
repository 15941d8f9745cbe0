import type { Ahead, AheadKind, Product } from './product.js';

/** What a shopper is told about when a product can be had. */
const AVAILABILITIES = ['inStock', 'preOrder', 'backOrder', 'madeToOrder', 'soldOut'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

const OF_KIND = {
  'pre-order': 'preOrder',
  'back-order': 'backOrder',
  'made-to-order': 'madeToOrder',
} as const satisfies Record<AheadKind, Availability>;

/** When a product can be had: nothing left counts before everything else, then whether it is ordered ahead. */
export function availabilityOf({ stock, ahead }: Pick<Product, 'stock' | 'ahead'>): Availability {
  if (stock !== null && stock <= 0) return 'soldOut';
  return ahead === undefined ? 'inStock' : OF_KIND[ahead.kind];
}

/** Whether pieces of a product lie in the shop: what can only be ordered ahead does not. */
export function isReady(product: Pick<Product, 'stock' | 'ahead'>): boolean {
  return availabilityOf(product) === 'inStock';
}

/**
 * The day from which a product that is ordered ahead can be had, milliseconds since 1970; undefined where nobody said
 * one, and where the day has come and the feed still calls it ahead. A day is one of this machine's time zone.
 * @param now milliseconds since 1970
 */
export function comesOn({ ahead }: { readonly ahead?: Ahead }, now: number): number | undefined {
  const [year = 0, month = 1, day = 1] = (ahead?.from ?? '').split('-').map(Number);
  const at = ahead?.from === undefined ? 0 : new Date(year, month - 1, day).getTime();
  return at > now ? at : undefined;
}
