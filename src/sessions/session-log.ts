import type { Purpose } from '../consent/purpose.js';
import type { LoggedEntry } from './entry.js';

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

/** The append-only list of a session's entries: the only write about a shopper. */
export interface SessionLog {
  /**
   * Appends entries in one atomic step, in order, and sets when the session ends.
   * Resolves when they are stored; no append is lost, however many run at once.
   * @param endsAt milliseconds since 1970; the log is gone after it
   */
  append(session: SessionId, entries: readonly LoggedEntry[], endsAt: number): Promise<void>;
  /**
   * All entries of a session that has not ended; none for an unknown one.
   * @param upTo read only as many as the log held when its length was this
   */
  read(session: SessionId, now: number, upTo?: number): Promise<LogSnapshot>;
  /** Removes, in one atomic step, the entries that only this purpose allowed: see `staysWithout`. */
  withdraw(session: SessionId, purpose: Purpose): Promise<void>;
  /** Removes every key of the session; resolves with how many entries that were. */
  erase(session: SessionId): Promise<number>;
  /** Removes sessions that ended before `now`; resolves with how many. */
  sweep(now: number): Promise<number>;
}
