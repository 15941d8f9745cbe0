import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { BuyableLine } from '../basket/basket.js';
import type { Ahead, AheadKind, Money, ProductId } from '../catalog/product.js';
import { changesBasket } from '../sessions/marks.js';
import type { OrderToken } from '../stock/stock.js';
import type { LoggedEntry } from '../visits/entry.js';
import { type OrderLine, totalOf } from './order.js';

/** What a checkout page showed: an order is placed only at this. */
export interface Bill {
  /** The basket it was made of: see `basketVersion`. */
  readonly version: string;
  /** Of one currency. */
  readonly lines: readonly BilledLine[];
  readonly total: Money;
}

export interface BilledLine extends OrderLine {
  /** Digest of the whole name: what a form carries of the name itself may be cut. */
  readonly called: string;
}

/** Names a bill in the log of the session that ordered by it: the digest of its basket, lines, names and prices. */
export type BillDigest = string & { readonly __brand: 'BillDigest' };

/** A name is there to be shown when its product is gone: so much of it will do. */
const LONGEST_NAME = 60;

export function billOf(lines: readonly BuyableLine[], version: string): Bill {
  const billed = lines.map(({ product, quantity }) => ({
    product: product.id,
    name: product.name,
    quantity,
    price: product.price,
    called: digestOf(product.name),
    ...aheadIn(product.ahead?.kind, product.ahead?.from),
  }));
  return { version, lines: billed, total: totalOf(billed) };
}

/** Another text after every change of the basket, also where the same things are in it again. */
export function basketVersion(log: readonly LoggedEntry[]): string {
  const ids = new Set(log.filter(changesBasket).map(({ id }) => id));
  return digestOf([...ids]);
}

export function digestOfBill({ version, lines }: Bill): BillDigest {
  const charged = lines.map(({ product, quantity, price, called, ahead }) => [
    product,
    quantity,
    price.amount,
    price.currency,
    called,
    ...(ahead === undefined ? [] : [ahead.kind]),
  ]);
  return digestOf([version, charged]) as BillDigest;
}

/**
 * The order a session makes by a bill: the same whenever the form is sent, in however many windows, and nobody else
 * can make its name.
 */
export function orderToken(session: string, digest: string, secret: string): OrderToken {
  return createHmac('sha256', secret)
    .update(`order\n${session}\n${digest}`)
    .digest('base64url')
    .slice(0, 22) as OrderToken;
}

/** A bill as its form carries it: signed for this session, so that only what the shop has shown can be ordered. */
export function sealBill(bill: Bill, session: string, secret: string): string {
  const lines = bill.lines.map(({ product, name, quantity, price, called, ahead }): CarriedLine => {
    const line = [product, quantity, price.amount, name.slice(0, LONGEST_NAME)] as const;
    const isCut = name.length > LONGEST_NAME;
    if (ahead === undefined) return isCut ? [...line, called] : line;
    const waited = [...line, isCut ? called : '', ahead.kind] as const;
    return ahead.from === undefined ? waited : [...waited, ahead.from];
  });
  const text = Buffer.from(JSON.stringify([bill.version, bill.total.currency, lines])).toString('base64url');
  return `${text}.${macOf(text, session, secret)}`;
}

/** The bill that a form carried; undefined where this shop did not make it for this session. */
export function openBill(sealed: string | undefined, session: string, secret: string): Bill | undefined {
  const [text = '', mac = ''] = (sealed ?? '').split('.');
  const wanted = Buffer.from(macOf(text, session, secret));
  const given = Buffer.from(mac);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
  const [version, currency, carried] = JSON.parse(Buffer.from(text, 'base64url').toString()) as Carried;
  const lines = carried.map(([product, quantity, amount, name, called, kind, from]) => ({
    product,
    name,
    quantity,
    price: { amount, currency },
    called: called || digestOf(name),
    ...aheadIn(kind, from),
  }));
  return { version, lines, total: totalOf(lines) };
}

type Carried = [version: string, currency: string, lines: CarriedLine[]];
/** `called` is empty or absent where the name is whole. */
type CarriedLine = readonly [
  product: ProductId,
  quantity: number,
  amount: number,
  name: string,
  called?: string,
  ahead?: AheadKind,
  from?: string,
];

function aheadIn(kind: AheadKind | undefined, from: string | undefined): { readonly ahead?: Ahead } {
  if (kind === undefined) return {};
  return { ahead: from === undefined ? { kind } : { kind, from } };
}

function macOf(text: string, session: string, secret: string): string {
  return createHmac('sha256', secret).update(`bill\n${session}\n${text}`).digest('base64url');
}

function digestOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 16);
}
