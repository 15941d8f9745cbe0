import type { Response } from 'express';
import type { RecentErasures } from '../../away/recent-erasures.js';
import type { Erased } from '../../sessions/sealed-entries.js';
import type { KeptLog, NumberedEntry, SessionLog } from '../../sessions/session-log.js';
import type { Clock } from '../../time/clock.js';
import type { ClockWatch } from '../../time/clock-watch.js';
import type { Addition } from '../../visits/decision.js';
import type { EntryBody, EntryId, LoggedEntry } from '../../visits/entry.js';
import type { Noted } from '../../visits/presses/look.js';
import type { NotRestorable } from '../../visits/restoration.js';
import type { Visit } from '../../visits/visit.js';
import type { VisitNow } from '../../visits/visit-now.js';
import type { SessionMark } from './beginnings.js';
import type { VisitCounter } from './visit-counter.js';

export interface VisitSoFar extends VisitNow {
  /** Appends the session has seen, for *Why* links that recount the shelf that was shown. */
  readonly length: number;
  /** The same before this request appended anything. */
  readonly lengthBefore: number;
  /** The mark of the session in the answer to the press that opened it. */
  readonly began: SessionMark | undefined;
  /** Whether this is a session, and not the one of this mark: another window began it at the same moment. */
  isElsewhere(mark: string): boolean;
  /** The browser was given the cookie of a visit a moment ago, and this request came without one. */
  readonly keepsNoCookie: boolean;
  /** The cookie came from a visit that has ended by itself. The first page that says so takes the cookie away. */
  readonly endedBefore: boolean;
  /** Whether taking this press back has ended a visit within the last hour. */
  hasEndedBy(press: EntryId): boolean;
}

/** What is so wherever there is no session. */
export const NOT_OPEN = {
  ...{ logged: [], length: 0, lengthBefore: 0, open: false, partial: false },
  ...{ inStatistics: false, withdrawn: {}, endsAt: 0 },
} as const satisfies Partial<VisitSoFar>;

/** What this request knows of the visit, and how it adds to it. */
export interface VisitSession extends VisitSoFar {
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
  claim(addition: Addition, token: string): Promise<Outcome['kind']>;
  /** Appends what was only looked at, and counts it. Where the session was erased meanwhile, nothing. */
  note(noted: Noted): Promise<void>;
  /** Appends what the page that is being made shows: the visit of this request stays as it is. Where it is gone, nothing. */
  noteBeside(entries: readonly EntryBody[]): Promise<void>;
  /**
   * Takes a withdrawal back, or that a list was thrown away: what was erased is again what it was, at the place where it was.
   * @returns `wouldHaveEnded` where the visit would have ended by now, or why else it cannot be: see `whyNotRestored`
   * @throws RequestError 503 where the log does not answer
   */
  restore(erased: Erased, token: string): Promise<'done' | NotRestored>;
  /** The visit as it was when the log's length was this. */
  asOf(length: number): Promise<Visit>;
  /** All that is stored of the session's log, as it lies in the store; nothing from the end of the visit on. */
  kept(): Promise<KeptLog>;
  /** The log of the cookie's session where a press ended that a moment ago, by taking back all there was; else empty. */
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
  readonly clockWatch: ClockWatch;
  /** Sessions whose ids are not to be given again. */
  readonly erasures: RecentErasures;
}

export function visitOf(res: Response): VisitSession {
  return res.locals.visitSession as VisitSession;
}

/** What became of entries that were to be appended. */
export type Outcome =
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed' }
  | {
      readonly kind: 'done';
      readonly session: VisitSession;
      readonly removed: Removed;
      /** Entries that were to be appended: what was withdrawn meanwhile has kept some of them out. */
      readonly added: readonly EntryId[];
    };
type Removed = readonly NumberedEntry[] | undefined;

type Pressed = Exclude<Outcome, { readonly kind: 'gone' }>;

/** Why nothing was brought back. */
export type NotRestored = NotRestorable | 'wouldHaveEnded';
