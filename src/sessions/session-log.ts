import { SECOND } from '../time/clock.js';
import type { Entry, EntryId, LoggedEntry, StoredEntry } from '../visits/entry.js';
import type { Purpose } from '../visits/purpose.js';

/** A session's random id: at least 128 bits, URL-safe. */
export type SessionId = string & { readonly __brand: 'SessionId' };

/** Entries a session keeps; what goes beyond them, see `droppedFrom`. */
export const MAX_ENTRIES = 1_000;

/**
 * A session that has ended stays so long in its store, shown to nobody, milliseconds: the same *Undo*, sent twice or
 * brought again by Back, is answered the same where it left nothing of the visit. With the interval of the sweeps it is
 * gone within a minute of its end.
 */
export const LINGERS = 25 * SECOND;

/** What a request has read of a log beside its entries: its appends are held against it. */
export interface Seen {
  /** When the session ends, milliseconds since 1970. */
  readonly endsAt: number;
  /** The last entry that changed the basket; empty where none did. */
  readonly basket: EntryId | '';
  /** Purposes that are withdrawn, each by the entry that withdrew it. */
  readonly withdrawn: Readonly<Partial<Record<Purpose, EntryId>>>;
  /** The engine is away: there may be more, and this is what was appended since. */
  readonly partial?: boolean;
}

/** Stored entries, oldest first, with the number of the last one ever appended. */
export interface LogSnapshot extends Seen {
  readonly entries: readonly LoggedEntry[];
  /** Counts appends since the session began; never falls, also when old entries are dropped. */
  readonly length: number;
}

/** What was read beside the entries. */
export function seenIn({ endsAt, basket, withdrawn, partial }: Seen): Seen {
  return { endsAt, basket, withdrawn, ...(partial ? { partial } : {}) };
}

/** What there is of a session that nobody knows. */
export const NO_ENTRIES: LogSnapshot = { entries: [], length: 0, endsAt: 0, basket: '', withdrawn: {} };

/** A log as reading it gives it: nothing where the session has ended, as by an undo that left nothing in it. */
export function living(log: LogSnapshot, now: number): LogSnapshot {
  return log.endsAt > now || log.partial ? log : NO_ENTRIES;
}

/** What a request holds of a log: an append then gives back only what came after it. */
export type HeldLog = Pick<LogSnapshot, 'entries' | 'length'>;

export interface AppendTerms {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the request has read; undefined where it opens the session. */
  readonly seen: Seen | undefined;
  /**
   * What the request has read of the entries, and asks for the log after them; undefined where it asks for none. What was
   * appended after them is not appended again: see `decide`.
   */
  readonly held?: HeldLog | undefined;
  /** Only where nobody has changed the basket since it was read. `joins`: see `Addition`. */
  readonly sameBasket?: boolean | 'joins';
  /** Removes, in the same step, the entries that only this purpose allowed: see `staysWithout`. */
  readonly withdraws?: Purpose;
  /** Removes, in the same step, the entries that go with this lane: see `goesWithLane`. */
  readonly discards?: EntryId;
  /** Entries that go with it though they were made in another lane. */
  readonly moved?: readonly EntryId[];
  /** The session that this opens ends so soon, milliseconds, unless who has read it appends to it. */
  readonly opensFor?: number;
}

export type Appended =
  | {
      readonly kind: 'appended';
      /** Milliseconds since 1970. */
      readonly endsAt: number;
      /** What was withdrawn, or thrown away; undefined where the engine is away and nobody can tell. */
      readonly removed: readonly NumberedEntry[] | undefined;
      /** The log after the append, of the same atomic step: nothing has to be read again. Without `held` no entries. */
      readonly log: LogSnapshot;
    }
  /** Nothing was appended: the basket is another by now, and this is the log that holds it. */
  | { readonly kind: 'changed'; readonly log: LogSnapshot }
  /** Nothing was appended: the session has ended or was erased. */
  | { readonly kind: 'gone' };

/** What a session's log is to undergo once an engine answers that is away. */
export type LogOperation =
  | {
      readonly kind: 'append';
      readonly entries: readonly StoredEntry[];
      /** So long it waits at most, milliseconds since 1970. */
      readonly endsAt: number;
      readonly terms: AppendTerms;
    }
  | { readonly kind: 'erase' };

/** What a log says of itself, with whatever else its store keeps beside that. */
interface KeptHead extends Readonly<Record<string, unknown>> {
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** All that is kept of a session's log, as it lies in the store and not as it is understood. */
export interface KeptLog {
  /** What the log says of itself: when it ends, how many entries it has seen. Undefined where there is none. */
  readonly head: KeptHead | undefined;
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

/** What brings back what was erased by a withdrawal, or with a lane. */
interface Restoration {
  /** That is agreed to again; undefined where none was withdrawn. */
  readonly purpose: Purpose | undefined;
  readonly erased: readonly NumberedEntry[];
  readonly undo: Entry;
  /** The log's length when it was read. */
  readonly ifLength: number;
}

/** The append-only list of a session's entries: the only write about a shopper. */
export interface SessionLog {
  /**
   * Appends entries in order, and sets when the session ends, in one atomic step that is decided by what the log holds
   * in it: no append is lost, none brings back a session that is gone, and what only a purpose allows is left out
   * where that was withdrawn since the request read the log. Resolves with the log after it. The end follows from the
   * entries and from `opensFor`; only another memory, a withdrawal and a reset bring it nearer.
   */
  append(session: SessionId, entries: readonly LoggedEntry[], terms: AppendTerms): Promise<Appended>;
  /** All entries of a session that has not ended. @param upTo only as many as the log held at this length */
  read(session: SessionId, now: number, upTo?: number): Promise<LogSnapshot>;
  /** Everything that is kept of a session, past its end too, until it is swept. */
  kept(session: SessionId): Promise<KeptLog>;
  /**
   * Puts back, in one atomic step, what an append removed, each entry under the number it had, appends that what
   * removed it is taken back, and sets when the session ends. Numbers that are there already stay as they are.
   * @returns false where the log is gone or was appended to since it was read: then nothing is done
   * @throws where the engine is away: what was erased waits on no disk
   */
  restore(session: SessionId, restoration: Restoration, endsAt: number): Promise<boolean>;
  /** Removes every key of the session, its record included; resolves with how many entries that were. */
  erase(session: SessionId): Promise<number>;
  /** Removes sessions that ended `LINGERS` before `now`; resolves with how many. */
  sweep(now: number): Promise<number>;
}

/**
 * What is kept of a session that goes on. One that has ended lies in its store until it is swept (see `LINGERS`):
 * from its end on nothing of it is told.
 * @param now milliseconds since 1970
 */
export function keptUntilEnd(kept: KeptLog, now: number): KeptLog {
  const waiting = kept.waiting.filter((operation) => !hasEnded(operation, now));
  const isOver = kept.head !== undefined && kept.head.endsAt <= now;
  return isOver ? { head: undefined, entries: [], waiting } : { ...kept, waiting };
}

/** Entries of a session that its last entry ended, so that this press, sent again, is answered the same. */
export function endedByUndo({ head, entries }: KeptLog): readonly NumberedEntry[] {
  const last = entries.reduce((latest, { stored }) => Math.max(latest, stored.at), 0);
  return head !== undefined && head.endsAt <= Math.ceil(last) ? entries : [];
}

function hasEnded(operation: LogOperation, now: number): boolean {
  return operation.kind === 'append' && operation.endsAt <= now;
}
