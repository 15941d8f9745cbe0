import type { ProductId } from '../../src/catalog/product.js';
import type { AppendTerms } from '../../src/sessions/session-log.js';
import type { Entry, EntryBody, EntryId, InterestId } from '../../src/visits/entry.js';
import type { ProductSignalKind } from '../../src/visits/signals.js';

/** A fixed moment for tests: 1 March 2026, noon UTC. */
export const NOON = Date.UTC(2026, 2, 1, 12);

let made = 0;

/** One entry, with an id of its own unless one is given. */
export function entry(body: EntryBody, at = NOON, id = `e${++made}`): Entry {
  return { ...body, id: id as EntryId, at };
}

export const signal = (kind: ProductSignalKind, product: string, at = NOON, id?: string): Entry =>
  entry({ type: 'signal', kind, product: product as ProductId }, at, id);

export const consent = (granted = true, at = NOON): Entry =>
  entry({ type: 'consent', purpose: 'personalise', granted }, at);

export const remove = (interest: string, at = NOON): Entry =>
  entry({ type: 'remove', interest: interest as InterestId }, at);

/** Sets how many there are, as a press does, where there were none. */
export const basket = (product: string, quantity = 1, at = NOON, id?: string): Entry => {
  const line = { product: product as ProductId, change: quantity, quantity, price: 1000, currency: 'EUR' };
  return entry({ type: 'basket', ...line }, at, id);
};

/** The terms of an append that opens a session, or joins one that the same form has opened. */
export const opening = (now = NOON): AppendTerms => ({ now, seen: undefined });
