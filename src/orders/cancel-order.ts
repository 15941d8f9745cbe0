import { ABANDONED, type CountingStock } from '../stock/stock.js';
import { DAY } from '../time/clock.js';
import { ORDER_DAYS, type Order, type Orders, ordersPlaced } from './order.js';
import { referenceOf } from './reference.js';

/**
 * Cancels an order that came about: its pieces are there again for others, and nobody can read it any more. Pieces of a number
 * that a later import brought anew stay as that says. Done again after a crash in between, it gives back nothing twice.
 * @param reference as pages print it, in letters of either case
 * @returns the order as it was; undefined where none of that number can be read, or it was placed less than a minute ago
 */
export async function cancelOrder(
  reference: string,
  { orders, stock }: { readonly orders: Orders; readonly stock: Pick<CountingStock, 'giveBack'> },
  now: number,
): Promise<Order | undefined> {
  const readable = await ordersPlaced(orders, { from: now - ORDER_DAYS * DAY, to: now - ABANDONED, now });
  const order = readable.find(({ token }) => referenceOf(token) === reference.trim().toUpperCase());
  if (!order) return undefined;
  const { token } = order;
  const lines = order.lines.flatMap(({ product, quantity: pieces, stocktake }) =>
    stocktake === undefined ? [] : [{ stocktake, product, pieces }],
  );
  await stock.giveBack({ token, lines, at: now });
  await orders.remove(token);
  return order;
}
