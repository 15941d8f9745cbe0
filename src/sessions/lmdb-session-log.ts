import type { Database, RootDatabase } from 'lmdb';
import { slicesOf } from '../stores/slices.js';
import type { LoggedEntry } from './entry.js';
import {
  fromStored,
  goesWithout,
  isImplicit,
  isUnseenChange,
  type StoredEntry,
  toStored,
} from './entry-codec.js';
import { type LogSnapshot, MAX_ENTRIES, type SessionId, type SessionLog, surplusOf } from './session-log.js';

/** One head a session; its entries lie under `[session, number]`, so an append writes only what is new. */
interface Head {
  readonly length: number;
  readonly kept: number;
  readonly endsAt: number;
}
type EntryKey = [session: string, number: number];

/** A session log that says without waiting whether it holds a session. */
export interface EmbeddedSessionLog extends SessionLog {
  /** When a session ends that this log holds, milliseconds since 1970; undefined for any other. */
  endsAt(session: SessionId): number | undefined;
}

/** The embedded session log. LMDB runs write transactions one after another, so no update is lost. */
export function lmdbSessionLog(root: RootDatabase, maxEntries = MAX_ENTRIES): EmbeddedSessionLog {
  const heads = root.openDB<Head, SessionId>({ name: 'session-heads' });
  const bodies = root.openDB<StoredEntry, EntryKey>({ name: 'session-entries' });

  const remove = (session: SessionId): number => {
    const all = stored(bodies, session);
    for (const { key } of all) bodies.remove(key);
    heads.remove(session);
    return all.length;
  };
  /** Asks once more in the transaction: a press may have moved the end since it was read. */
  const removeEnded = (session: SessionId, now: number) =>
    heads.transaction(() => {
      if ((heads.get(session)?.endsAt ?? now) <= now) remove(session);
    });

  /** Within a transaction. */
  const append = (session: SessionId, entries: readonly LoggedEntry[], endsAt: number): void => {
    const head = heads.get(session) ?? { length: 0, kept: 0, endsAt };
    entries.forEach((entry, index) => {
      bodies.put([session, head.length + index + 1], toStored(entry));
    });
    const grown = { length: head.length + entries.length, kept: head.kept + entries.length, endsAt };
    heads.put(session, {
      ...grown,
      kept: grown.kept - drop(bodies, session, surplus(grown.kept, maxEntries)),
    });
  };

  return {
    endsAt: (session) => heads.get(session)?.endsAt,

    async append(session, entries, endsAt) {
      await heads.transaction(() => append(session, entries, endsAt));
    },

    async appendUnlessChanged(session, entries, endsAt, seen) {
      return heads.transaction(() => {
        if (stored(bodies, session).some(({ value }) => isUnseenChange(value, seen))) return false;
        append(session, entries, endsAt);
        return true;
      });
    },

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER): Promise<LogSnapshot> {
      const head = heads.get(session);
      if (!head || head.endsAt <= now) return { entries: [], length: 0 };
      const range = { start: [session, 0] as EntryKey, end: [session, upTo + 1] as EntryKey };
      return {
        entries: [...bodies.getRange(range).map(({ value }) => fromStored(value))],
        length: Math.min(head.length, upTo),
      };
    },

    async kept(session) {
      const head = heads.get(session);
      return {
        head: head && { ...head },
        entries: stored(bodies, session).map(({ key, value }) => ({ number: key[1], stored: value })),
        waiting: [],
      };
    },

    async withdraw(session, purpose) {
      await heads.transaction(() => {
        const head = heads.get(session);
        if (!head) return;
        const unwanted = stored(bodies, session).filter(({ value }) => goesWithout(purpose, value));
        for (const { key } of unwanted) bodies.remove(key);
        heads.put(session, { ...head, kept: head.kept - unwanted.length });
      });
    },

    async restore(session, { erased, undo, ifLength }, endsAt) {
      return heads.transaction(() => {
        const head = heads.get(session);
        if (head?.length !== ifLength) return false;
        const absent = erased.filter(({ number }) => bodies.get([session, number]) === undefined);
        for (const { number, stored } of absent) bodies.put([session, number], stored);
        bodies.put([session, ifLength + 1], toStored(undo));
        const kept = head.kept + absent.length + 1;
        const dropped = drop(bodies, session, surplus(kept, maxEntries));
        heads.put(session, { length: ifLength + 1, endsAt, kept: kept - dropped });
        return true;
      });
    },

    async erase(session) {
      return heads.transaction(() => remove(session));
    },

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

function stored(bodies: Database<StoredEntry, EntryKey>, session: string) {
  return [...bodies.getRange({ start: [session, 0], end: [session, Number.MAX_SAFE_INTEGER] })];
}

/** Entries to drop. */
function surplus(kept: number, most: number): number {
  return kept > most ? kept - most + surplusOf(most) : 0;
}

/** Drops the oldest implicit entries first: a hidden product or a basket line outlives a thousand views. */
function drop(bodies: Database<StoredEntry, EntryKey>, session: string, surplus: number): number {
  if (surplus <= 0) return 0;
  const all = stored(bodies, session);
  const implicit = all.filter(({ value }) => isImplicit(value));
  const rest = all.filter(({ value }) => !isImplicit(value));
  const victims = [...implicit, ...rest].slice(0, surplus);
  for (const { key } of victims) bodies.remove(key);
  return victims.length;
}
