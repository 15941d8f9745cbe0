import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../config.js';
import { readVisit, type Visit } from '../sessions/visit.js';
import type { Snapshot } from '../snapshot.js';
import type { Assets } from './assets.js';
import { formOf, text } from './forms/fields.js';
import { newToken } from './forms/token.js';
import { type VisitSession, visitOf } from './middleware/visit-session.js';
import { returnPath } from './paths.js';
import type { Renderer } from './renderer.js';
import { en, type Wording } from './wording/en.js';

/** What every page of one request is made with. */
export interface Stage {
  readonly config: Config;
  readonly assets: Assets;
  readonly renderer: Renderer;
  readonly t: Wording;
  /** One catalogue for the whole request, also where a new one arrives meanwhile. */
  readonly snapshot: Snapshot;
  /** For the forms of this rendering. */
  readonly token: string;
}

export interface StageOptions {
  readonly config: Config;
  readonly assets: Assets;
  readonly renderer: Renderer;
  snapshot(): Snapshot;
}

/** Sets the stage before anything can fail, so that an error has a page to appear on. */
export function stage({ snapshot, ...rest }: StageOptions): RequestHandler {
  return function stage(_req, res, next) {
    res.locals.stage = { ...rest, t: en, snapshot: snapshot(), token: newToken() } satisfies Stage;
    next();
  };
}

/** The stage of this request. */
export function stageOf(res: Response): Stage {
  return res.locals.stage as Stage;
}

const EMPTY_VISIT: Visit = readVisit([]);

/** The visit, also where the request failed before it was read. */
export function visitSoFar(
  res: Response,
): Pick<VisitSession, 'visit' | 'open' | 'personalised' | 'privacySignal' | 'endsAt' | 'now'> {
  return (
    (visitOf(res) as VisitSession | undefined) ?? {
      visit: EMPTY_VISIT,
      open: false,
      personalised: false,
      privacySignal: undefined,
      endsAt: 0,
      now: 0,
    }
  );
}

/** The page a press of this rendering leads back to: the page itself, or what the form named. */
export function hereOf(req: Request): string {
  return returnPath(
    req.method === 'GET' || req.method === 'HEAD' ? req.originalUrl : text(formOf(req), 'returnTo', 2_048),
  );
}
