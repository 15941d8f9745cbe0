import type { AgainKind } from './bought-again.js';
import type { CountedKind } from './signals.js';

/** What is also counted of the whole shop, once a session and day whatever it was about, and the signal that it is. */
export const SHOP_KINDS = {
  looked: 'view',
  chose: 'basket',
  ordered: 'purchase',
} as const satisfies Readonly<Record<string, CountedKind>>;
export type ShopKind = keyof typeof SHOP_KINDS;

/**
 * What is counted: `visit` a session once a day, whatever it did; `searched` a search and `foundNothing` one that
 * nothing is called like, each in a segment and in the whole shop; `looked`, `chose` and `ordered` that it opened, put
 * into the basket or ordered anything; `again…` that a product was ordered once more, by the time since; the others are
 * signals.
 */
export type EventKind = 'visit' | 'searched' | 'foundNothing' | ShopKind | AgainKind | CountedKind;
