import type { Sale, Shortage, Stock } from '../stock/stock.js';
import type { Order, Orders } from './order.js';

/** What the log says of a bill after a claim on it was refused. */
export type Fate = 'ordered' | 'changed' | 'unknown';

/** The log of the session that orders, as placing an order needs it. */
export interface Claims {
  /** Takes the lines out of the basket, where it is still the one that the bill is of; false where it is not. */
  claim(): Promise<boolean>;
  /** Whether the log, read anew, holds a claim by this bill. */
  fate(): Promise<Fate>;
}

export type Placed =
  | { readonly kind: 'placed' | 'ordered' | 'changed' }
  | { readonly kind: 'short'; readonly shortages: readonly Shortage[] };

/**
 * Places an order of a basket once, however many windows press at once, and sells no piece that is not there. The
 * claim decides; the order and its sale stand before it, so that no crash takes an order from who has lost the basket:
 * see docs/decisions/2026-11-26-one-basket-makes-one-order.md, and `settleAbandoned` for what a crash leaves.
 */
export async function placeOrder(
  order: Order,
  sale: Sale,
  { claim, fate }: Claims,
  { orders, stock }: { readonly orders: Orders; readonly stock: Stock },
): Promise<Placed> {
  const shortages = await stock.take(sale);
  if (shortages.length > 0) return { kind: 'short', shortages };
  await orders.place(order);
  if (await claim()) {
    await stock.settle(sale.token);
    return { kind: 'placed' };
  }
  const kind = await fate();
  // If it cannot be read whether the claim succeeded, nothing is undone: the sweep settles or releases the
  // sale later.
  if (kind === 'unknown') return { kind: 'changed' };
  if (kind === 'changed') await Promise.all([stock.release(sale), orders.remove(order.token)]);
  return { kind };
}
