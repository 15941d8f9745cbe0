import type { SessionData } from 'express-session';
import { HOUR } from '../time/clock.js';

/** The embedded databases of session records, and of the heads of logs, which say when a record ends. */
export const RECORDS = 'session-records';
export const HEADS = 'session-heads';

/** The end of a session whose record cannot be read: nothing is later, so that no cookie is shortened by it. */
export const UNKNOWN_END = Number.MAX_SAFE_INTEGER;

/** A record and its cookie end with the session, rounded up, so that they are not written at every press. */
export const RECORD_STEP = HOUR;

/** When the record of a session ends, milliseconds since 1970. */
export function recordEndOf(endsAt: number): number {
  return Math.ceil(endsAt / RECORD_STEP) * RECORD_STEP;
}

/** What a store keeps of a session record. express-session hands over an object with methods and a Cookie: JSON has neither. */
export function plainRecord(record: SessionData): SessionData {
  return JSON.parse(JSON.stringify(record)) as SessionData;
}

/** How the session cookie is set. `secure` is false only where the operator accepted plain http. */
export const sessionCookie = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;
