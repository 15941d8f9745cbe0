import type { Request, Response } from 'express';
import type { LaneId } from '../../visits/entry.js';
import { isForAnother } from '../../visits/lanes.js';
import { onPage } from '../../visits/on-page.js';
import { forAnother } from '../../wording/for-another.js';
import { type Fields, formOf, queryOf, text } from './forms/fields.js';
import { laneOfToken, tokenIn, tokenOf } from './forms/token.js';
import { currentPath, wantsFragments } from './htmx.js';
import { hereOf, type Stage, stageOf, type VisitSoFar, visitSoFar } from './stage.js';

/** All that a presenter knows of a request, as plain values: no presenter needs Express. */
export interface Rendering extends Stage {
  /** The visit as it is now: after a press, the visit with that press in it. */
  readonly session: VisitSoFar;
  /** The page that a press of this rendering leads back to. */
  readonly here: string;
  readonly asked: Asked;
}

/** What the browser asked for. */
export interface Asked {
  readonly method: string;
  /** The address's path alone. */
  readonly path: string;
  /** Path and query. */
  readonly address: string;
  /** Path and query of the page that is open in the window: the address itself, but for htmx. */
  readonly openPage: string;
  /** Address of the page that led here; empty where the browser does not say. */
  readonly referer: string;
  readonly query: Fields;
  /** Fields of the posted form; none for a page. */
  readonly form: Fields;
  /** The answer is an error page. */
  readonly hasFailed: boolean;
}

/** The request as it is at this moment: made anew after a press. */
export function renderingOf(req: Request, res: Response): Rendering {
  const stage = stageOf(res);
  const asked = askedOf(req, res);
  const session = onPage(visitSoFar(res), laneOfForm(asked));
  const { lane, all } = session.visit;
  const t = isForAnother(all, lane) ? forAnother(stage.t) : stage.t;
  return { ...stage, t, token: tokenIn(stage.token, lane), session, here: hereOf(req), asked };
}

/** What answers a press in place stands on the page that it was made on, and shows the same list. */
function laneOfForm({ form }: Asked): LaneId | undefined {
  const token = text(form, 'token');
  return token === undefined ? undefined : laneOfToken(tokenOf(token));
}

function askedOf(req: Request, res: Response): Asked {
  return {
    method: req.method,
    path: req.path,
    address: req.originalUrl,
    openPage: wantsFragments(req) ? currentPath(req) : req.originalUrl,
    referer: req.get('Referer') ?? '',
    query: queryOf(req),
    form: formOf(req),
    hasFailed: res.locals.failed === true,
  };
}
