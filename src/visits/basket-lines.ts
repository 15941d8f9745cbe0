import type { ProductId } from '../catalog/product.js';
import type { BasketEntry, Entry, LaneId } from './entry.js';
import { laneOf } from './lanes.js';

export interface BasketLine {
  readonly quantity: number;
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Pieces by the lane that they were put in from; absent where all are of the main one. */
  readonly pieces?: ReadonlyMap<LaneId, number>;
}

/** The most pieces of one product in a basket. */
export const MAX_QUANTITY = 99;

/**
 * The lines of a basket, by their product: each press sets a number, or joins what was there.
 * @param laneRead the lane that an entry belongs to, where that may be another than the one it was made in
 */
export function basketOf(
  entries: readonly Entry[],
  laneRead: (entry: Entry) => LaneId | undefined = laneOf,
): Map<ProductId, BasketLine> {
  const basket = new Map<ProductId, BasketLine>();
  for (const entry of entries) {
    if (entry.type !== 'basket') continue;
    const { product, price, currency } = entry;
    const before = basket.get(product);
    const quantity = quantityAfter(entry, before?.quantity ?? 0);
    const line = { quantity, price, currency };
    if (quantity === 0) basket.delete(product);
    else basket.set(product, withPieces(line, before, laneRead(entry) ?? 'main'));
  }
  return basket;
}

function quantityAfter({ joins, change, quantity }: BasketEntry, before: number): number {
  return Math.min(MAX_QUANTITY, Math.max(0, joins ? before + change : quantity));
}

/** Pieces that are added are of the lane that adds them; what is taken out is of it first. */
function withPieces(line: BasketLine, before: BasketLine | undefined, lane: LaneId): BasketLine {
  if (lane === 'main' && !before?.pieces) return line;
  const pieces = new Map<LaneId, number>(before?.pieces ?? (before ? [['main', before.quantity]] : []));
  let more = line.quantity - (before?.quantity ?? 0);
  for (const one of more > 0 ? [lane] : [lane, ...pieces.keys()]) {
    const left = Math.max(0, (pieces.get(one) ?? 0) + more);
    more += (pieces.get(one) ?? 0) - left;
    if (left > 0) pieces.set(one, left);
    else pieces.delete(one);
  }
  return { ...line, pieces };
}

/** The lane that a line is of where it is taken out, or bought: the main one where that has a piece of it. */
export function laneOfLine({ pieces }: BasketLine): LaneId {
  if (!pieces || pieces.has('main')) return 'main';
  const [first = 'main'] = pieces.keys();
  return first;
}

/** What this lane put in the basket; what another list put there is gone from it once the line is. */
export function inBasketOf(
  lane: LaneId,
  own: ReadonlyMap<ProductId, BasketLine>,
  all: ReadonlyMap<ProductId, BasketLine>,
): readonly ProductId[] {
  const ids = [...own.keys()];
  return lane === 'main' ? ids : ids.filter((id) => all.has(id));
}
