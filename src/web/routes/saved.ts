import { Router } from 'express';
import { presentKept } from '../presenters/kept-things.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** `GET /saved`: what was saved, hidden or called not relevant, all of it to take back. */
export function savedRoutes(): Router {
  const router = Router();
  router.get('/saved', (req, res) => {
    const { t } = stageOf(res);
    const model = presentKept(req, res);
    respond(req, res, {
      page: { view: 'pages/saved', title: t.saved.title, unlisted: true, model: { keptThings: model } },
      fragments: [{ name: 'kept-things', model }],
    });
  });
  return router;
}
