import { MAX_QUANTITY } from '../sessions/visit.js';

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
