import type { Database, RootDatabase } from 'lmdb';
import type { Purpose } from '../consent/purpose.js';
import { slicesOf } from '../stores/slices.js';
import { droppedFrom } from './dropping.js';
import type { LoggedEntry } from './entry.js';
import { fromStored, goesWithout, marksOf, type StoredEntry, toStored } from './entry-codec.js';
import { decide, HEAD_FORM, headAfter, headOf, type LogHead, livingHead } from './log-head.js';
import { recentLogs } from './recent-logs.js';
import {
  type Appended,
  type AppendTerms,
  MAX_ENTRIES,
  NO_ENTRIES,
  type NumberedEntry,
  type SessionId,
  type SessionLog,
} from './session-log.js';
import { HEADS, RECORDS } from './session-record.js';

/** One head a session; its entries lie under `[session, number]`, so an append writes only what is new. */
type Head = LogHead & { readonly kept: number };
/** A head of before knew less; see `HEAD_FORM`. */
type StoredHead = Head | (Pick<Head, 'length' | 'kept' | 'endsAt'> & { readonly form?: undefined });
type EntryKey = [session: string, number: number];

/** A session log that says without waiting whether it holds a session. */
export interface EmbeddedSessionLog extends SessionLog {
  /** When a session ends that this log holds, milliseconds since 1970; undefined for any other. */
  endsAt(session: SessionId): number | undefined;
  /** Removes the log of a session that another log has taken over; its record stays. */
  handOver(session: SessionId): Promise<void>;
}

/** The embedded session log. LMDB runs write transactions one after another, so no update is lost. */
export function lmdbSessionLog(root: RootDatabase, maxEntries = MAX_ENTRIES): EmbeddedSessionLog {
  const heads = root.openDB<StoredHead, SessionId>({ name: HEADS });
  const bodies = root.openDB<StoredEntry, EntryKey>({ name: 'session-entries' });
  const records = root.openDB<unknown, SessionId>({ name: RECORDS });
  const recent = recentLogs();

  const headOfNow = (session: SessionId): Head | undefined => {
    const head = heads.get(session);
    if (!head || head.form === HEAD_FORM) return head;
    return { ...headOf(all(bodies, session).map(stored), head), kept: head.kept };
  };
  const remove = (session: SessionId): number => {
    recent.forget(session);
    const entries = all(bodies, session);
    for (const { number } of entries) bodies.remove([session, number]);
    heads.remove(session);
    return entries.length;
  };
  /** Asks once more in the transaction: a press may have moved the end since it was read. */
  const removeEnded = (session: SessionId, now: number) =>
    heads.transaction(() => {
      if ((heads.get(session)?.endsAt ?? now) <= now) remove(session);
    });
  const drop = (session: SessionId, kept: number): number => {
    if (kept <= maxEntries) return kept;
    const entries = all(bodies, session);
    const lines = entries.map((entry) => ({ id: entry.stored.id, marks: marksOf(entry.stored) }));
    const dropped = droppedFrom(lines, maxEntries);
    for (const place of dropped) bodies.remove([session, entries[place]?.number ?? 0]);
    return entries.length - dropped.size;
  };
  const withdraw = (session: SessionId, purpose: Purpose): NumberedEntry[] => {
    recent.forget(session);
    const unwanted = all(bodies, session).filter((entry) => goesWithout(purpose, entry.stored));
    for (const { number } of unwanted) bodies.remove([session, number]);
    return unwanted;
  };
  /** Within a transaction. */
  const append = (session: SessionId, entries: readonly StoredEntry[], terms: AppendTerms): Appended => {
    const head = livingHead(headOfNow(session), terms.now) as Head | undefined;
    const decision = decide(head, entries, terms);
    if (decision.kind !== 'append') return decision;
    if (!head) remove(session);
    const { admitted } = decision;
    const length = head?.length ?? 0;
    admitted.forEach((entry, index) => {
      bodies.put([session, length + index + 1], entry);
    });
    const removed = terms.withdraws ? withdraw(session, terms.withdraws) : [];
    const after = headAfter(head, admitted, terms.withdraws, () => all(bodies, session).map(stored));
    const kept = drop(session, (head?.kept ?? 0) + admitted.length - removed.length);
    heads.put(session, { ...after, kept });
    return { kind: 'appended', endsAt: after.endsAt, removed };
  };

  return {
    endsAt(session) {
      heads.resetReadTxn();
      return heads.get(session)?.endsAt;
    },

    handOver: (session) => heads.transaction(() => void remove(session)),

    append: (session, entries, terms) =>
      heads.transaction(() => append(session, entries.map(toStored), terms)),

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      // Another process may just have told the browser of what it has stored: a transaction of before would not show it.
      heads.resetReadTxn();
      const head = livingHead(headOfNow(session), now) as Head | undefined;
      if (!head) return NO_ENTRIES;
      const { length, endsAt, basket, withdrawn } = head;
      const readFrom = (number: number) => readRange(bodies, session, number, upTo);
      return {
        entries: upTo < length ? readFrom(0) : recent.entriesOf(session, head, readFrom),
        length: Math.min(length, upTo),
        endsAt,
        basket,
        withdrawn,
      };
    },

    async kept(session) {
      heads.resetReadTxn();
      const head = heads.get(session);
      return { head: head && { ...head }, entries: all(bodies, session), waiting: [] };
    },

    async restore(session, { erased, undo, ifLength, purpose }, endsAt) {
      return heads.transaction(() => {
        const head = headOfNow(session);
        if (head?.length !== ifLength) return false;
        recent.forget(session);
        const absent = erased.filter(({ number }) => bodies.get([session, number]) === undefined);
        for (const { number, stored } of absent) bodies.put([session, number], stored);
        bodies.put([session, ifLength + 1], toStored(undo));
        const { [purpose]: _back, ...withdrawn } = head.withdrawn;
        const after = headOf(all(bodies, session).map(stored), { length: ifLength + 1, endsAt, withdrawn });
        heads.put(session, { ...after, kept: drop(session, head.kept + absent.length + 1) });
        return true;
      });
    },

    erase: (session) =>
      heads.transaction(() => {
        records.remove(session);
        return remove(session);
      }),

    async sweep(now) {
      let removed = 0;
      for await (const slice of slicesOf(heads)) {
        const ended = slice.filter(({ value }) => value.endsAt <= now);
        await Promise.all(ended.map(({ key }) => removeEnded(key, now)));
        removed += ended.length;
      }
      return removed;
    },
  };
}

/** Entries from one number to another, as they are understood. */
function readRange(
  bodies: Database<StoredEntry, EntryKey>,
  session: string,
  from: number,
  upTo: number,
): LoggedEntry[] {
  const range = { start: [session, from] as EntryKey, end: [session, upTo + 1] as EntryKey };
  return [...bodies.getRange(range).map(({ value }) => fromStored(value))];
}

function all(bodies: Database<StoredEntry, EntryKey>, session: string): NumberedEntry[] {
  const range = { start: [session, 0] as EntryKey, end: [session, Number.MAX_SAFE_INTEGER] as EntryKey };
  return [...bodies.getRange(range)].map(({ key, value }) => ({ number: key[1], stored: value }));
}

const stored = (entry: NumberedEntry): StoredEntry => entry.stored;
