import type { Request, RequestHandler, Response } from 'express';
import { type Clock, HOUR } from '../../clock.js';
import type { Purpose } from '../../consent/purpose.js';
import type { Entry, EntryBody, LoggedEntry } from '../../sessions/entry.js';
import { changesBasket } from '../../sessions/entry-codec.js';
import type { Erased } from '../../sessions/sealed-entries.js';
import type { KeptLog, LogSnapshot, SessionId, SessionLog } from '../../sessions/session-log.js';
import { endOf, readVisit, type Visit } from '../../sessions/visit.js';
import { UNCOUNTED, type VisitCounter } from '../visit-counter.js';
import { objection, withEffectiveConsent } from './effective-consent.js';
import { entryId, newEntryToken, pressSeed } from './entry-ids.js';
import { type NotRestored, restoreEntries } from './restore-entries.js';
import { settled } from './settled.js';

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
   */
  append(bodies: readonly EntryBody[], token?: string): Promise<VisitSession>;
  /**
   * Appends entries only where the basket is still the one that this request has read, in one atomic step; false where
   * somebody changed it meanwhile, and `visitOf` knows the visit after that.
   */
  claim(bodies: readonly EntryBody[], token: string): Promise<boolean>;
  /** Counts what is only looked at, in a session that notes no looks: appends the mark and nothing of the thing. */
  count(seen: EntryBody): Promise<void>;
  /** Withdraws a purpose: removes the entries that only it allowed. */
  withdraw(purpose: Purpose): Promise<VisitSession>;
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
  /** Removes every trace, the cookie included; resolves with how many entries were removed. */
  erase(): Promise<number>;
}

export interface VisitSessionOptions {
  readonly log: SessionLog;
  readonly clock: Clock;
  readonly personalisation: 'ask' | 'on';
  readonly cookieName: string;
  readonly counter: VisitCounter;
}

const NOTHING_KEPT: LogSnapshot = { entries: [], length: 0 };
const NO_LOG: KeptLog = { head: undefined, entries: [], waiting: [] };

/** Reads the visit behind the cookie, once a request. Mounted after static files and `cookieSession`. */
export function visitSession(options: VisitSessionOptions): RequestHandler {
  return async function visitSession(req, res, next) {
    const visit = await openVisit(req, res, options);
    res.locals.visitSession = visit;
    // What was added while the record could not be written has moved the end of the session alone.
    if (visit.open) await keepUntil(req, { endsAt: visit.endsAt, now: visit.now, partial: true });
    next();
  };
}

/** The visit of this request. */
export function visitOf(res: Response): VisitSession {
  return res.locals.visitSession as VisitSession;
}

async function openVisit(req: Request, res: Response, options: VisitSessionOptions): Promise<VisitSession> {
  const { log, clock, counter } = options;
  const now = clock();
  const id = req.sessionID as SessionId;
  const snapshot: LogSnapshot = req.session.endsAt === undefined ? NOTHING_KEPT : await log.read(id, now);
  const { entries, length, partial = false } = snapshot;
  const open = length > 0 || partial;
  const recordEndsAt = Math.max(0, req.session.endsAt ?? 0);
  const hasTrace = open || recordEndsAt > now;
  const privacySignal = objection(req);
  const read = (log: readonly LoggedEntry[]) =>
    withEffectiveConsent(readVisit(log), partial ? 'ask' : options.personalisation, privacySignal);
  const visit = read(entries);
  const renew = async () => {
    const renewed = await openVisit(req, res, options);
    res.locals.visitSession = renewed;
    return renewed;
  };

  /** Appends with the marks of what happened: one append, whatever is counted. */
  const add = async (
    bodies: readonly EntryBody[],
    token: string,
    happened: readonly EntryBody[],
    append = appended(log),
  ) => {
    // An id from a foreign or ended cookie is never adopted.
    if (!open) await settled((done) => req.session.regenerate(done));
    const at = clock();
    const seed = pressSeed(req, token);
    const noted = bodies.map((body, index): Entry => ({ ...body, id: entryId(seed, index, body), at }));
    const after = read([...visit.entries, ...noted]);
    const counted = after.consent.has('statistics') ? counter.begin(happened, snapshot, at) : UNCOUNTED;
    const added = [...noted, ...counted.markers];
    if (added.length === 0) return visitOf(res);
    const endsAt = endOf(readVisit([...visit.entries, ...added]));
    if (!(await append(req.sessionID as SessionId, added, endsAt))) return renew();
    await keepUntil(req, { endsAt, now: at, partial });
    const renewed = await renew();
    if (counted.markers.length === 0 || renewed.partial) return renewed;
    if (!renewed.inStatistics) return renewed.withdraw('statistics');
    counter.emit(counted, await renewed.stored());
    return renewed;
  };

  return {
    now,
    visit,
    logged: entries,
    length,
    open,
    partial,
    privacySignal,
    inStatistics: visit.consent.has('statistics'),
    personalised: visit.consent.has('personalise'),
    endsAt: open ? endOf(visit) : 0,
    recordEndsAt,
    append: (bodies, token = newEntryToken()) => add(bodies, token, bodies),
    async claim(bodies, token) {
      const seen = new Set(entries.filter(mayChangeBasket).map((entry) => entry.id));
      let claimed = false;
      await add(bodies, token, bodies, async (session, added, endsAt) => {
        claimed = await log.appendUnlessChanged(session, added, endsAt, seen);
        return claimed;
      });
      return claimed;
    },
    async count(seen) {
      if (visit.consent.has('statistics')) await add([], '', [seen]);
    },
    async withdraw(purpose) {
      if (open) await log.withdraw(id, purpose);
      return renew();
    },
    stored: async () => entries,
    kept: async () => (hasTrace ? log.kept(id) : NO_LOG),
    async restore(erased, token) {
      const restored = await restoreEntries({ log, session: id, now: clock() }, erased, token);
      if (typeof restored === 'string') return restored;
      await keepUntil(req, { endsAt: restored.endsAt, now, partial: false });
      await renew();
      return 'done';
    },
    asOf: async (upTo) => read((await log.read(id, now, upTo)).entries),
    async erase() {
      const erased = hasTrace ? await log.erase(id) : 0;
      await settled((done) => req.session.destroy(done));
      // The page that answers is made without what was just erased.
      res.locals.visitSession = emptied(visitOf(res), read([]));
      forgetCookie(res, options.cookieName);
      return erased;
    },
  };
}

/** Appends whatever happened meanwhile. */
function appended(log: SessionLog) {
  return async (session: SessionId, entries: readonly LoggedEntry[], endsAt: number): Promise<boolean> => {
    await log.append(session, entries, endsAt);
    return true;
  };
}

/** What a later version of the shop noted may change the basket too, and was seen. */
function mayChangeBasket(entry: LoggedEntry): boolean {
  return entry.type === 'foreign' || changesBasket(entry);
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
  };
}

function forgetCookie(res: Response, name: string): void {
  const secure = name.startsWith('__Host-');
  res.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/**
 * Moves the cookie and its record to the session's end, and saves before anything is answered. A part of the log
 * alone can say that the session lives longer, not that it ends sooner.
 */
async function keepUntil(
  req: Request,
  { endsAt, now, partial }: { readonly endsAt: number; readonly now: number; readonly partial: boolean },
): Promise<void> {
  const rounded = Math.ceil(endsAt / HOUR) * HOUR;
  const known = req.session.endsAt ?? 0;
  if (known === rounded || (partial && rounded < known)) return;
  req.session.endsAt = rounded;
  req.session.cookie.maxAge = rounded - now;
  await settled((done) => req.session.save(done));
}
