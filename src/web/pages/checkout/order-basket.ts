import type { Response } from 'express';
import { buyable, type PricedBasket, priceBasket } from '../../../basket/basket.js';
import { type Bill, basketVersion, billOf, digestOfBill, orderToken } from '../../../orders/bill.js';
import { type Difference, differencesOf } from '../../../orders/differences.js';
import type { Order, OrderLine } from '../../../orders/order.js';
import { type Fate, placeOrder } from '../../../orders/place-order.js';
import type { Services } from '../../../services.js';
import { changesBasket } from '../../../sessions/marks.js';
import { countedLine } from '../../../shop/remaining.js';
import type { CountedLine, OrderToken, Sale } from '../../../stock/stock.js';
import { HOUR } from '../../../time/clock.js';
import type { BasketEntry, LoggedEntry } from '../../../visits/entry.js';
import { decide } from '../../../visits/presses/order.js';
import { stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';

type Ordering = Pick<Services, 'orders' | 'stock' | 'clock' | 'secret' | 'refreshStock'>;

type Ordered =
  | { readonly kind: 'placed'; readonly token: OrderToken }
  /** The basket had been ordered already: by this form, or in another window. */
  | { readonly kind: 'ordered'; readonly token: OrderToken }
  /** It is otherwise than the form showed, and nothing was ordered. */
  | { readonly kind: 'changed' };

/** What the basket of this visit costs now, and the bill of it; no bill where nothing can be ordered. */
export function basketNow(res: Response): { readonly basket: PricedBasket; readonly bill: Bill | undefined } {
  const { catalogue } = stageOf(res).snapshot;
  const basket = priceBasket(visitOf(res).visit, (id) => catalogue.product(id));
  // Two kinds of money make no one order.
  const canOrder = basket.totals.length === 1;
  const version = basketVersion(visitOf(res).logged);
  return { basket, bill: canOrder ? billOf(buyable(basket.lines), version) : undefined };
}

/** What is otherwise now than a form showed. */
export function changedSince(shown: Bill, res: Response): readonly Difference[] {
  const { basket, bill } = basketNow(res);
  return differencesOf(shown, bill, basket.lines);
}

/** Orders the basket of this visit where it is what the form showed. @param shown undefined where that is not known */
export async function orderBasket(
  shown: Bill | undefined,
  res: Response,
  ordering: Ordering,
): Promise<Ordered> {
  const { bill } = basketNow(res);
  const made = orderMade(shown, bill, res, ordering.secret);
  if (made) return { kind: 'ordered', token: made };
  if (!bill || !shown || changedSince(shown, res).length > 0) return { kind: 'changed' };
  return orderBy(bill, res, ordering);
}

async function orderBy(bill: Bill, res: Response, ordering: Ordering): Promise<Ordered> {
  const { clock, secret, refreshStock } = ordering;
  const digest = digestOfBill(bill);
  const token = orderToken(res.req.sessionID, digest, secret);
  const counted = countedLines(bill, res);
  const order: Order = { token, lines: linesOf(bill, counted), total: bill.total, placedAt: clock() };
  const session = res.req.sessionID as Sale['session'];
  const sale: Sale = { token, session, lines: counted, at: order.placedAt };
  const claims = {
    claim: async () => {
      const session = visitOf(res);
      return (await session.claim(decide(session, { bill: digest, lines: bill.lines }), token)) === 'done';
    },
    fate: async () => fateOf(digest, res),
  };
  const { kind } = await placeOrder(order, sale, claims, ordering);
  await refreshStock();
  return kind === 'placed' || kind === 'ordered' ? { kind, token } : { kind: 'changed' };
}

/** What an order keeps of them. */
function linesOf({ lines }: Bill, counted: readonly CountedLine[]): readonly OrderLine[] {
  return lines.map(({ called: _, ...line }) => {
    const stocktake = counted.find(({ product }) => product === line.product)?.stocktake;
    return stocktake === undefined ? line : { ...line, stocktake };
  });
}

function countedLines({ lines }: Bill, res: Response): readonly CountedLine[] {
  const { snapshot } = stageOf(res);
  return lines.flatMap(({ product, quantity }) => countedLine(product, quantity, snapshot) ?? []);
}

/**
 * The order by which the last change of this visit's basket emptied it, where that is less than an hour ago.
 * @returns its token and when it was placed, milliseconds since 1970
 */
export function newlyOrdered(
  res: Response,
  { secret }: Pick<Services, 'secret'>,
): { readonly token: OrderToken; readonly at: number } | undefined {
  const { now } = visitOf(res);
  const last = lastChange(visitOf(res).logged);
  if (last?.bill === undefined || now - last.at >= HOUR) return undefined;
  return { token: orderToken(res.req.sessionID, last.bill, secret), at: last.at };
}

/** The order that was made by this very bill, or that left nothing to order. */
function orderMade(
  shown: Bill | undefined,
  now: Bill | undefined,
  res: Response,
  secret: string,
): OrderToken | undefined {
  const digest = shown && digestOfBill(shown);
  if (digest !== undefined && holdsClaim(digest, res)) return orderToken(res.req.sessionID, digest, secret);
  return now ? undefined : newlyOrdered(res, { secret })?.token;
}

function holdsClaim(digest: string, res: Response): boolean {
  return visitOf(res).logged.some((entry) => entry.type === 'basket' && entry.bill === digest);
}

function fateOf(digest: string, res: Response): Fate {
  if (holdsClaim(digest, res)) return 'ordered';
  return visitOf(res).partial ? 'unknown' : 'changed';
}

function lastChange(log: readonly LoggedEntry[]): (BasketEntry & { readonly at: number }) | undefined {
  const last = log.findLast(changesBasket);
  return last?.type === 'basket' ? last : undefined;
}
