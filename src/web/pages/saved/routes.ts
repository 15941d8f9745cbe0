import { Router } from 'express';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { renderingOf } from '../../http/rendering.js';
import { stageOf } from '../../http/stage.js';
import { presentKept } from './presenter.js';

/** `GET /saved`: what was saved, hidden or called not relevant, all of it to take back. */
export function savedRoutes(): Router {
  const router = Router();
  router.get(paths.saved, (req, res) => {
    const { t } = stageOf(res);
    const model = presentKept(renderingOf(req, res));
    respond(req, res, {
      page: { view: 'pages/saved', title: t.saved.title, unlisted: true, model: { keptThings: model } },
      fragments: [{ name: 'kept-things', model }],
    });
  });
  return router;
}
