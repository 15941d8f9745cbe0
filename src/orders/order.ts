import type { Ahead, Money, ProductId } from '../catalog/product.js';
import type { OrderToken, Stocktake } from '../stock/stock.js';
import { DAY } from '../time/clock.js';

export interface OrderLine {
  readonly product: ProductId;
  readonly name: string;
  readonly quantity: number;
  readonly price: Money;
  /** It was ordered ahead, as the checkout page said it. */
  readonly ahead?: Ahead;
  /** Names the feed's numbers that its pieces were taken from; absent where nobody knows how many there are. */
  readonly stocktake?: Stocktake;
}

/** An order knows what was bought and nothing of by whom: whoever has its address can read it. */
export interface Order {
  readonly token: OrderToken;
  readonly lines: readonly OrderLine[];
  readonly total: Money;
  readonly placedAt: number;
}

/** Orders can be read for this many days; a payment service has its own books. */
export const ORDER_DAYS = 30;

/** When an order can no longer be read, milliseconds since 1970. */
export function endOfOrder({ placedAt }: Order): number {
  return placedAt + ORDER_DAYS * DAY;
}

/** Whether an order can no longer be read. */
export function isOld(order: Order, now: number): boolean {
  return endOfOrder(order) <= now;
}

export function totalOf(lines: readonly OrderLine[]): Money {
  const currency = lines[0]?.price.currency ?? 'EUR';
  return { amount: lines.reduce((sum, line) => sum + line.quantity * line.price.amount, 0), currency };
}

/** Whether a text from an address can be an order's token. */
export function isOrderToken(text: string): text is OrderToken {
  return /^[A-Za-z0-9_-]{22}$/.test(text);
}

/** Orders read at once. */
const READ = 100;

/** The orders that were placed from one moment on and before another and can be read at a third. */
export async function ordersPlaced(
  orders: Pick<Orders, 'placed' | 'find'>,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): Promise<Order[]> {
  const tokens = await orders.placed(from, to);
  const found: Order[] = [];
  for (let at = 0; at < tokens.length; at += READ) {
    const some = await Promise.all(tokens.slice(at, at + READ).map((token) => orders.find(token, now)));
    found.push(...some.flatMap((order) => order ?? []));
  }
  return found;
}

export interface Orders {
  /** Keeps an order. A token that is known already changes nothing: a form sent twice orders once. */
  place(order: Order): Promise<void>;
  find(token: OrderToken, now: number): Promise<Order | undefined>;
  /** Orders placed from one moment on and before another, milliseconds since 1970, in no order of their own. */
  placed(from: number, to: number): Promise<readonly OrderToken[]>;
  /** Removes an order that did not come about: nobody has its address. */
  remove(token: OrderToken): Promise<void>;
  /** Removes orders older than `ORDER_DAYS`; resolves with how many. */
  sweep(now: number): Promise<number>;
}
