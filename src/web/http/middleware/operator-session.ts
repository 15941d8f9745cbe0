import type { Request, RequestHandler, Response } from 'express';
import session, { type Store } from 'express-session';
import type { CodeId } from '../../../operators/operator-code.js';
import { isOperator, type OperatorRecord } from '../../../operators/operator-session.js';
import type { Clock } from '../../../time/clock.js';
import { paths } from '../paths.js';
import { carriedOn } from '../stage.js';
import { settled } from './cookie-session.js';

declare module 'express-session' {
  interface SessionData {
    /** Only in the record behind an operator's cookie. */
    operator?: OperatorRecord;
  }
}

export interface OperatorSessionOptions {
  readonly store: Store;
  readonly secret: string;
  readonly secure: boolean;
}

function operatorCookieName(secure: boolean): string {
  return secure ? '__Host-afterglow-operator' : 'afterglow-operator';
}

const cookieOf = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure }) as const;

/** A second session, mounted under the operator pages alone: no shop page reads or sets its cookie. */
export function operatorSession({ store, secret, secure }: OperatorSessionOptions): RequestHandler {
  const handler = session({
    name: operatorCookieName(secure),
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    cookie: cookieOf(secure),
  });
  return function operatorSession(req, res, next) {
    // As in `cookieSession`: browsers treat plain http on loopback as secure.
    if (secure && !req.secure) Object.defineProperty(req, 'secure', { value: true, configurable: true });
    handler(req, res, next);
  };
}

export interface OperatorGuardOptions {
  readonly clock: Clock;
  /** The code of now. */
  current(): Promise<{ readonly id: CodeId } | undefined>;
}

/** Whether the request comes from an operator who is logged in. */
export async function isSignedIn(req: Request, { clock, current }: OperatorGuardOptions): Promise<boolean> {
  const record = (req.session as typeof req.session | undefined)?.operator;
  return record !== undefined && isOperator(record, (await current())?.id, clock());
}

/** Lets operators pass and sends everybody else to the login, whatever they asked for. */
export function requireOperator(options: OperatorGuardOptions): RequestHandler {
  return async function requireOperator(req, res, next) {
    if (await isSignedIn(req, options)) return next();
    res.redirect(303, carriedOn(res, paths.operatorLogin));
  };
}

/** Opens an operator's session under an id that was never sent before, and saves it before anything is answered. */
export async function openOperatorSession(req: Request, record: OperatorRecord): Promise<void> {
  await settled((done) => req.session.regenerate(done));
  req.session.operator = record;
  await settled((done) => req.session.save(done));
}

/** Ends it here and on the device. */
export async function endOperatorSession(req: Request, res: Response, secure: boolean): Promise<void> {
  await settled((done) => req.session.destroy(done));
  res.clearCookie(operatorCookieName(secure), cookieOf(secure));
}
