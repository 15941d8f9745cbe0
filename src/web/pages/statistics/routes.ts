import { type Request, type Response, Router } from 'express';
import type { Decision } from '../../../visits/decision.js';
import { decide as count } from '../../../visits/presses/count.js';
import { decide as stopCounting } from '../../../visits/presses/stop-counting.js';
import type { VisitNow } from '../../../visits/visit-now.js';
import { respond } from '../../answers/respond.js';
import { refusePress } from '../../answers/respond-to-press.js';
import { formOf, text } from '../../http/forms/fields.js';
import { knownEnds, tokenOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { hereOf } from '../../http/stage.js';

/** *Count this visit* and its opposite: one press each, at the foot of every page. Neither changes what is shown. */
export function statisticsRoutes(): Router {
  const router = Router();

  const answer = async (req: Request, res: Response, decide: (visit: VisitNow) => Decision) => {
    const outcome = await carryOut(res, tokenOf(text(formOf(req), 'token')), decide);
    if ('refused' in outcome) return refusePress(req, res, outcome.refused);
    const done = outcome.made;
    respond(req, res, { back: hereOf(req), fragments: [], ...(done === undefined ? {} : { done }) });
  };
  router.post(paths.statistics, (req, res) => answer(req, res, (visit) => count(visit, knownEnds(req))));
  router.post(paths.statisticsEnd, (req, res) => answer(req, res, stopCounting));
  return router;
}
