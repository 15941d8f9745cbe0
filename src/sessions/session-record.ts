import type { SessionData } from 'express-session';

/** The end of a session whose record cannot be read: nothing is later, so that no cookie is shortened by it. */
export const UNKNOWN_END = Number.MAX_SAFE_INTEGER;

/** What a store keeps of a session record. express-session hands over an object with methods and a Cookie: JSON has neither. */
export function plainRecord(record: SessionData): SessionData {
  return JSON.parse(JSON.stringify(record)) as SessionData;
}
