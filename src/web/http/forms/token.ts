import { randomFillSync } from 'node:crypto';
import type { Request } from 'express';
import { isProductId, type Money, type ProductId } from '../../../catalog/product.js';
import type { KnownEnds } from '../../../visits/asking.js';
import type { EntryId, LaneId } from '../../../visits/entry.js';
import type { Purpose } from '../../../visits/purpose.js';
import type { VisitNow } from '../../../visits/visit-now.js';
import { type Fields, formOf, text, texts } from './fields.js';

const LENGTH = 12;
/** Random bytes for this many tokens are made at once: `randomBytes` costs 3 µs and an object that outlives its request. */
const AT_ONCE = 256;
const pool = Buffer.alloc(AT_ONCE * LENGTH);
let used = pool.length;

/** A token for the forms of one rendering: sent twice with the same press, the press counts once. */
export function newToken(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += LENGTH;
  return pool.toString('base64url', used - LENGTH, used);
}

/** The token of a page that shows a list: what is pressed there is done in that list, whichever is open by then. */
export const tokenIn = (token: string, lane: LaneId): string =>
  lane === 'main' ? token : `${token}.${lane}`;

/** The token of the posted form; see `tokenOf`. */
export const sentToken = (req: Request): string => tokenOf(text(formOf(req), 'token'));

/** The token a form carried, or a new one where it carried none that this shop could have made. */
export function tokenOf(text: string | undefined): string {
  const isOurs = text !== undefined && /^[A-Za-z0-9_-]{16}(?:\.[A-Za-z0-9_-]{16})?$/.test(text);
  return isOurs ? text : `${newToken()}.${ANY_LANE}`;
}

/** Of a form without a token nobody knows what its page showed. */
const ANY_LANE = 'any';

/** The list that the page of a form showed; undefined where nobody knows. */
export function laneOfToken(token: string): LaneId | undefined {
  const [, lane] = token.split('.');
  if (lane === undefined) return 'main';
  return lane === ANY_LANE ? undefined : (lane as EntryId);
}

/** The field of a form that tells of withdrawals. */
export const KNOWN_ENDS = 'ended';

/** The withdrawals that the page of a form told of: htmx sends that of the visit bar beside the form's own. */
export function knownEnds(req: Request): KnownEnds {
  return texts(formOf(req), KNOWN_ENDS, 4) as readonly EntryId[];
}

/** The field's value in a form that would agree to this purpose: empty where it was not withdrawn. */
export function endOf(
  purpose: Purpose,
  { session }: { readonly session: Pick<VisitNow, 'withdrawn'> },
): EntryId | '' {
  return session.withdrawn[purpose] ?? '';
}

/** Ids of a hundred products in their lists: more than a page of them needs. */
const LONGEST = 8_192;

/**
 * Products that stood in a list of the page a press was made on: what the press takes out keeps its place there, so
 * that one more press on the same spot meets the same product. Nothing for a page that is made anew.
 * @param form of the press
 * @param list which of the page's lists: the word before the product's id in the field `standing`
 */
export function standingIn(form: Fields, list: string): readonly ProductId[] {
  const told = text(form, 'standing', LONGEST) ?? '';
  return told
    .split(' ')
    .filter((one) => one.startsWith(`${list}:`))
    .map((one) => one.slice(list.length + 1))
    .filter(isProductId);
}

/** The field's value for the press that follows. */
export function standingText(list: string, products: Iterable<string>): string {
  return Array.from(products, (id) => `${list}:${id}`).join(' ');
}

/** The price that a page shows, as its form carries it: minor units and currency. */
export function shownPriceText({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

/** The price that the form's page showed; undefined where it does not say. */
export function shownPrice(fields: Fields): Money | undefined {
  const [, amount, currency] = /^(\d{1,12}) ([A-Z]{3})$/.exec(text(fields, 'price', 20) ?? '') ?? [];
  return amount === undefined || currency === undefined ? undefined : { amount: Number(amount), currency };
}
