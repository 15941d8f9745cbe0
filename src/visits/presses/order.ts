import type { ProductId } from '../../catalog/product.js';
import { laneOfLine } from '../basket-lines.js';
import type { Addition } from '../decision.js';
import type { EntryBody, LaneId } from '../entry.js';
import type { VisitNow } from '../visit-now.js';

/** A bill that is about to be ordered. */
export interface OrderPress {
  /** The bill's digest. */
  readonly bill: string;
  /** Prices in minor units. */
  readonly lines: readonly {
    readonly product: ProductId;
    readonly price: { readonly amount: number; readonly currency: string };
  }[];
}

/** What was bought leaves the basket; what could not be bought, or could not be read, stays. */
export function decide({ visit: { basket }, partial }: VisitNow, { bill, lines }: OrderPress): Addition {
  const entries = lines.flatMap(({ product, price }): EntryBody[] => [
    ...lanesOf(product).map((lane): EntryBody => ({ type: 'signal', kind: 'purchase', product, lane })),
    {
      lane: lanesOf(product)[0] ?? 'main',
      type: 'basket',
      product,
      change: -(basket.get(product)?.quantity ?? 0),
      quantity: 0,
      ...(partial ? { joins: true } : {}),
      price: price.amount,
      currency: price.currency,
      bill,
    },
  ]);
  return { entries, sameBasket: 'joins' };

  /** What was put in from a lane is bought for it; first the lane that the line is of. */
  function lanesOf(product: ProductId): readonly LaneId[] {
    const line = basket.get(product);
    return line?.pieces ? [...new Set([laneOfLine(line), ...line.pieces.keys()])] : ['main'];
  }
}
