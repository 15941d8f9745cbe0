import type { Purpose } from '../consent/purpose.js';
import type { Entry, EntryId, LoggedEntry } from './entry.js';
import type { StoredEntry } from './entry-codec.js';

/** A session's random id: at least 128 bits, URL-safe. */
export type SessionId = string & { readonly __brand: 'SessionId' };

/** Entries a session keeps. Beyond it the oldest views and searches go first, then the oldest of the rest. */
export const MAX_ENTRIES = 1_000;

/** How many more than need be a full log drops, so that it is not gone through at every append. */
export const surplusOf = (most: number): number => Math.floor(most / 20);

/** Stored entries, oldest first, with the number of the last one ever appended. */
export interface LogSnapshot {
  readonly entries: readonly LoggedEntry[];
  /** Counts appends since the session began; never falls, also when old entries are dropped. */
  readonly length: number;
  /** The engine is away: earlier entries there may be, and these are only what was appended since. */
  readonly partial?: boolean;
}

/** What a session's log is to undergo once an engine answers that is away. */
export type LogOperation =
  | { readonly kind: 'append'; readonly entries: readonly StoredEntry[]; readonly endsAt: number }
  | { readonly kind: 'withdraw'; readonly purpose: Purpose }
  | { readonly kind: 'erase' };

/** All that is kept of a session's log, as it lies in the store and not as it is understood. */
export interface KeptLog {
  /** What the log says of itself: when it ends, how many entries it has seen. Undefined where there is none. */
  readonly head: Readonly<Record<string, number>> | undefined;
  /** Oldest first. */
  readonly entries: readonly NumberedEntry[];
  /** Operations that wait on this machine's disk, oldest first. */
  readonly waiting: readonly LogOperation[];
  /** The engine is away: what it keeps cannot be read now. */
  readonly partial?: boolean;
}

/** A stored entry under its number in the log. */
export interface NumberedEntry {
  readonly number: number;
  readonly stored: StoredEntry;
}

/** What takes a withdrawal back. */
export interface Restoration {
  readonly erased: readonly NumberedEntry[];
  readonly undo: Entry;
  /** The log's length when it was read. */
  readonly ifLength: number;
}

/** The append-only list of a session's entries: the only write about a shopper. */
export interface SessionLog {
  /**
   * Appends entries in one atomic step, in order, and sets when the session ends.
   * Resolves when they are stored; no append is lost, however many run at once.
   * @param endsAt milliseconds since 1970; the log is gone after it
   */
  append(session: SessionId, entries: readonly LoggedEntry[], endsAt: number): Promise<void>;
  /**
   * Appends as `append` does, but only where nobody has changed the basket meanwhile: every entry of the log that
   * changes it (see `changesBasket`) must be one of `seen`. Looked up and appended in one atomic step.
   * @returns false where the basket is another by now, and nothing was appended
   */
  appendUnlessChanged(
    session: SessionId,
    entries: readonly LoggedEntry[],
    endsAt: number,
    seen: ReadonlySet<EntryId>,
  ): Promise<boolean>;
  /**
   * All entries of a session that has not ended; none for an unknown one.
   * @param upTo read only as many as the log held when its length was this
   */
  read(session: SessionId, now: number, upTo?: number): Promise<LogSnapshot>;
  /** Everything that is kept of a session, past its end too, until it is swept. */
  kept(session: SessionId): Promise<KeptLog>;
  /** Removes, in one atomic step, the entries that only this purpose allowed: see `staysWithout`. */
  withdraw(session: SessionId, purpose: Purpose): Promise<void>;
  /**
   * Puts back, in one atomic step, what a withdrawal removed, each entry under the number it had, appends that the
   * withdrawal is taken back, and sets when the session ends. Numbers that are there already stay as they are.
   * @returns false where the log is gone or was appended to since it was read: then nothing is done
   * @throws where the engine is away: what was erased waits on no disk
   */
  restore(session: SessionId, restoration: Restoration, endsAt: number): Promise<boolean>;
  /** Removes every key of the session; resolves with how many entries that were. */
  erase(session: SessionId): Promise<number>;
  /** Removes sessions that ended before `now`; resolves with how many. */
  sweep(now: number): Promise<number>;
}
