import type { Request, RequestHandler, Response } from 'express';
import type { RecentErasures } from '../../../away/recent-erasures.js';
import type { Erased } from '../../../sessions/sealed-entries.js';
import {
  type KeptLog,
  type LogSnapshot,
  NO_ENTRIES,
  type SessionId,
  type SessionLog,
} from '../../../sessions/session-log.js';
import type { Clock } from '../../../time/clock.js';
import type { Addition } from '../../../visits/decision.js';
import { withEffectiveConsent } from '../../../visits/effective-consent.js';
import type { LoggedEntry } from '../../../visits/entry.js';
import type { Noted } from '../../../visits/presses/look.js';
import type { Visit } from '../../../visits/visit.js';
import type { VisitNow } from '../../../visits/visit-now.js';
import { newToken } from '../forms/token.js';
import { objection } from '../objection.js';
import type { VisitCounter } from '../visit-counter.js';
import { isBeside, markOf, type SessionMark } from './beginnings.js';
import { hasOpened } from './cookie-session.js';
import { keepRecord, unlessFull } from './keep-record.js';
import { sessionOfCookie } from './own-cookie.js';
import { type NotRestored, restoreEntries } from './restore-entries.js';
import { settled } from './settled.js';
import { type Claimed, entriesOf, isGone, type Pressed, visitAppends } from './visit-appends.js';

/** What this request knows of the visit, and how it adds to it. */
export interface VisitSession extends VisitNow {
  /** Appends the session has seen, for *Why* links that recount the shelf that was shown. */
  readonly length: number;
  /** The mark of the session in the answer to the press that opened it. */
  readonly began: SessionMark | undefined;
  /** Whether this is a session, and not the one of this mark: another window began it at the same moment. */
  isElsewhere(mark: string): boolean;
  /** The cookie is of a session that was erased meanwhile. */
  readonly isForgotten: boolean;
  /** When the record of the session and its cookie end, up to an hour later; 0 without them. */
  readonly recordEndsAt: number;
  /**
   * Appends what a press adds, in one atomic step, opening a session where there is none. The visit after it is that of
   * `visitOf`; `changed` where the basket is another by now, and nothing was added.
   * @param token a form's token: the same token and press append once, however often they are sent
   * @throws RequestError 410 where the session was erased since the page was made
   */
  press(addition: Addition, token?: string): Promise<Pressed>;
  /** The same, where a session that was erased meanwhile is no mistake: `gone`. */
  claim(addition: Addition, token: string): Promise<Claimed>;
  /** Appends what was only looked at, and counts it. Where the session was erased meanwhile, nothing. */
  note(noted: Noted): Promise<void>;
  /**
   * Takes a withdrawal back: what it erased is again what it was, at the place where it was.
   * @returns `sealUsed` where it was taken back before, `endedAgain` where it was withdrawn anew since,
   *   `wouldHaveEnded` where the visit would have ended by now
   * @throws RequestError 503 where the log does not answer
   */
  restore(erased: Erased, token: string): Promise<'done' | NotRestored>;
  /** The visit as it was when the log's length was this. */
  asOf(length: number): Promise<Visit>;
  /** All that is stored of the session's log, as it lies in the store. */
  kept(): Promise<KeptLog>;
  /** The log of the cookie's session where that ended a moment ago; empty where there is none, or one that goes on. */
  former(): Promise<readonly LoggedEntry[]>;
  /** Removes every trace, the cookie included; resolves with how many entries were removed. */
  erase(): Promise<number>;
}

export interface VisitSessionOptions {
  readonly log: SessionLog;
  readonly clock: Clock;
  readonly personalisation: 'ask' | 'on';
  readonly cookieName: string;
  /** Signs the cookie. */
  readonly secret: string;
  readonly counter: VisitCounter;
  /** Sessions whose ids are not to be given again. */
  readonly erasures: RecentErasures;
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
  const hasRecord = req.session.endsAt !== undefined;
  const snapshot = hasRecord ? await log.read(req.sessionID as SessionId, now) : NO_ENTRIES;
  const former = hasRecord ? undefined : sessionOfCookie(req, cookieName, secret);
  const isForgotten = former !== undefined && isGone(await log.kept(former));
  return sessionOf(snapshot, { req, res, options, now, former, isForgotten });
}

/** What of a request stays the same, whatever it appends. */
interface Opening {
  readonly req: Request;
  readonly res: Response;
  readonly options: VisitSessionOptions;
  readonly now: number;
  /** The session of a cookie that has no record. */
  readonly former: SessionId | undefined;
  readonly isForgotten: boolean;
}

/** The visit that a log holds. */
function sessionOf(snapshot: LogSnapshot, opening: Opening): VisitSession {
  const { req, res, options, now, former, isForgotten } = opening;
  const { log, clock, cookieName, secret } = options;
  const id = req.sessionID as SessionId;
  const { entries, length, partial = false } = snapshot;
  const open = length > 0 || partial;
  const recordEndsAt = Math.max(0, req.session.endsAt ?? 0);
  const hasTrace = open || recordEndsAt > now;
  const privacySignal = objection(req);
  const visitIn = (read: LogSnapshot) =>
    withEffectiveConsent(read.entries, {
      // A part of the log cannot rule out that consent was withdrawn.
      mode: read.partial ? 'ask' : options.personalisation,
      objects: privacySignal !== undefined,
      wasWithdrawn: read.withdrawn.personalise !== undefined,
    });
  const visit = visitIn(snapshot);
  const goOn = (after: LogSnapshot): VisitSession => {
    const session = sessionOf(after, { ...opening, now: clock() });
    res.locals.visitSession = session;
    return session;
  };
  /** The page that answers is made without what was erased. */
  const leave = (): VisitSession => {
    const left = emptied(visitOf(res), visitIn(NO_ENTRIES));
    res.locals.visitSession = left;
    forgetCookie(res, cookieName);
    return left;
  };
  const current = () => visitOf(res);
  const appends = visitAppends({ req, options, snapshot, open, isForgotten, current, goOn, leave });

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
    withdrawn: snapshot.withdrawn,
    privacySignal,
    inStatistics: visit.consent.has('statistics'),
    personalised: visit.consent.has('personalise'),
    endsAt: open ? snapshot.endsAt : 0,
    recordEndsAt,
    press: (addition, token = newToken()) => appends.press(addition, token),
    claim: (addition, token) => appends.claim(addition, token),
    async note(noted) {
      if (noted.entries.length + noted.counted.length === 0) return;
      if (partial && noted.entries.length === 0) appends.countLater(noted.counted);
      else await appends.look(noted);
    },
    former: async () => (open ? [] : entriesOf(await log.kept(former ?? id))),
    kept: async () => (hasTrace ? log.kept(id) : NO_LOG),
    async restore(erased, token) {
      const restored = await restoreEntries({ log, session: id, now: clock() }, erased, token);
      if (typeof restored === 'string') return restored;
      await keepRecord(req, { endsAt: restored.endsAt, now, partial: false });
      goOn(await log.read(id, clock()));
      return 'done';
    },
    asOf: async (upTo) => visitIn(upTo === length ? snapshot : await log.read(id, now, upTo)),
    async erase() {
      if (hasTrace) await options.erasures.add(id);
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
    withdrawn: {},
    personalised: visit.consent.has('personalise'),
    inStatistics: false,
    length: 0,
    open: false,
    partial: false,
    endsAt: 0,
    recordEndsAt: 0,
    kept: async () => NO_LOG,
  };
}

function forgetCookie(res: Response, name: string): void {
  const secure = name.startsWith('__Host-');
  res.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
