import { type Request, type Response, Router } from 'express';
import type { Visit } from '../../../sessions/visit.js';
import { formOf, text } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { paths } from '../../http/paths.js';
import { respond } from '../../http/respond.js';
import { lastPress, refusePress } from '../../http/respond-to-press.js';
import { hereOf, stageOf } from '../../http/stage.js';

/** *Count this visit* and its opposite: one press each, at the foot of every page. Neither changes what is shown. */
export function statisticsRoutes(): Router {
  const router = Router();

  router.post(paths.statistics, async (req, res) => {
    const session = visitOf(res);
    if (session.privacySignal) return refusePress(req, res, 403, stageOf(res).t.statistics.refused);
    const body = { type: 'consent', purpose: 'statistics', granted: true } as const;
    const { visit } = await session.append([body], tokenOf(text(formOf(req), 'token')));
    respondToConsent(req, res, visit);
  });

  router.post(paths.statisticsEnd, async (req, res) => {
    const visit = visitOf(res).open
      ? await endStatistics(res, tokenOf(text(formOf(req), 'token')))
      : visitOf(res).visit;
    respondToConsent(req, res, visit);
  });

  return router;
}

function respondToConsent(req: Request, res: Response, visit: Visit): void {
  const done = lastPress(visit);
  respond(req, res, { back: hereOf(req), fragments: [], ...(done === undefined ? {} : { done }) });
}

/** Withdraws consent and removes the marks of having been counted. That it was withdrawn stays, so that it holds. */
export async function endStatistics(res: Response, token: string): Promise<Visit> {
  const body = { type: 'consent', purpose: 'statistics', granted: false } as const;
  const { session } = await visitOf(res).withdraw('statistics', [body], token);
  return session.visit;
}
