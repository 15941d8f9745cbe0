import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionId } from './session-log.js';

/** The session's id in a `Cookie` header as express-session signs it (`s:<id>.<HMAC>`), if this shop did. */
export function signedSessionId(
  header: string | undefined,
  name: string,
  secret: string,
): SessionId | undefined {
  const value = cookieValue(header, name);
  if (!value?.startsWith('s:')) return undefined;
  const dot = value.lastIndexOf('.');
  const id = value.slice(2, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const own = Buffer.from(createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, ''));
  const isOurs = given.length === own.length && timingSafeEqual(given, own);
  return isOurs ? (id as SessionId) : undefined;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const found = header?.split(';').find((one) => one.trimStart().startsWith(`${name}=`));
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found.slice(found.indexOf('=') + 1).trim());
  } catch {
    return undefined;
  }
}
