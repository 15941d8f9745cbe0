import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { SessionId } from '../../../sessions/session-log.js';

/** The session of a cookie that this shop has signed, as express-session signs it; undefined where there is none. */
export function sessionOfCookie(
  req: Pick<Request, 'headers'>,
  name: string,
  secret: string,
): SessionId | undefined {
  const values = (req.headers.cookie ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(`${name}=`))
    .map((one) => decoded(one.slice(name.length + 1)));
  return values.map((value) => idIn(value, secret)).find((id) => id !== undefined);
}

function idIn(value: string, secret: string): SessionId | undefined {
  const [, id = '', mac = ''] = /^s:(.+)\.([^.]+)$/.exec(value) ?? [];
  const wanted = Buffer.from(createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, ''));
  const given = Buffer.from(mac);
  const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted);
  return isOurs ? (id as SessionId) : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
