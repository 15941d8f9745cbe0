import type { Clock } from '../clock.js';
import { RequestError } from '../errors.js';
import type { Guard } from '../guard.js';
import { fellBack } from '../observed.js';
import type { Overflow } from '../overflow/overflow.js';
import type { Replayable } from '../overflow/replay.js';
import type { EntryId, LoggedEntry } from './entry.js';
import { fromStored, goesWithout, isUnseenChange, toStored } from './entry-codec.js';
import type { RepeatableSessionLog } from './redis-session-log.js';
import type { KeptLog, LogOperation, LogSnapshot, SessionId, SessionLog } from './session-log.js';

export interface OverflowingOptions {
  readonly remote: RepeatableSessionLog;
  readonly guard: Pick<Guard, 'run'>;
  readonly overflow: Overflow<LogOperation>;
  readonly clock: Clock;
}

/**
 * A session log that loses nothing while Redis is away: what Redis does not take waits on this machine's disk, is
 * read from there meanwhile, and is replayed by entry id. While anything of a session waits, all that follows waits
 * behind it, so that the order stays.
 */
export function overflowingSessionLog(options: OverflowingOptions): SessionLog & Replayable {
  const { remote, guard, overflow, clock } = options;
  /** Tries Redis, unless something of this session waits already. @returns undefined where it must wait */
  const tryRemote = async <T>(session: SessionId, call: () => Promise<T>): Promise<T | undefined> => {
    if (overflow.pending(session).length > 0) return undefined;
    return answerOf(call);
  };
  const answerOf = <T>(call: () => Promise<T>): Promise<T | undefined> =>
    guard.run(call).catch(() => {
      fellBack.tell({ what: 'session-overflow' });
      return undefined;
    });

  return {
    async append(session, entries, endsAt) {
      const done = await tryRemote(session, async () => {
        await remote.append(session, entries, endsAt);
        return true;
      });
      if (done) return;
      await overflow.add(session, { kind: 'append', entries: entries.map(toStored), endsAt });
    },

    async appendUnlessChanged(session, entries, endsAt, seen) {
      const done = await tryRemote(session, () => remote.appendUnlessChanged(session, entries, endsAt, seen));
      if (done !== undefined) return done;
      // Redis cannot be asked: what waits on this machine is all that can be held against it.
      const operation = { kind: 'append', entries: entries.map(toStored), endsAt } as const;
      return overflow.addIf(session, operation, (waiting) => !waiting.some((one) => isNews(one, seen)));
    },

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      // What waits is read first: replayed in between, it is seen twice and counted once, never missed.
      const waiting = overflow.pending(session);
      const known = waiting.some(({ kind }) => kind === 'erase')
        ? EMPTY
        : await answerOf(() => remote.read(session, now, upTo));
      if (known && waiting.length === 0) return known;
      const merged = merge(known ?? EMPTY, waiting, { now, upTo });
      return known ? merged : { ...merged, partial: true };
    },

    async kept(session): Promise<KeptLog> {
      const waiting = overflow.pending(session);
      const known = await answerOf(() => remote.kept(session));
      return known ? { ...known, waiting } : { head: undefined, entries: [], waiting, partial: true };
    },

    async withdraw(session, purpose) {
      const done = await tryRemote(session, async () => {
        await remote.withdraw(session, purpose);
        return true;
      });
      if (!done) await overflow.add(session, { kind: 'withdraw', purpose });
    },

    async restore(session, restoration, endsAt) {
      // What waits may change the log before this arrives: rather not now than in the wrong order.
      if (overflow.pending(session).length > 0) throw new RequestError(503, 'A part of the log waits.');
      return guard
        .run(() => remote.restore(session, restoration, endsAt))
        .catch(() => {
          throw new RequestError(503, 'The log does not answer.');
        });
    },

    async erase(session) {
      const erased = await tryRemote(session, () => remote.erase(session));
      if (erased !== undefined) return erased;
      const waiting = merge(EMPTY, overflow.pending(session), { now: 0, upTo: Number.MAX_SAFE_INTEGER });
      await overflow.replace(session, { kind: 'erase' });
      return waiting.entries.length;
    },

    /** Redis removes by itself what has ended; of what waits, appends do, and withdrawals are still owed. */
    sweep: (now) => overflow.drop((operation) => operation.kind === 'append' && operation.endsAt <= now),

    size: overflow.size,
    replay: (goOn) =>
      overflow.replay(
        (session, operation) => guard.run(() => apply(remote, session as SessionId, operation, clock())),
        goOn,
      ),
  };
}

function isNews(operation: LogOperation, seen: ReadonlySet<EntryId>): boolean {
  return operation.kind === 'append' && operation.entries.some((entry) => isUnseenChange(entry, seen));
}

const EMPTY: LogSnapshot = { entries: [], length: 0 };

async function apply(
  remote: RepeatableSessionLog,
  session: SessionId,
  operation: LogOperation,
  now: number,
): Promise<void> {
  switch (operation.kind) {
    case 'append':
      return remote.appendOnce(session, operation.entries.map(fromStored), operation.endsAt, now);
    case 'withdraw':
      return remote.withdraw(session, operation.purpose);
    case 'erase':
      await remote.erase(session);
  }
}

/** The log as it will be once what waits has been replayed. */
function merge(
  known: LogSnapshot,
  waiting: readonly LogOperation[],
  { now, upTo }: { readonly now: number; readonly upTo: number },
): LogSnapshot {
  let entries: readonly LoggedEntry[] = known.entries;
  let { length } = known;
  for (const operation of waiting) {
    switch (operation.kind) {
      case 'append': {
        if (operation.endsAt <= now) break;
        const held = new Set(entries.map(({ id }) => id));
        const added = operation.entries.filter(({ id }) => !held.has(id)).map(fromStored);
        const fitting = added.slice(0, Math.max(0, upTo - length));
        entries = [...entries, ...fitting];
        length += fitting.length;
        break;
      }
      case 'withdraw':
        entries = entries.filter((entry) => !goesWithout(operation.purpose, toStored(entry)));
        break;
      case 'erase':
        entries = [];
        length = 0;
    }
  }
  return { entries, length };
}
