import type { SessionId } from '../../src/sessions/session-log.js';

/** The random id inside a signed cookie; words that no store holds where there is none. @param cookie `name=value` */
export function sessionOf(cookie: string): SessionId {
  return (/=s(?::|%3A)([^.]+)\./.exec(cookie)?.[1] ?? 'no session') as SessionId;
}
