import type { LogSnapshot, SessionLog } from '../sessions/session-log.js';
import { ABANDONED, type Sale, type Stock } from '../stock/stock.js';
import { orderToken } from './bill.js';
import type { Orders } from './order.js';

export interface AbandonedOptions {
  readonly stock: Stock;
  readonly orders: Orders;
  readonly sessionLog: Pick<SessionLog, 'read'>;
  readonly secret: string;
}

/**
 * Brings to an end what a process left that died while it placed an order: the sale stands where the log says that
 * the basket was ordered, and is given back with the order where it was not. Resolves with how many.
 */
export async function settleAbandoned(options: AbandonedOptions, now: number): Promise<number> {
  const { stock, orders, sessionLog, secret } = options;
  const left = await stock.open(now - ABANDONED);
  for (const sale of left) {
    const log = await sessionLog.read(sale.session, now);
    if (log.partial) continue;
    if (stands(sale, log, secret)) await stock.settle(sale.token);
    else await Promise.all([stock.release(sale), orders.remove(sale.token)]);
  }
  return left.length;
}

/**
 * For a session that was erased meanwhile it cannot be known; the sale then stands, so that nothing is oversold.
 */
function stands({ session, token }: Sale, { entries, length }: LogSnapshot, secret: string): boolean {
  if (length === 0) return true;
  return entries.some(
    (entry) =>
      entry.type === 'basket' &&
      entry.bill !== undefined &&
      orderToken(session, entry.bill, secret) === token,
  );
}
