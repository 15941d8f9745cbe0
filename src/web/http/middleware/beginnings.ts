import { createHmac } from 'node:crypto';
import type { SessionId } from '../../../sessions/session-log.js';

/** Tells two sessions of one browser apart, in an address, and leads to neither. */
export type SessionMark = string & { readonly __brand: 'SessionMark' };

const CHARACTERS = 8;

/** @param secret signs the shop's cookies */
export function markOfSession(session: SessionId, secret: string): SessionMark {
  const mac = createHmac('sha256', secret).update(`began\n${session}`).digest('base64url');
  return mac.slice(0, CHARACTERS) as SessionMark;
}
