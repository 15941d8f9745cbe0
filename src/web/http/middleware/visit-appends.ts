import type { Request } from 'express';
import { RequestError } from '../../../errors.js';
import { fromStored } from '../../../sessions/entry-codec.js';
import {
  endedByUndo,
  type KeptLog,
  type LogSnapshot,
  NO_ENTRIES,
  type SessionId,
  seenIn,
} from '../../../sessions/session-log.js';
import type { Addition } from '../../../visits/decision.js';
import type { Entry, EntryBody, EntryId, LoggedEntry } from '../../../visits/entry.js';
import { entryId, freshSeed, pressSeed } from '../../../visits/entry-ids.js';
import type { Happened } from '../../../visits/happened.js';
import { inLane } from '../../../visits/in-lane.js';
import { OPENING_LIFETIME } from '../../../visits/memory.js';
import { isTakenBack } from '../../../visits/restoration.js';
import { leftBehind, markOf } from '../beginnings.js';
import { newToken } from '../forms/token.js';
import { UNCOUNTED } from '../visit-counter.js';
import type { Outcome, VisitSession, VisitSessionOptions } from '../visit-of.js';
import { openingId, openSession } from './cookie-session.js';
import { keepRecord, puttingBack, unlessFull } from './keep-record.js';

/** What a request appends with: what it has read, and what becomes of the visit afterwards. */
interface Appending {
  readonly req: Request;
  readonly options: VisitSessionOptions;
  readonly snapshot: LogSnapshot;
  readonly open: boolean;
  /** The cookie is of a session that was erased. */
  readonly isForgotten: boolean;
  /** The visit as this request knows it. */
  current(): VisitSession;
  /** Goes on with the log as it is after an append: nothing is read again. */
  goOn(log: LogSnapshot): VisitSession;
  /** Goes on without the session, which is gone. */
  leave(): VisitSession;
}

/** How one request appends to its session's log. */
export function visitAppends(
  appending: Appending,
): Pick<VisitSession, 'press' | 'claim' | 'note' | 'noteBeside'> {
  const { req, options, snapshot, open, current, goOn, leave } = appending;
  const { log, clock, counter } = options;

  return {
    async press(addition, token = newToken()) {
      const outcome = await add(addition, token, addition.entries);
      if (outcome.kind !== 'gone') return outcome;
      return { kind: 'done', session: await endWithout(addition.entries), removed: [], added: [] };
    },
    async claim(addition, token) {
      const { entries } = addition;
      const { kind } = await add(addition, token, entries);
      if (kind !== 'gone') return kind;
      return (await wasDone(entries)) ? 'done' : 'gone';
    },
    async note({ entries, counted }) {
      if (entries.length + counted.length === 0) return;
      if (snapshot.partial && entries.length === 0) return countLater(counted);
      const { kind } = await add({ entries }, newToken(), counted);
      if (kind !== 'done') leave();
    },
    async noteBeside(bodies) {
      const at = clock();
      const seed = pressSeed(newToken());
      const noted = inLane(bodies, current().visit.lane).map(
        (body): Entry => ({ ...body, id: entryId(seed, body), at }),
      );
      await log.append(req.sessionID as SessionId, noted, { now: at, seen: seenIn(snapshot) });
    },
  };

  /** Whether a visit agreed to be counted may stand in a part of its log that is away. */
  function countLater(happened: readonly Happened[], at = clock()): void {
    if (!snapshot.partial || current().privacySignal) return;
    counter.later(req.sessionID as SessionId, happened, at);
  }

  /** Appends with the marks of what happened: one append, whatever is counted. */
  async function add(
    { entries: pressed, lane, asked, sameBasket, withdraws, discards, moved }: Addition,
    token: string,
    happened: readonly Happened[],
  ): Promise<Outcome> {
    const at = clock();
    const bodies = inLane(pressed, lane ?? current().visit.lane);
    const seed = freshSeed(pressSeed(token, asked), bodies, snapshot.entries);
    const noted = bodies.map((body): Entry => ({ ...body, id: entryId(seed, body), at }));
    const counted = isCounted(bodies) ? counter.due(happened, snapshot, at) : UNCOUNTED;
    const entries = [...noted, ...counted.markers];
    if (entries.length === 0) return { kind: 'done', session: current(), removed: [], added: [] };
    const orAsBefore = puttingBack(req);
    if (!open && !(await orAsBefore(begins(token, at)))) return { kind: 'gone' };
    const read = open ? { seen: seenIn(snapshot), held: snapshot } : { seen: undefined, held: NO_ENTRIES };
    const terms = {
      ...read,
      ...(open ? {} : { opensFor: OPENING_LIFETIME }),
      ...(sameBasket ? { sameBasket } : {}),
      ...(withdraws ? { withdraws } : {}),
      ...(discards ? { discards, moved: moved ?? [] } : {}),
    };
    const session = req.sessionID as SessionId;
    const append = () => log.append(session, entries, { now: at, ...terms });
    const appended = await orAsBefore(counter.count(counted, session, append));
    if (appended.kind === 'gone') return appended;
    if (appended.kind === 'appended') countLater(happened, at);
    if (appended.kind === 'appended' && appended.endsAt <= at) await leaveBehind(bodies, at);
    const { endsAt, partial: waits = false } = appended.log;
    const record = { endsAt, now: at, partial: waits, waits };
    // What was withdrawn stays withdrawn, whether or not the disk has room for the record's nearer end.
    await orAsBefore(keepRecord(req, record).catch(withdraws || discards ? unlessFull : rethrow));
    if (appended.kind === 'changed') {
      goOn(appended.log);
      return { kind: 'changed' };
    }
    const added = noted.map(({ id }) => id);
    return { kind: 'done', session: goOn(appended.log), removed: appended.removed, added };
  }

  /** The visit has ended with this press, and its cookie with it: a page of before is told nothing of cookies. */
  async function leaveBehind(bodies: readonly EntryBody[], at: number): Promise<void> {
    const mark = markOf({ session: req.sessionID as SessionId, at }, options.secret);
    await options.erasures.add(leftBehind(mark));
    for (const body of bodies) if (body.type === 'undo') await options.erasures.add(endedBy(body.entry));
  }

  /** Whether the visit agrees to be counted once these are appended. */
  function isCounted(bodies: readonly EntryBody[]): boolean {
    const { inStatistics, privacySignal } = current();
    if (privacySignal) return false;
    const said = bodies.findLast((body) => body.type === 'consent' && body.purpose === 'statistics');
    const isTakenBack = bodies.some((body) => body.type === 'undo' && isAgreement(body.entry));
    return said?.type === 'consent' ? said.granted : inStatistics && !isTakenBack;
  }

  function isAgreement(id: EntryId): boolean {
    return snapshot.entries.some(
      (entry) => entry.id === id && entry.type === 'consent' && entry.purpose === 'statistics',
    );
  }

  /**
   * Opens a session, unless the one of the cookie was erased while this request was on its way: the answer to that
   * takes the cookie from the browser, and nobody could erase what is opened now.
   * @throws RequestError 409 where the browser has just shown that it keeps no cookie
   */
  async function begins(token: string, now: number): Promise<boolean> {
    if (current().keepsNoCookie) throw new RequestError(409, 'noCookie');
    const opening = openingId(token, { secret: options.secret, now });
    const isErased = appending.isForgotten || options.erasures.has(opening) || (await hasLostRecord(req));
    // An id from a foreign or ended cookie is never adopted.
    if (!isErased) await openSession(req, opening);
    return !isErased;
  }

  /** Goes on without the session where the same press has ended it; else the answer says that nothing was done. */
  async function endWithout(bodies: readonly EntryBody[]): Promise<VisitSession> {
    if (!(await wasDone(bodies))) throw visitIsGone();
    return current();
  }

  /** Leaves the session, which is gone. @returns whether it ended by just this being taken back */
  async function wasDone(bodies: readonly EntryBody[]): Promise<boolean> {
    const former = formerEntries(await log.kept(req.sessionID as SessionId));
    leave();
    return bodies.every((body) => body.type === 'undo' && isTakenBack(body.entry, former));
  }
}

/** A press whose taking back has ended its visit, for who remembers that: see `RecentErasures`. */
export const endedBy = (press: EntryId): string => `ended-by:${press}`;

function rethrow(error: unknown): never {
  throw error;
}

/** The visit of a press was erased since the page was made. */
function visitIsGone(): RequestError {
  return new RequestError(410, 'visitForgotten');
}

/** Entries of a session that a press has ended by taking back all there was; none of any other. */
export function formerEntries(kept: KeptLog): readonly LoggedEntry[] {
  return endedByUndo(kept).map(({ stored }) => fromStored(stored));
}

/** Whether nothing is left of a session, as erasing leaves it; what ends by itself stays until it is swept. */
export function isGone({ head, waiting, partial }: KeptLog): boolean {
  return waiting.some(({ kind }) => kind === 'erase') || (!head && !partial && waiting.length === 0);
}

/** Whether a session has come to its end, and not by a press; it may lie in its store until it is swept. */
export function hasEndedItself(kept: KeptLog, now: number): boolean {
  const { head, waiting, partial } = kept;
  if (partial || waiting.length > 0) return false;
  return (head?.endsAt ?? 0) <= now && endedByUndo(kept).length === 0;
}

/** Whether the record of this request's session, which it has read, is there no more. A session that has ended leaves it. */
async function hasLostRecord(req: Request): Promise<boolean> {
  if (req.session.endsAt === undefined) return false;
  return new Promise((resolve, reject) => {
    req.sessionStore.get(req.sessionID, (error, record) => (error ? reject(error) : resolve(!record)));
  });
}
