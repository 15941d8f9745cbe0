import { whenOnClock } from '../time/zone.js';
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
 * The product as it can be had now: a pre-order whose day has come is in stock. Its pieces stay as the feed gave them.
 * @param now milliseconds since 1970
 * @param zone IANA name of the shop's zone, whose days count; the machine's own where undefined
 */
export function arrivedBy(product: Product, now: number, zone: string | undefined): Product {
  const at = arrivalOf(product, zone);
  if (at === undefined || at > now) return product;
  const { ahead: _, ...rest } = product;
  return { ...rest, tags: product.tags.filter((tag) => tag !== 'pre-order') };
}

/** When a pre-order becomes a product in stock, milliseconds since 1970; undefined for all others. */
export function arrivalOf({ ahead }: Pick<Product, 'ahead'>, zone: string | undefined): number | undefined {
  return ahead?.kind === 'pre-order' && ahead.from !== undefined ? startOf(ahead.from, zone) : undefined;
}

/**
 * The day from which a product that is ordered ahead can be had, milliseconds since 1970; undefined where nobody said
 * one, and where the day has come and the feed still calls it ahead.
 * @param now milliseconds since 1970
 * @param zone IANA name of the shop's zone, in which the day is said; the machine's own where undefined
 */
export function comesOn(
  { ahead }: { readonly ahead?: Ahead },
  now: number,
  zone: string | undefined,
): number | undefined {
  const at = ahead?.from === undefined ? 0 : startOf(ahead.from, zone);
  return at > now ? at : undefined;
}

function startOf(date: string, zone: string | undefined): number {
  return whenOnClock(Date.parse(date), zone);
}
