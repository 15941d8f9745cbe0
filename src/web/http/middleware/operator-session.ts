import type { Request, RequestHandler, Response } from 'express';
import type { CodeId } from '../../../operators/operator-code.js';
import { isOperator, type OperatorRecord } from '../../../operators/operator-session.js';
import type { Clock } from '../../../time/clock.js';
import { paths } from '../paths.js';
import { carriedOn } from '../stage.js';
import { ownSession, type SessionOptions, settled } from './cookie-session.js';

declare module 'express-session' {
  interface SessionData {
    /** Only in the record behind an operator's cookie. */
    operator?: OperatorRecord;
  }
}

function operatorCookieName(secure: boolean): string {
  return secure ? '__Host-afterglow-operator' : 'afterglow-operator';
}

const cookieOf = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'strict', secure }) as const;

/** A second session, mounted under the operator pages alone: no shop page reads or sets its cookie. */
export const operatorSession = (options: SessionOptions): RequestHandler =>
  ownSession(options, { name: operatorCookieName(options.secure), cookie: cookieOf(options.secure) });

interface OperatorGuardOptions {
  readonly clock: Clock;
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
