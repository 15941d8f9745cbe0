import type { RootDatabase } from 'lmdb';
import { NO_RESERVE } from '../files/reserve.js';
import type { KeySlots } from '../lmdb/key-slots.js';
import { slicesOf } from '../lmdb/slices.js';
import type { StoredEntry } from '../visits/entry.js';
import { droppedFrom } from './dropping.js';
import { fromStored, isTaken, marksOf, toStored } from './entry-codec.js';
import { decide, headAfter, headOf, type LogHead, livingHead } from './log-head.js';
import { continued, type LogLength, type RecentLogs, recentLogs } from './recent-logs.js';
import { openSealedBodies } from './sealed-bodies.js';
import {
  type Appended,
  type AppendTerms,
  type HeldLog,
  LINGERS,
  type LogSnapshot,
  living,
  MAX_ENTRIES,
  NO_ENTRIES,
  type NumberedEntry,
  type SessionId,
  type SessionLog,
  seenIn,
} from './session-log.js';
import { HEADS, RECORDS } from './session-record.js';

/** One head a session; its entries lie under `[session, number]`, so an append writes only what is new. */
type Head = LogHead & { readonly kept: number };

/** A session log that says without waiting whether it holds a session. */
export interface EmbeddedSessionLog extends SessionLog {
  /** When a session ends that this log holds, milliseconds since 1970; undefined for any other. */
  endsAt(session: SessionId): number | undefined;
  /** Removes the log of a session that another log has taken over; its record stays. */
  handOver(session: SessionId): Promise<void>;
}

/**
 * The embedded session log. LMDB runs write transactions one after another, so no update is lost.
 * @param keys of sessions, kept apart: what is erased, and what a withdrawal removed, can be read no more once its key
 *   is overwritten
 * @param reserve gives room for what is erased or withdrawn on a full disk
 */
export function lmdbSessionLog(
  root: RootDatabase,
  keys: KeySlots,
  maxEntries = MAX_ENTRIES,
  reserve = NO_RESERVE,
  recent: RecentLogs = recentLogs(),
): EmbeddedSessionLog {
  const heads = root.openDB<Head, SessionId>({ name: HEADS });
  const bodies = openSealedBodies(root, keys);
  const records = root.openDB<unknown, SessionId>({ name: RECORDS });

  const entriesFrom = (session: SessionId, upTo?: number) => (from: number) =>
    bodies.all(session, { from, upTo }).map(({ stored }) => fromStored(stored));
  /** Erasing a log, and sealing it anew, gives up its key. */
  const versioned = (session: SessionId, { length, kept }: Head): LogLength => ({
    ...{ length, kept },
    version: keys.find(session)?.toString('latin1'),
  });
  const remove = (session: SessionId): number => {
    recent.forget(session);
    heads.remove(session);
    return bodies.erase(session);
  };
  /** Asks once more in the transaction: a press may have moved the end since it was read. */
  const removeEnded = (session: SessionId, now: number) =>
    heads.transaction(() => {
      if ((heads.get(session)?.endsAt ?? now) + LINGERS <= now) remove(session);
    });
  const drop = (session: SessionId, kept: number): number => {
    if (kept <= maxEntries) return kept;
    const entries = bodies.all(session);
    const lines = entries.map((entry) => ({ id: entry.stored.id, marks: marksOf(entry.stored) }));
    const dropped = droppedFrom(lines, maxEntries);
    bodies.remove(
      session,
      [...dropped].map((place) => entries[place]?.number ?? 0),
    );
    return entries.length - dropped.size;
  };
  const take = (session: SessionId, { withdraws, discards, moved }: AppendTerms): NumberedEntry[] => {
    if (withdraws === undefined && discards === undefined) return [];
    recent.forget(session);
    const unwanted = bodies
      .all(session)
      .filter(({ stored }) => isTaken(stored, { withdraws, discards, moved }));
    bodies.remove(
      session,
      unwanted.map(({ number }) => number),
    );
    bodies.sealAnew(session);
    return unwanted;
  };
  /** The log within a transaction. @param held what was read of it @param added what is appended now */
  const snapshotOf = (
    session: SessionId,
    head: Head,
    held: HeldLog | undefined,
    added: readonly StoredEntry[] = [],
  ): LogSnapshot => {
    const { length } = head;
    if (!held) return { ...seenIn(head), entries: [], length };
    const readFrom = entriesFrom(session);
    const now = versioned(session, head);
    const known = { ...held, kept: held.entries.length, version: now.version };
    const isAll = length - held.length === added.length;
    const tail = isAll ? () => added.map(fromStored) : readFrom;
    const entries = continued(known, now, tail) ?? readFrom(0);
    recent.hold(session, now, entries);
    return { ...seenIn(head), entries, length };
  };
  const appendedSince = (session: SessionId, { length }: Head, { held }: AppendTerms): StoredEntry[] => {
    if (!held || length === held.length) return [];
    const later = bodies.all(session, { from: held.length + 1 });
    return later.filter(({ number }) => number > held.length).map(stored);
  };
  /** Within a transaction. */
  const append = (session: SessionId, entries: readonly StoredEntry[], terms: AppendTerms): Appended => {
    const head = livingHead(heads.get(session), terms.now) as Head | undefined;
    const decision = decide(head, entries, terms, head ? appendedSince(session, head, terms) : []);
    if (decision.kind === 'gone') return decision;
    if (decision.kind !== 'append') {
      const { endsAt } = head as Head;
      const log = snapshotOf(session, head as Head, terms.held);
      return decision.kind === 'changed'
        ? { kind: 'changed', log }
        : { kind: 'appended', endsAt, removed: [], log };
    }
    if (!head) remove(session);
    const { admitted } = decision;
    const length = head?.length ?? 0;
    bodies.put(
      session,
      admitted.map((stored, index) => ({ number: length + index + 1, stored })),
    );
    const removed = take(session, terms);
    const after = headAfter(head, admitted, terms, () => bodies.all(session).map(stored));
    const kept = drop(session, (head?.kept ?? 0) + admitted.length - removed.length);
    const now = { ...after, kept };
    heads.put(session, now);
    const log = living(snapshotOf(session, now, terms.held, admitted), terms.now);
    return { kind: 'appended', endsAt: after.endsAt, removed, log };
  };

  /** Overwrites the keys that a step gave up, before anybody is told that it is done. */
  const lastly = async <T>(step: Promise<T>): Promise<T> => {
    const done = await step;
    await keys.wipe();
    return done;
  };

  return {
    endsAt(session) {
      heads.resetReadTxn();
      return heads.get(session)?.endsAt;
    },

    handOver: (session) => lastly(heads.transaction(() => void remove(session))),

    append(session, entries, terms) {
      const step = () =>
        heads
          .transaction(() => append(session, entries.map(toStored), terms))
          .catch((error) => {
            // What was held was not committed.
            recent.forget(session);
            throw error;
          });
      return terms.withdraws || terms.discards ? lastly(reserve.spend(step)) : step();
    },

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      // Another process may just have told the browser of what it has stored: a transaction of before would not show it.
      heads.resetReadTxn();
      const head = livingHead(heads.get(session), now) as Head | undefined;
      if (!head) return NO_ENTRIES;
      const { length } = head;
      const readFrom = entriesFrom(session, upTo);
      const entries =
        upTo < length ? readFrom(0) : recent.entriesOf(session, versioned(session, head), readFrom);
      return { ...seenIn(head), entries, length: Math.min(length, upTo) };
    },

    async kept(session) {
      heads.resetReadTxn();
      const head = heads.get(session);
      return { head: head && { ...head }, entries: bodies.all(session), waiting: [] };
    },

    async restore(session, { erased, undo, ifLength, purpose }, endsAt) {
      return heads.transaction(() => {
        const head = heads.get(session);
        if (head?.length !== ifLength) return false;
        recent.forget(session);
        const there = new Set(bodies.all(session).map(({ number }) => number));
        const absent = erased.filter(({ number }) => !there.has(number));
        bodies.put(session, [...absent, { number: ifLength + 1, stored: toStored(undo) }]);
        const withdrawn = { ...head.withdrawn };
        if (purpose !== undefined) delete withdrawn[purpose];
        const after = headOf(bodies.all(session).map(stored), { length: ifLength + 1, endsAt, withdrawn });
        heads.put(session, { ...after, kept: drop(session, head.kept + absent.length + 1) });
        return true;
      });
    },

    erase: (session) =>
      lastly(
        reserve.spend(() =>
          heads.transaction(() => {
            records.remove(session);
            return remove(session);
          }),
        ),
      ),

    async sweep(now) {
      let removed = 0;
      for await (const slice of slicesOf(heads)) {
        const ended = slice.filter(({ value }) => value.endsAt + LINGERS <= now);
        await Promise.all(ended.map(({ key }) => removeEnded(key, now)));
        removed += ended.length;
      }
      // Also what a process gave up that died before it overwrote it.
      await keys.wipe();
      return removed;
    },
  };
}

const stored = (entry: NumberedEntry): StoredEntry => entry.stored;
