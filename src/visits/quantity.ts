import { MAX_QUANTITY } from './basket-lines.js';
import type { Refusal } from './refusal.js';

/** What becomes of a wish for more or fewer pieces. */
export interface Granted {
  /** Pieces in the basket afterwards. */
  readonly held: number;
  /** What stands against the rest; undefined where the wish was granted whole. */
  readonly limit: 'stock' | 'basket' | undefined;
}

/**
 * How many pieces a basket may hold of a product, of those that are wanted.
 * @param wanted in all, those held already included
 * @param stock pieces there are; null where nobody knows
 */
export function grant(wanted: number, stock: number | null): Granted {
  const most = Math.min(stock ?? MAX_QUANTITY, MAX_QUANTITY);
  if (wanted <= most) return { held: wanted, limit: undefined };
  return { held: most, limit: stock !== null && stock <= MAX_QUANTITY ? 'stock' : 'basket' };
}

/** Why a basket that holds so many takes no more. @param stock as `grant` takes it */
export function limitOf(stock: number | null, held: number): Refusal {
  if (stock === null || stock > MAX_QUANTITY) return { why: 'basketFull', most: MAX_QUANTITY, held };
  return { why: 'outOfStock', stock, held };
}
