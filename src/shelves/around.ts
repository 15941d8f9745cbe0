import type { Catalogue } from '../catalog/catalogue.js';
import { canOrder } from '../catalog/product.js';
import { hash } from '../text/hash.js';
import { DAY } from '../time/clock.js';
import { type Corner, type CornerKind, cornersOf } from './corners.js';

/** The shop as it shows itself on one day. */
export interface Around {
  readonly kind: CornerKind;
  /** Every corner, in the day's order. */
  readonly corners: readonly Corner[];
  /** Positions: one product of each corner that has something to sell, in the same order, then a second of each. */
  readonly products: readonly number[];
}

const today = new WeakMap<Catalogue, { readonly day: number; readonly around: Around }>();

/** Products of each corner, so that a shop of few corners fills a shelf too. */
const ROUNDS = 3;

/**
 * The corners of a shop and products of each that can be bought. Which, and in which order, is drawn from the day,
 * so that neither a file's first rows nor one department always come first.
 * @param now milliseconds since 1970; days begin at midnight UTC
 */
export function aroundTheShop(catalogue: Catalogue, now: number): Around {
  const day = Math.floor(now / DAY);
  const drawn = today.get(catalogue);
  if (drawn?.day === day) return drawn.around;
  const around = drawFor(catalogue, day);
  today.set(catalogue, { day, around });
  return around;
}

function drawFor(catalogue: Catalogue, day: number): Around {
  const { kind, corners } = cornersOf(catalogue);
  const drawn = corners.toSorted((a, b) => hash(`${day}\n${a.key}`) - hash(`${day}\n${b.key}`));
  const drawOf = (position: number): number => hash(`${day}\n${catalogue.products[position]?.id}`);
  const shuffled = drawn.map(({ positions }) =>
    buyable(positions, catalogue).toSorted((a, b) => drawOf(a) - drawOf(b)),
  );
  const products = Array.from({ length: ROUNDS }, (_, round) => shuffled.flatMap((one) => one[round] ?? []));
  return { kind, corners: drawn, products: products.flat() };
}

function buyable(positions: readonly number[], { products }: Catalogue): number[] {
  return positions.filter((position) => products[position] !== undefined && canOrder(products[position]));
}
