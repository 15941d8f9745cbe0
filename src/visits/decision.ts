import type { EntryBody, EntryId, LaneId } from './entry.js';
import type { Purpose } from './purpose.js';
import type { Refusal, SimpleRefusal } from './refusal.js';

/** What a press adds to the log, and on what terms. */
export interface Addition {
  readonly entries: readonly EntryBody[];
  /** The lane that it is done in; the open one where that is left out. */
  readonly lane?: LaneId;
  /** What the press asks, where its entries are reckoned from what the visit holds: see `pressSeed`. */
  readonly asked?: object;
  /**
   * Only while nobody else changes the basket; else the press is decided anew. `joins`: where it has to be carried out later,
   * its pieces are added to what is there by then, or taken out of it.
   */
  readonly sameBasket?: true | 'joins';
  /** Removes what only this purpose allowed. */
  readonly withdraws?: Purpose;
  /** Removes what was done in this lane, but for what is in the basket, was bought or is hidden. */
  readonly discards?: EntryId;
  /** Entries of another lane that were moved to that one, and go with it. */
  readonly moved?: readonly EntryId[];
}

export type Decision =
  | Addition
  | { readonly refused: Refusal }
  /** There is nothing to add: what was asked is so already, by this entry where it is known. */
  | { readonly settled: EntryId | undefined };

export const refused = (why: SimpleRefusal): Decision => ({ refused: { why } as Refusal });
