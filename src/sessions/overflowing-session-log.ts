import type { Guard } from '../away/guard.js';
import { nowOrLater, type Overflow } from '../away/overflow.js';
import type { RecentErasures } from '../away/recent-erasures.js';
import type { Replayable } from '../away/replay.js';
import { RequestError } from '../errors.js';
import { fellBack } from '../telemetry/observed.js';
import type { Clock } from '../time/clock.js';
import type { LoggedEntry, StoredEntry } from '../visits/entry.js';
import { PURPOSES, type Purpose } from '../visits/purpose.js';
import { fromStored, marksOf, toStored } from './entry-codec.js';
import { agreesTo } from './marks.js';
import type { RepeatableSessionLog } from './redis-session-log.js';
import {
  type Appended,
  type AppendTerms,
  type KeptLog,
  type LogOperation,
  type LogSnapshot,
  NO_ENTRIES,
  type Seen,
  type SessionId,
  type SessionLog,
} from './session-log.js';
import { decideIn, isOver, logOf, snapshotOf, withWaiting } from './waiting-log.js';

export interface OverflowingOptions {
  readonly remote: RepeatableSessionLog;
  readonly guard: Pick<Guard, 'run'>;
  readonly overflow: Overflow<LogOperation>;
  /** Of the same file as the overflow, whose transactions order the two. */
  readonly erasures: RecentErasures;
  readonly clock: Clock;
}

/**
 * A session log that loses nothing while Redis is away: what Redis does not take waits on this machine's disk, is
 * read from there meanwhile, and is replayed by entry id. While anything of a session waits, all that follows waits
 * behind it, so that the order stays.
 */
export function overflowingSessionLog(options: OverflowingOptions): SessionLog & Replayable {
  const { remote, guard, overflow, erasures, clock } = options;
  const answerOf = <T>(call: () => Promise<T>): Promise<T | undefined> =>
    guard.run(call).catch(() => {
      fellBack.tell({ what: 'session-overflow' });
      return undefined;
    });
  /** Redis cannot be asked: what waits on this machine is all that an append can be held against. */
  const appendHere = async (
    session: SessionId,
    entries: readonly StoredEntry[],
    terms: AppendTerms,
  ): Promise<Appended> => {
    // While something waits already, Redis is not asked: it may well have answered when the log was read.
    const wasAsked = overflow.pending(session).length === 0;
    let refused: 'gone' | 'changed' | undefined;
    // What is acknowledged now is carried out later, whatever another machine makes of the basket meanwhile.
    // Nor does it end before Redis could be asked whether the browser has come back.
    const { sameBasket: _decided, held: _read, opensFor: _soon, ...owed } = terms;
    const operation = { kind: 'append', entries, terms: owed, endsAt: Number.MAX_SAFE_INTEGER } as const;
    const { head } = withWaiting(logOf(undefined), [...overflow.pending(session), operation], terms.now);
    const endsAt = Math.max(head?.endsAt ?? 0, terms.seen?.endsAt ?? 0);
    const isAdded = await overflow.addIf(session, { ...operation, endsAt }, (waiting) => {
      if (isAgainstWithdrawal(session, entries, terms)) throw new RequestError(503, 'logAway');
      // What could not be read may have been erased there a moment ago: replayed, it would open the log again.
      if (terms.seen && erasures.has(session)) {
        refused = 'gone';
        return false;
      }
      const { kind } = decideIn(withWaiting(logOf(undefined), waiting, terms.now), entries, terms);
      refused = kind === 'gone' || kind === 'changed' ? kind : undefined;
      return refused === undefined;
    });
    if (!isAdded && refused === 'gone') return { kind: refused };
    const log = logHere(session, terms, wasAsked);
    return !isAdded && refused
      ? { kind: refused, log }
      : { kind: 'appended', endsAt, removed: undefined, log };
  };

  /** The log with what waits: a part only, where Redis was asked and did not answer. */
  const logHere = (session: SessionId, { now, seen, held }: AppendTerms, wasAsked: boolean): LogSnapshot => {
    const known = wasAsked || !held || !seen || seen.partial ? undefined : { ...seen, ...held };
    const log = snapshotOf(withWaiting(logOf(known), overflow.pending(session), now));
    return known ? log : { ...log, partial: true };
  };

  /** An agreement of who could not read that it was withdrawn a moment ago, and may be in Redis already. */
  const isAgainstWithdrawal = (session: SessionId, entries: readonly StoredEntry[], { seen }: AppendTerms) =>
    agreedUnread(entries, seen).some(
      (purpose) => seen?.withdrawn[purpose] === undefined && erasures.has(withdrawalOf(session, purpose)),
    );

  return {
    async append(session, entries, terms) {
      if (terms.withdraws) await erasures.add(withdrawalOf(session, terms.withdraws));
      const now = () => remote.append(session, entries, terms);
      const later = () => appendHere(session, entries.map(inItsTurn(terms)).map(toStored), terms);
      // Redis is not asked, which might hear of a withdrawal before: here a transaction says which of the two was first.
      if (agreedUnread(entries.map(toStored), terms.seen).length > 0) return later();
      return nowOrLater(options, 'session-overflow', session, now, later);
    },

    async read(session, now, upTo = Number.MAX_SAFE_INTEGER) {
      // What waits is read first: replayed in between, it is seen twice and counted once, never missed.
      const waiting = overflow.pending(session);
      const known = waiting.some(({ kind }) => kind === 'erase')
        ? NO_ENTRIES
        : await answerOf(() => remote.read(session, now, upTo));
      if (known && waiting.length === 0) return known;
      const merged = upToLength(snapshotOf(withWaiting(logOf(known), waiting, now)), upTo);
      return known ? merged : { ...merged, partial: true };
    },

    async kept(session): Promise<KeptLog> {
      const waiting = overflow.pending(session);
      const known = await answerOf(() => remote.kept(session));
      return known ? { ...known, waiting } : { head: undefined, entries: [], waiting, partial: true };
    },

    async restore(session, restoration, endsAt) {
      // What waits may change the log before this arrives: rather not now than in the wrong order.
      if (overflow.pending(session).length > 0) throw new RequestError(503, 'logAway');
      return guard
        .run(() => remote.restore(session, restoration, endsAt))
        .catch(() => {
          throw new RequestError(503, 'logAway');
        });
    },

    async erase(session) {
      await erasures.add(session);
      const later = async () => {
        const { entries } = withWaiting(logOf(undefined), overflow.pending(session), 0);
        await overflow.replace(session, { kind: 'erase' });
        return entries.length;
      };
      return nowOrLater(options, 'session-overflow', session, () => remote.erase(session), later);
    },

    /** Redis removes by itself what has ended; of what waits, appends do, and withdrawals are still owed. */
    sweep: (now) => overflow.drop((operation) => isOver(operation, now)),

    size: overflow.size,
    replay: (goOn) =>
      overflow.replay(
        (session, operation) => guard.run(() => apply(remote, session as SessionId, operation, clock())),
        goOn,
      ),
  };
}

/** Purposes that are agreed to by who could not read whether they were withdrawn. */
function agreedUnread(entries: readonly StoredEntry[], seen: Seen | undefined): readonly Purpose[] {
  if (!seen?.partial) return [];
  return PURPOSES.filter((purpose) =>
    entries.some((entry) => marksOf(entry).letters.includes(agreesTo(purpose))),
  );
}

/** What is remembered of a withdrawal among the recent erasures. */
const withdrawalOf = (session: SessionId, purpose: Purpose): string => `${purpose}-of:${session}`;

/** By the time that it is carried out the basket may be another. */
function inItsTurn({ sameBasket }: AppendTerms): (entry: LoggedEntry) => LoggedEntry {
  return (entry) => (sameBasket === 'joins' && entry.type === 'basket' ? { ...entry, joins: true } : entry);
}

async function apply(
  remote: RepeatableSessionLog,
  session: SessionId,
  operation: LogOperation,
  now: number,
): Promise<void> {
  switch (operation.kind) {
    case 'append': {
      if (isOver(operation, now)) return;
      const terms = { ...operation.terms, now };
      await remote.appendOnce(session, operation.entries.map(fromStored), terms);
      return;
    }
    case 'erase':
      await remote.erase(session);
  }
}

/** As much of a log as it held when its length was this. */
function upToLength(log: LogSnapshot, upTo: number): LogSnapshot {
  if (log.length <= upTo) return log;
  return { ...log, entries: log.entries.slice(0, log.entries.length - (log.length - upTo)), length: upTo };
}
