import { LRUCache } from 'lru-cache';
import { SECOND } from '../time/clock.js';
import type { LoggedEntry } from '../visits/entry.js';
import type { SessionId } from './session-log.js';

/** What a log's head says of how long it is. */
export interface LogLength {
  /** Appends that it has seen. */
  readonly length: number;
  /** Entries that it holds. */
  readonly kept: number;
  /** Another where the log was erased or sealed anew since; compared only, and held no longer than the entries. */
  readonly version: string | undefined;
}

/** Shorter ones are read as quickly as they are looked up, entries. */
const LONG = 4;
/** Entries held of all logs together, 300 bytes each; the log not asked for longest goes first. */
const MOST_ENTRIES = 16_000;
/** Nothing of a visit is held for longer than this after its last request, milliseconds. */
const HELD_FOR = 10 * SECOND;

interface Held extends LogLength {
  readonly entries: readonly LoggedEntry[];
  readonly timer: NodeJS.Timeout;
}

export type RecentLogs = ReturnType<typeof recentLogs>;

/**
 * Logs as they were read or appended to a moment ago, so that a page opens only the seals of what was appended since.
 * Every entry read is opened, which takes 5 µs: without this a page of a visit of a thousand entries costs three times
 * one of twenty.
 * An `LRUCache`, not a `Map` whose entries come and go: see `slots` in `web/http`.
 */
export function recentLogs() {
  const held = new LRUCache<SessionId, Held>({
    maxSize: MOST_ENTRIES,
    sizeCalculation: ({ entries }) => Math.min(entries.length, MOST_ENTRIES),
    dispose: ({ timer }) => clearTimeout(timer),
  });
  /** Lets go of a log that was changed in another way than by an append. */
  const forget = (session: SessionId): void => void held.delete(session);
  /** Holds a log as an append left it. Within its transaction, so that an erasure that follows lets go of it. */
  const hold = (
    session: SessionId,
    { length, kept, version }: LogLength,
    entries: readonly LoggedEntry[],
  ) => {
    if (entries.length < LONG) return forget(session);
    const timer = setTimeout(() => forget(session), HELD_FOR).unref();
    held.set(session, { length, kept, version, entries, timer });
  };
  return {
    /**
     * All entries of a log, oldest first.
     * @param now what its head says at this moment: where more than appends happened since, everything is read
     * @param readFrom reads the entries from this number on
     */
    entriesOf(
      session: SessionId,
      now: LogLength,
      readFrom: (number: number) => readonly LoggedEntry[],
    ): readonly LoggedEntry[] {
      const known = held.get(session);
      const entries = (known && continued(known, now, readFrom)) ?? readFrom(0);
      hold(session, now, entries);
      return entries;
    },
    hold,
    forget,
    size: () => held.size,
  };
}

/** What is known with what was appended since; undefined where anything was removed meanwhile, or put back. */
export function continued(
  known: LogLength & { readonly entries: readonly LoggedEntry[] },
  now: LogLength,
  readFrom: (number: number) => readonly LoggedEntry[],
): readonly LoggedEntry[] | undefined {
  const appended = now.length - known.length;
  if (known.version !== now.version) return undefined;
  if (appended < 0 || now.kept - known.kept !== appended) return undefined;
  if (appended === 0) return known.entries;
  const added = readFrom(known.length + 1);
  return added.length === appended ? [...known.entries, ...added] : undefined;
}
