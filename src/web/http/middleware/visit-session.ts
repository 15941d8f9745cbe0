import type { Request, RequestHandler, Response } from 'express';
import {
  type KeptLog,
  keptUntilEnd,
  type LogSnapshot,
  NO_ENTRIES,
  type SessionId,
} from '../../../sessions/session-log.js';
import { signedSessionId } from '../../../sessions/signed-session-id.js';
import { withEffectiveConsent } from '../../../visits/effective-consent.js';
import { endOf, readVisit, type Visit } from '../../../visits/visit.js';
import { isBeside, isFresh, leftBehind, markOf, marksIn } from '../beginnings.js';
import { saysEnd } from '../ended-visit.js';
import type { Languages } from '../language.js';
import { objection } from '../request-headers.js';
import { speak, stageOf } from '../stage.js';
import { NOT_OPEN, type VisitSession, type VisitSessionOptions, visitOf } from '../visit-of.js';
import { hasOpened, settled } from './cookie-session.js';
import { keepRecord, unlessFull } from './keep-record.js';
import { readOnReturn, restoreEntries } from './returned-log.js';
import { endedBy, formerEntries, hasEndedItself, isGone, visitAppends } from './visit-appends.js';

const NO_LOG: KeptLog = { head: undefined, entries: [], waiting: [] };

/** Reads the visit behind the cookie, once a request. Mounted after static files and `cookieSession`. */
export function visitSession(options: VisitSessionOptions): RequestHandler {
  return async function visitSession(req, res, next) {
    const visit = await openVisit(req, res, options);
    res.locals.visitSession = visit;
    // What was added while the record could not be written has moved the end of the session alone.
    if (visit.open)
      await keepRecord(req, { endsAt: visit.endsAt, now: visit.now, partial: true }).catch(unlessFull);
    const isTold = visit.endedBefore ? saysEnd(req, visit) : visit.isForgotten;
    if (isTold) forgetCookie(res, options.cookieName);
    next();
  };
}

async function openVisit(req: Request, res: Response, options: VisitSessionOptions): Promise<VisitSession> {
  const { log, clock, cookieName, secret } = options;
  const now = clock();
  const hasRecord = req.session.endsAt !== undefined;
  const snapshot = hasRecord ? await readOnReturn(log, req.sessionID as SessionId, now) : NO_ENTRIES;
  const former = hasRecord ? undefined : signedSessionId(req.headers.cookie, cookieName, secret);
  const left = former && (await log.kept(former));
  const isForgotten = left !== undefined && isGone(left);
  const keepsNoCookie = !hasRecord && former === undefined && isMissed(req, options, now);
  const isOver = left ? hasEndedItself(left, now) : hasRecord && snapshot.length === 0 && !snapshot.partial;
  // By a clock that was set nothing is told, for then the cookie goes: the visit may well be there once the clock is right.
  const endedBefore =
    isOver && options.clockWatch.isTrusted() && !options.erasures.has(former ?? req.sessionID);
  const lengthBefore = snapshot.length;
  const opening = { req, res, options, now, lengthBefore, former, isForgotten, keepsNoCookie, endedBefore };
  return sessionOf(snapshot, opening);
}

/** Whether a page of a moment ago gave the browser a cookie that nothing has taken back since. */
function isMissed(req: Request, { erasures }: VisitSessionOptions, now: number): boolean {
  return marksIn(req).some((mark) => isFresh(mark, now) && !erasures.has(leftBehind(mark)));
}

/** What of a request stays the same, whatever it appends. */
interface Opening {
  readonly req: Request;
  readonly res: Response;
  readonly options: VisitSessionOptions;
  readonly now: number;
  readonly lengthBefore: number;
  /** The session of a cookie that has no record. */
  readonly former: SessionId | undefined;
  readonly isForgotten: boolean;
  readonly keepsNoCookie: boolean;
  readonly endedBefore: boolean;
}

function sessionOf(snapshot: LogSnapshot, opening: Opening): VisitSession {
  const { req, res, options, now, former, isForgotten, keepsNoCookie, endedBefore } = opening;
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
      now,
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
  const begun = { session: id, at: entries[0]?.at ?? now };

  return {
    now,
    visit,
    logged: entries,
    length,
    lengthBefore: opening.lengthBefore,
    open,
    partial,
    began: open && hasOpened(req) ? markOf(begun, secret) : undefined,
    isElsewhere: (mark) => open && isBeside(mark, begun, secret),
    isForgotten,
    keepsNoCookie,
    endedBefore,
    hasEndedBy: (press) => options.erasures.has(endedBy(press)),
    withdrawn: snapshot.withdrawn,
    privacySignal,
    inStatistics: visit.consent.has('statistics'),
    personalised: visit.consent.has('personalise'),
    endsAt: open ? (hasOpened(req) ? endOf(readVisit(entries)) : snapshot.endsAt) : 0,
    recordEndsAt,
    ...visitAppends({ req, options, snapshot, open, isForgotten, current, goOn, leave }),
    former: async () => (open ? [] : formerEntries(await log.kept(former ?? id))),
    kept: async () => (open ? keptUntilEnd(await log.kept(id), clock()) : NO_LOG),
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
      if (hasTrace) await options.erasures.add(leftBehind(markOf(begun, secret)));
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
    ...{ ...session, ...NOT_OPEN, visit },
    personalised: visit.consent.has('personalise'),
    recordEndsAt: 0,
    kept: async () => NO_LOG,
  };
}

function forgetCookie(res: Response, name: string): void {
  const secure = name.startsWith('__Host-');
  res.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** Goes on in the language that the visit chose, unless the address asks for another. Mounted after `visitSession`. */
export function visitLanguage({ named }: Pick<Languages, 'named'>): RequestHandler {
  return function visitLanguage(_req, res, next) {
    const chosen = named(visitOf(res).visit.language);
    if (chosen && stageOf(res).carried === undefined) speak(res, chosen);
    next();
  };
}

/**
 * Pages belong to one visit: what a session shaped is kept nowhere, the rest may be kept by the browser that
 * asked and is asked for again. Pictures and assets say otherwise for themselves.
 */
export function pageCache(): RequestHandler {
  return function pageCache(req, res, next) {
    const { open, endedBefore } = visitOf(res);
    const personal = open || endedBefore || req.method !== 'GET';
    res.set('Cache-Control', personal ? 'no-store' : 'private, no-cache');
    next();
  };
}
