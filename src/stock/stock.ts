import type { ProductId } from '../catalog/product.js';

import type { SessionId } from '../sessions/session-log.js';
import { DAY, MINUTE } from '../time/clock.js';

/** Names the numbers that a feed brought: each import begins a stocktake, and what is sold counts against it. */
export type Stocktake = string & { readonly __brand: 'Stocktake' };

/** The stocktake of a catalogue that no import has brought: the demo's. */
export const FIRST_STOCKTAKE = 'first' as Stocktake;

/** Names one number of one feed. */
export type CountKey = string & { readonly __brand: 'CountKey' };

export const countKey = (stocktake: Stocktake, product: ProductId): CountKey =>
  `${stocktake}/${product}` as CountKey;

export const stocktakeIn = (key: CountKey): Stocktake => key.slice(0, key.indexOf('/')) as Stocktake;

/** Pieces of a product whose number is known. */
export interface CountedLine {
  readonly stocktake: Stocktake;
  readonly product: ProductId;
  readonly pieces: number;
  /** Pieces there were at the stocktake. */
  readonly of: number;
}

export interface Sale {
  readonly token: OrderToken;
  readonly lines: readonly CountedLine[];
  /** Whose log tells whether the order came about, should this process die in between; forgotten once it is settled. */
  readonly session: SessionId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** There are fewer pieces of a product than were asked for. */
export interface Shortage {
  readonly product: ProductId;
  /** At least 0. */
  readonly left: number;
}

/** Pieces sold since a stocktake, of products of which any were. */
export type Sold = ReadonlyMap<CountKey, number>;

/** Age at which an open sale belongs to a process that died, milliseconds. */
export const ABANDONED = MINUTE;
/** A settled sale is known for so long, so that a press sent again takes nothing twice, milliseconds. */
export const SETTLED_KEPT = DAY;
/** What was sold since a stocktake is forgotten when nothing was sold for so long, milliseconds. */
export const COUNTS_KEPT = 400 * DAY;

/** What was sold since the feed's numbers. The feed's number less this is what is left. */
export interface Stock {
  /**
   * Takes what an order needs, all of it or nothing, in one atomic step: however many take at once, no more is sold
   * than there was. A token that has taken already takes nothing more.
   * @returns what there is too little of; none where everything was taken
   */
  take(sale: Sale): Promise<readonly Shortage[]>;
  /** The order came about: its sale stands, and no longer says whose it was. */
  settle(token: OrderToken): Promise<void>;
  /** The order did not come about: gives back what it took. Does nothing to a sale that is settled or unknown. */
  release(sale: Sale): Promise<void>;
  /** Sales taken before `before` and neither settled nor released. */
  open(before: number): Promise<readonly Sale[]>;
  sold(stocktakes: readonly Stocktake[]): Promise<Sold>;
  /** Another text whenever anything was sold or given back: what a process asks before it reads all of it. */
  changes(): Promise<string>;
  /** Removes what nobody asks for any more; resolves with how much. */
  sweep(now: number): Promise<number>;
}

/** A stock that also counts what was sold while it could not be asked, and what comes back of an order. */
export interface CountingStock extends Stock {
  /** Counts a sale whether or not there is enough: it was made elsewhere. Once for each token. */
  count(sale: Sale): Promise<void>;
  /** Gives back the pieces of an order that came about and was cancelled since. Within a day once for each token. */
  giveBack(cancelled: Cancelled): Promise<void>;
}

/** Pieces of an order that was cancelled, each with the feed's numbers that they were taken from. */
export interface Cancelled {
  readonly token: OrderToken;
  readonly lines: readonly Pick<CountedLine, 'stocktake' | 'product' | 'pieces'>[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The unguessable part of an order's address: 128 random bits. */
export type OrderToken = string & { readonly __brand: 'OrderToken' };
