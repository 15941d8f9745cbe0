import type { Request } from 'express';
import type { Happened } from '../../../analytics/emitter/counting.js';
import type { Purpose } from '../../../consent/purpose.js';
import { isTakenBack } from '../../../consent/restoration.js';
import { RequestError } from '../../../errors.js';
import type { Entry, EntryBody, LoggedEntry } from '../../../sessions/entry.js';
import { fromStored } from '../../../sessions/entry-codec.js';
import {
  type AppendTerms,
  type KeptLog,
  type LogSnapshot,
  type NumberedEntry,
  type SessionId,
  seenIn,
} from '../../../sessions/session-log.js';
import type { Visit } from '../../../sessions/visit.js';
import { UNCOUNTED } from '../visit-counter.js';
import { openSession } from './cookie-session.js';
import { entryId, freshSeed, newEntryToken, pressSeed } from './entry-ids.js';
import { keepRecord, puttingBack, unlessFull } from './keep-record.js';
import type { VisitSession, VisitSessionOptions, Withdrawn } from './visit-session.js';

/** What a request appends with: what it has read, and what becomes of the visit afterwards. */
export interface Appending {
  readonly req: Request;
  readonly options: VisitSessionOptions;
  readonly snapshot: LogSnapshot;
  readonly open: boolean;
  /** The cookie is of a session that was erased. */
  readonly isForgotten: boolean;
  visitIn(read: LogSnapshot): Visit;
  /** The visit as this request knows it. */
  current(): VisitSession;
  /** Reads the visit anew. */
  renew(): Promise<VisitSession>;
  /** Goes on without the session, which is gone. */
  leave(): VisitSession;
}

/** What became of entries that were to be appended to one basket only. */
export type Claimed = Outcome['kind'];

type Terms = Pick<AppendTerms, 'sameBasket' | 'withdraws'>;
type Outcome =
  | { readonly kind: 'gone' | 'changed' }
  | { readonly kind: 'done'; readonly session: VisitSession; readonly removed: Removed };
type Removed = readonly NumberedEntry[] | undefined;

/** How one request appends to its session's log. */
export function visitAppends(appending: Appending) {
  const { req, options, snapshot, open, visitIn, current, renew, leave } = appending;
  const { log, clock, counter } = options;

  return {
    async press(bodies: readonly EntryBody[], token: string): Promise<VisitSession> {
      const outcome = await add(bodies, token, bodies);
      return outcome.kind === 'done' ? outcome.session : endWithout(bodies);
    },
    async claim(bodies: readonly EntryBody[], token: string): Promise<Claimed> {
      const outcome = await add(bodies, token, bodies, { sameBasket: true });
      if (outcome.kind === 'changed') await readAgain();
      if (outcome.kind !== 'gone') return outcome.kind;
      return (await wasDone(bodies)) ? 'done' : 'gone';
    },
    async withdraw(purpose: Purpose, bodies: readonly EntryBody[], token: string): Promise<Withdrawn> {
      const outcome = await add(bodies, token, bodies, { withdraws: purpose });
      return outcome.kind === 'done' ? outcome : { session: await endWithout(bodies), removed: [] };
    },
    async look(bodies: readonly EntryBody[], happened: readonly Happened[]): Promise<VisitSession> {
      const outcome = await add(bodies, newEntryToken(), happened);
      return outcome.kind === 'done' ? outcome.session : leave();
    },
    countLater,
  };

  /** Whether a visit agreed to be counted may stand in a part of its log that is away. */
  function countLater(happened: readonly Happened[], at = clock()): void {
    if (!snapshot.partial || current().privacySignal) return;
    counter.later(req.sessionID as SessionId, happened, at);
  }

  /** Appends with the marks of what happened: one append, whatever is counted. */
  async function add(
    bodies: readonly EntryBody[],
    token: string,
    happened: readonly Happened[],
    terms: Terms = {},
  ): Promise<Outcome> {
    const at = clock();
    const seed = freshSeed(pressSeed(req, token), bodies, snapshot.entries);
    const noted = bodies.map((body, index): Entry => ({ ...body, id: entryId(seed, index, body), at }));
    const after = visitIn({ ...snapshot, entries: [...snapshot.entries, ...noted] });
    const counted = after.consent.has('statistics') ? counter.begin(happened, snapshot, at) : UNCOUNTED;
    const added = [...noted, ...counted.markers];
    if (added.length === 0) return { kind: 'done', session: current(), removed: [] };
    const orAsBefore = puttingBack(req);
    if (!open && !(await orAsBefore(begins(token, at)))) return { kind: 'gone' };
    const seen = open ? seenIn(snapshot) : undefined;
    const append = log.append(req.sessionID as SessionId, added, { now: at, seen, ...terms });
    const appended = await orAsBefore(append);
    if (appended.kind !== 'appended') return appended;
    const record = { endsAt: appended.endsAt, now: at, partial: snapshot.partial ?? false };
    // What was withdrawn stays withdrawn, whether or not the disk has room for the record's nearer end.
    await orAsBefore(keepRecord(req, record).catch(terms.withdraws ? unlessFull : rethrow));
    countLater(happened, at);
    const session = await renew();
    const { partial } = session;
    counter.emit(counted, { session: req.sessionID as SessionId, entries: await session.stored(), partial });
    return { kind: 'done', session, removed: appended.removed };
  }

  /** Of a session that the same form has opened a moment ago nothing was read yet, and no record says that it is there. */
  async function readAgain(): Promise<void> {
    const now = clock();
    if (!open) {
      const { endsAt } = await log.read(req.sessionID as SessionId, now);
      await keepRecord(req, { endsAt, now, partial: false });
    }
    await renew();
  }

  /**
   * Opens a session, unless the one of the cookie was erased while this request was on its way: the answer to that
   * takes the cookie from the browser, and nobody could erase what is opened now.
   */
  async function begins(token: string, now: number): Promise<boolean> {
    const isErased = appending.isForgotten || (await hasLostRecord(req));
    // An id from a foreign or ended cookie is never adopted.
    if (!isErased) await openSession(req, token, { secret: options.secret, now });
    return !isErased;
  }

  /** Goes on without the session where the same press has ended it; else the answer says that nothing was done. */
  async function endWithout(bodies: readonly EntryBody[]): Promise<VisitSession> {
    if (!(await wasDone(bodies))) throw visitIsGone();
    return current();
  }

  /** Leaves the session, which is gone. @returns whether it ended by just this being taken back */
  async function wasDone(bodies: readonly EntryBody[]): Promise<boolean> {
    const kept = entriesOf(await log.kept(req.sessionID as SessionId));
    leave();
    return bodies.every((body) => body.type === 'undo' && isTakenBack(body.entry, kept));
  }
}

function rethrow(error: unknown): never {
  throw error;
}

/** The visit of a press was erased since the page was made. */
export function visitIsGone(): RequestError {
  return new RequestError(410, 'visitForgotten');
}

/** Entries as they lie in the store, past the end of their session too. */
export function entriesOf({ entries }: KeptLog): readonly LoggedEntry[] {
  return entries.map(({ stored }) => fromStored(stored));
}

/** Whether nothing is left of a session, as erasing leaves it; what ends by itself stays until it is swept. */
export function isGone({ head, waiting, partial }: KeptLog): boolean {
  return waiting.some(({ kind }) => kind === 'erase') || (!head && !partial && waiting.length === 0);
}

/** Whether the record of this request's session, which it has read, is there no more. A session that has ended leaves it. */
async function hasLostRecord(req: Request): Promise<boolean> {
  if (req.session.endsAt === undefined) return false;
  return new Promise((resolve, reject) => {
    req.sessionStore.get(req.sessionID, (error, record) => (error ? reject(error) : resolve(!record)));
  });
}
