/** One thing that a shopper did. */
export interface Deed {
  /** Row of the index. */
  readonly position: number;
  readonly kind: 'view' | 'basket' | 'purchase';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Number of the visit it was done in; later visits have greater numbers. */
  readonly visit: number;
  /** What it counts beside the others of its visit, in (0, 1]: a line of a basket 1/sqrt(lines). */
  readonly weight: number;
}

/** Something to be guessed, and what was right. */
export interface Asked {
  /** Who asks: a customer, a session or a query. Measures are resampled by it. */
  readonly cluster: string;
  /** The rows that are right. */
  readonly wanted: ReadonlySet<number>;
}

/** A moment at which a shop has to guess what a shopper takes next. */
export interface Moment extends Asked {
  /** What was done before, oldest first. */
  readonly deeds: readonly Deed[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Rows that no list may name. */
  readonly masked: ReadonlySet<number>;
}

const NOTHING: ReadonlySet<number> = new Set();
export const nothing = (): ReadonlySet<number> => NOTHING;
