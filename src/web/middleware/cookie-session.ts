import type { RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import { sessionCookie } from '../../sessions/session-cookie.js';

/**
 * The session cookie. Its record holds nothing but when the session ends: consent, signals and the basket are
 * in the session log, where parallel requests cannot lose one another's writes.
 */
declare module 'express-session' {
  interface SessionData {
    /** Milliseconds since 1970, rounded up to the hour, so that the cookie is not set anew at every press. */
    endsAt: number;
  }
}

export interface CookieSessionOptions {
  readonly store: Store;
  readonly secret: string;
  readonly secure: boolean;
}

/** Name of the cookie: the `__Host-` prefix binds it to this host and to Secure. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-afterglow' : 'afterglow';
}

/** express-session, which sets no cookie before something is kept (`saveUninitialized: false`). */
export function cookieSession({ store, secret, secure }: CookieSessionOptions): RequestHandler {
  const handler = session({
    name: cookieName(secure),
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    cookie: sessionCookie(secure),
  });
  return function cookieSession(req, res, next) {
    // Plain http on loopback counts as secure here as it does in browsers; express-session asks `req.secure`.
    if (secure && !req.secure) Object.defineProperty(req, 'secure', { value: true, configurable: true });
    handler(req, res, next);
  };
}
