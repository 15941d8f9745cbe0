import { Router } from 'express';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { renderingOf } from '../../http/rendering.js';
import { elsewhere } from '../../parts/elsewhere.js';

/**
 * Asked by a page a moment after a press of htmx began a visit there: says whether the browser has kept another, which
 * a window next to it began at the same time. A plain form is told by the page that it comes back to.
 */
export function beginningRoutes(): Router {
  const router = Router();
  router.get(paths.beginning, (req, res) => {
    const notice = elsewhere(renderingOf(req, res));
    respond(req, res, { fragments: notice ? [{ name: 'notice', model: notice }] : [], back: paths.home });
  });
  return router;
}
