import type { Request, RequestHandler, Response } from 'express';
import type { Happened } from '../../../analytics/emitter/counting.js';
import type { Purpose } from '../../../consent/purpose.js';
import type { EntryBody, LoggedEntry } from '../../../sessions/entry.js';
import type { Erased } from '../../../sessions/sealed-entries.js';
import {
  type KeptLog,
  type LogSnapshot,
  NO_ENTRIES,
  type NumberedEntry,
  type SessionId,
  type SessionLog,
} from '../../../sessions/session-log.js';
import type { Visit } from '../../../sessions/visit.js';
import type { Clock } from '../../../time/clock.js';
import type { VisitCounter } from '../visit-counter.js';
import { isBeside, markOf, type SessionMark } from './beginnings.js';
import { hasOpened } from './cookie-session.js';
import { objection, withEffectiveConsent } from './effective-consent.js';
import { newEntryToken } from './entry-ids.js';
import { keepRecord, unlessFull } from './keep-record.js';
import { sessionOfCookie } from './own-cookie.js';
import { type NotRestored, restoreEntries } from './restore-entries.js';
import { settled } from './settled.js';
import { type Claimed, entriesOf, isGone, visitAppends } from './visit-appends.js';

/** What this request knows of the visit. Without a session: an empty visit. */
export interface VisitSession {
  readonly now: number;
  readonly visit: Visit;
  /** The log as it was read, repeats and entries taken back included. */
  readonly logged: readonly LoggedEntry[];
  /** Appends the session has seen, for *Why* links that recount the shelf that was shown. */
  readonly length: number;
  /** A session exists: there is a cookie and a log, or a cookie of ours and nobody who can say. */
  readonly open: boolean;
  /** The mark of the session in the answer to the press that opened it. */
  readonly began: SessionMark | undefined;
  /** Whether this is a session, and not the one of this mark: another window began it at the same moment. */
  isElsewhere(mark: string): boolean;
  /** The cookie is of a session that was erased meanwhile. */
  readonly isForgotten: boolean;
  /** Earlier parts of the visit cannot be read at the moment: `visit` is what was added since. */
  readonly partial: boolean;
  /** The shopper asked (or the shop's law lets it begin so), and the browser sends no objection. */
  readonly personalised: boolean;
  /** The shopper agreed that this visit is counted, and the browser sends no objection. */
  readonly inStatistics: boolean;
  /** The browser's standing objection, which the shop honours: it may withdraw consent, never give it. */
  readonly privacySignal: 'gpc' | 'dnt' | undefined;
  /** When the session will end, milliseconds since 1970; 0 without one. */
  readonly endsAt: number;
  /** When the record of the session and its cookie end, up to an hour later; 0 without them. */
  readonly recordEndsAt: number;
  /**
   * Appends entries, opening a session where there is none, and resolves with the visit after them.
   * @param token a form's token: the same token and bodies append once, however often they are sent
   * @throws RequestError 410 where the session was erased since the page was made
   */
  append(bodies: readonly EntryBody[], token?: string): Promise<VisitSession>;
  /**
   * Appends what was only looked at, and counts it. Where the session was erased meanwhile, nothing.
   * @param happened what is counted, where it is something else than what is appended
   */
  note(bodies: readonly EntryBody[], happened?: readonly Happened[]): Promise<VisitSession>;
  /**
   * Appends entries only where the basket is still the one that this request has read, in one atomic step; `changed`
   * where somebody changed it meanwhile, and `visitOf` knows the visit after that; `gone` where the session was erased.
   */
  claim(bodies: readonly EntryBody[], token: string): Promise<Claimed>;
  /** Counts what is only looked at, in a session that notes no looks: appends the mark and nothing of the thing. */
  count(seen: Happened): Promise<void>;
  /** Appends what withdraws a purpose, and removes the entries that only it allowed, in one atomic step. */
  withdraw(purpose: Purpose, bodies: readonly EntryBody[], token?: string): Promise<Withdrawn>;
  /**
   * Takes a withdrawal back: what it erased is again what it was, at the place where it was.
   * @returns `used` where it was taken back before, `again` where it was withdrawn anew since, `over` where the visit
   *   would have ended by now
   * @throws RequestError 503 where the log does not answer
   */
  restore(erased: Erased, token: string): Promise<'done' | NotRestored>;
  /** The visit as it was when the log's length was this. */
  asOf(length: number): Promise<Visit>;
  /** The log as it was read, repeats and entries taken back included. */
  stored(): Promise<readonly LoggedEntry[]>;
  /** All that is stored of the session's log, as it lies in the store. */
  kept(): Promise<KeptLog>;
  /** The log of the cookie's session where that ended a moment ago; empty where there is none, or one that goes on. */
  former(): Promise<readonly LoggedEntry[]>;
  /** Removes every trace, the cookie included; resolves with how many entries were removed. */
  erase(): Promise<number>;
}

/** What became of a withdrawal. */
export interface Withdrawn {
  readonly session: VisitSession;
  /** What it removed; undefined where a part of the log could not be read. */
  readonly removed: readonly NumberedEntry[] | undefined;
}

export interface VisitSessionOptions {
  readonly log: SessionLog;
  readonly clock: Clock;
  readonly personalisation: 'ask' | 'on';
  readonly cookieName: string;
  /** Signs the cookie. */
  readonly secret: string;
  readonly counter: VisitCounter;
}

const NO_LOG: KeptLog = { head: undefined, entries: [], waiting: [] };

/** Reads the visit behind the cookie, once a request. Mounted after static files and `cookieSession`. */
export function visitSession(options: VisitSessionOptions): RequestHandler {
  return async function visitSession(req, res, next) {
    const visit = await openVisit(req, res, options);
    res.locals.visitSession = visit;
    // What was added while the record could not be written has moved the end of the session alone.
    if (visit.open)
      await keepRecord(req, { endsAt: visit.endsAt, now: visit.now, partial: true }).catch(unlessFull);
    if (visit.isForgotten) forgetCookie(res, options.cookieName);
    next();
  };
}

/** The visit of this request. */
export function visitOf(res: Response): VisitSession {
  return res.locals.visitSession as VisitSession;
}

async function openVisit(req: Request, res: Response, options: VisitSessionOptions): Promise<VisitSession> {
  const { log, clock, cookieName, secret } = options;
  const now = clock();
  const id = req.sessionID as SessionId;
  const hasRecord = req.session.endsAt !== undefined;
  const snapshot: LogSnapshot = hasRecord ? await log.read(id, now) : NO_ENTRIES;
  const { entries, length, partial = false } = snapshot;
  const open = length > 0 || partial;
  const recordEndsAt = Math.max(0, req.session.endsAt ?? 0);
  const hasTrace = open || recordEndsAt > now;
  const privacySignal = objection(req);
  const visitIn = (read: LogSnapshot) =>
    withEffectiveConsent(read, read.partial ? 'ask' : options.personalisation, privacySignal);
  const visit = visitIn(snapshot);
  const renew = async () => {
    const renewed = await openVisit(req, res, options);
    res.locals.visitSession = renewed;
    return renewed;
  };
  /** The page that answers is made without what was erased. */
  const leave = (): VisitSession => {
    const left = emptied(visitOf(res), visitIn(NO_ENTRIES));
    res.locals.visitSession = left;
    forgetCookie(res, cookieName);
    return left;
  };
  const former = hasRecord ? undefined : sessionOfCookie(req, cookieName, secret);
  const isForgotten = former !== undefined && isGone(await log.kept(former));
  const current = () => visitOf(res);
  const appends = visitAppends({ req, options, snapshot, open, isForgotten, visitIn, current, renew, leave });

  const begun = { session: id, at: entries[0]?.at ?? now };

  return {
    now,
    visit,
    logged: entries,
    length,
    open,
    partial,
    began: open && hasOpened(req) ? markOf(begun, secret) : undefined,
    isElsewhere: (mark) => open && isBeside(mark, begun, secret),
    isForgotten,
    privacySignal,
    inStatistics: visit.consent.has('statistics'),
    personalised: visit.consent.has('personalise'),
    endsAt: open ? snapshot.endsAt : 0,
    recordEndsAt,
    append: (bodies, token = newEntryToken()) => appends.press(bodies, token),
    note: (bodies, happened = bodies) => appends.look(bodies, happened),
    claim: (bodies, token) => appends.claim(bodies, token),
    former: async () => (open ? [] : entriesOf(await log.kept(former ?? id))),
    async count(seen) {
      if (partial) appends.countLater([seen]);
      else if (visit.consent.has('statistics')) await appends.look([], [seen]);
    },
    withdraw: (purpose, bodies, token = newEntryToken()) => appends.withdraw(purpose, bodies, token),
    stored: async () => entries,
    kept: async () => (hasTrace ? log.kept(id) : NO_LOG),
    async restore(erased, token) {
      const restored = await restoreEntries({ log, session: id, now: clock() }, erased, token);
      if (typeof restored === 'string') return restored;
      await keepRecord(req, { endsAt: restored.endsAt, now, partial: false });
      await renew();
      return 'done';
    },
    asOf: async (upTo) => visitIn(await log.read(id, now, upTo)),
    async erase() {
      const erased = hasTrace ? await log.erase(id) : 0;
      await settled((done) => req.session.destroy(done));
      leave();
      return erased;
    },
  };
}

/** The session after everything of it was erased. */
function emptied(session: VisitSession, visit: Visit): VisitSession {
  return {
    ...session,
    visit,
    logged: [],
    personalised: visit.consent.has('personalise'),
    inStatistics: false,
    length: 0,
    open: false,
    partial: false,
    endsAt: 0,
    recordEndsAt: 0,
    stored: async () => [],
    kept: async () => NO_LOG,
  };
}

function forgetCookie(res: Response, name: string): void {
  const secure = name.startsWith('__Host-');
  res.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
