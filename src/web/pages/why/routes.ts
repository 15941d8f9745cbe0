import { Router } from 'express';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { respond } from '../../answers/respond.js';
import { patterns } from '../../http/paths.js';
import { askedProduct, renderingOf } from '../../http/stage.js';
import { askedShelf } from './asked-shelf.js';
import { presentWhy } from './presenter.js';

/** `GET /why/:product?on&shelf&entries&at`: the whole account of one card, recounted from the log as it was. */
export function whyRoutes(services: Services): Router {
  const router = Router();
  router.get(patterns.why, async (req, res) => {
    const product = askedProduct(res, req.params.product);
    const { on, shown } = await askedShelf(req, res);
    const why = await presentWhy(renderingOf(req, res), services, product, shown, on);
    if (!why) throw new RequestError(404, 'notOnShelf');
    respond(req, res, {
      page: { view: 'pages/why', title: why.title, unlisted: true, model: { whyCard: why } },
      fragments: [{ name: 'why-card', model: why }],
    });
  });
  return router;
}
