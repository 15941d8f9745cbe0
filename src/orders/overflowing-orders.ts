import { LRUCache } from 'lru-cache';
import type { Guard } from '../away/guard.js';
import { nowOrLater, type Overflow } from '../away/overflow.js';
import type { Replayable } from '../away/replay.js';
import { RequestError } from '../errors.js';
import type { OrderToken } from '../stock/stock.js';
import { isOld, type Order, type Orders } from './order.js';

/** What an order is to undergo once Redis answers. */
export type OrderOperation = { readonly kind: 'place'; readonly order: Order } | { readonly kind: 'remove' };

export interface OverflowingOrdersOptions {
  readonly remote: Orders;
  readonly guard: Pick<Guard, 'run'>;
  readonly overflow: Overflow<OrderOperation>;
}

/** The latest orders that this process remembers: a shopper looks at an order right after placing it. */
const REMEMBERED = 1_000;

/** Orders that can be placed and read while Redis is away: they wait on this machine's disk until it answers. */
export function overflowingOrders(options: OverflowingOrdersOptions): Orders & Replayable {
  const { remote, guard, overflow } = options;
  const recent = new LRUCache<OrderToken, Order>({ max: REMEMBERED });
  const remember = (order: Order) => void recent.set(order.token, order);
  const read = async (token: OrderToken, now: number) => {
    const order = await guard.run(() => remote.find(token, now)).catch(() => recent.get(token) ?? away());
    if (order) remember(order);
    return order;
  };
  const write = (token: OrderToken, operation: OrderOperation) => {
    const now = () => apply(remote, token, operation);
    return nowOrLater(options, 'order-overflow', token, now, () => overflow.add(token, operation));
  };
  return {
    async place(order) {
      await write(order.token, { kind: 'place', order });
      if (!recent.has(order.token)) remember(order);
    },
    async remove(token) {
      recent.delete(token);
      await write(token, { kind: 'remove' });
    },
    async find(token, now) {
      const waiting = overflow.pending(token);
      if (waiting.at(-1)?.kind === 'remove') return undefined;
      const order = placedIn(waiting) ?? (await read(token, now));
      return order && !isOld(order, now) ? order : undefined;
    },
    /** Those that Redis has: what waits here is listed once it is there. */
    placed: (from, to) => guard.run(() => remote.placed(from, to)).catch(away),
    async sweep(now) {
      await guard.run(() => remote.sweep(now)).catch(() => 0);
      return overflow.drop((operation) => isOver(operation, now));
    },
    size: overflow.size,
    replay: (goOn) =>
      overflow.replay(
        (token, operation) => guard.run(() => apply(remote, token as OrderToken, operation)),
        goOn,
      ),
  };
}

/** An order that may well exist is not said to be missing. */
function away(): never {
  throw new RequestError(503, 'ordersAway');
}

/** An order is older than whatever befell it. */
function isOver(operation: OrderOperation, now: number): boolean {
  switch (operation.kind) {
    case 'place':
      return isOld(operation.order, now);
    case 'remove':
      return false;
  }
}

function apply(remote: Orders, token: OrderToken, operation: OrderOperation): Promise<void> {
  switch (operation.kind) {
    case 'place':
      return remote.place(operation.order);
    case 'remove':
      return remote.remove(token);
  }
}

function placedIn(operations: readonly OrderOperation[]): Order | undefined {
  return operations.flatMap((operation) => (operation.kind === 'place' ? [operation.order] : []))[0];
}
