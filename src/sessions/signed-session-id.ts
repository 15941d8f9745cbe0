import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionId } from './session-log.js';

/**
 * The session's id in a `Cookie` header, if it was signed by this shop: told without asking a store. The form is
 * express-session's: `s:<id>.<base64 of the HMAC without padding>`, percent-encoded. Of several cookies of the name,
 * which another page of the host may have set, the first that is ours.
 * @param name of the cookie
 */
export function signedSessionId(
  header: string | undefined,
  name: string,
  secret: string,
): SessionId | undefined {
  const all = header?.split(';').map((one) => one.trim()) ?? [];
  const own = all.filter((one) => one.startsWith(`${name}=`));
  return own
    .map((one) => idIn(decoded(one.slice(name.length + 1).trim()), secret))
    .find((id) => id !== undefined);
}

function idIn(value: string, secret: string): SessionId | undefined {
  const [, id = '', mac = ''] = /^s:(.+)\.([^.]+)$/.exec(value) ?? [];
  if (mac === '') return undefined;
  const given = Buffer.from(mac);
  const own = Buffer.from(createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, ''));
  const isOurs = given.length === own.length && timingSafeEqual(given, own);
  return isOurs ? (id as SessionId) : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
