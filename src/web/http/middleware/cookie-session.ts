import { createHmac, randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import { sessionCookie } from '../../../sessions/session-record.js';
import { MINUTE } from '../../../time/clock.js';

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

/** Where a session's record lies, and how its cookie is signed. */
export interface SessionOptions {
  readonly store: Store;
  readonly secret: string;
  readonly secure: boolean;
}

/** Name of the cookie: the `__Host-` prefix binds it to this host and to Secure. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-afterglow' : 'afterglow';
}

/** A session's id is as long as express-session would make it, bytes. */
const ID_BYTES = 24;
/** The same form opens the same session for so long, milliseconds: longer than any network sends a request again. */
const SAME_OPENING = 30 * MINUTE;

/** Requests that are about to open a session, with its id. */
const openings = new WeakMap<Request, string>();

/**
 * The id of the session that a form opens. It follows from the form's token, so that a press that is sent twice opens
 * one; only the shop can make it, and nobody else was shown the form.
 * @param now milliseconds since 1970
 */
export function openingId(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string {
  const seed = `session\n${token}\n${Math.floor(now / SAME_OPENING)}`;
  const digest = createHmac('sha256', secret).update(seed).digest();
  return digest.subarray(0, ID_BYTES).toString('base64url');
}

/** Opens a session in place of the one that the request has. @param id made by `openingId` */
export async function openSession(req: Request, id: string): Promise<void> {
  openings.set(req, id);
  await settled((done) => req.session.regenerate(done));
}

export function hasOpened(req: Request): boolean {
  return openings.has(req);
}

export const cookieSession = (options: SessionOptions): RequestHandler =>
  ownSession(options, {
    name: cookieName(options.secure),
    genid: (req) => openings.get(req as Request) ?? randomBytes(ID_BYTES).toString('base64url'),
    cookie: sessionCookie(options.secure),
  });

/** express-session, which sets no cookie before something is kept (`saveUninitialized: false`). */
export function ownSession(
  { store, secret, secure }: SessionOptions,
  own: Pick<session.SessionOptions, 'name' | 'genid' | 'cookie'>,
): RequestHandler {
  const usual = { resave: false, saveUninitialized: false, unset: 'destroy' } as const;
  const handler = session({ ...own, ...usual, store, secret });
  return function ownSession(req, res, next) {
    // Plain http on loopback counts as secure here as it does in browsers; express-session asks `req.secure`.
    if (secure && !req.secure) Object.defineProperty(req, 'secure', { value: true, configurable: true });
    handler(req, res, next);
  };
}

export function settled(begin: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    begin((error) => (error ? reject(error) : resolve()));
  });
}
