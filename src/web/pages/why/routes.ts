import { Router } from 'express';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { DAY } from '../../../time/clock.js';
import { respond } from '../../answers/respond.js';
import { askedProduct } from '../../http/forms/asked-product.js';
import { queryOf, text, wholeNumber } from '../../http/forms/fields.js';
import { patterns, returnPath } from '../../http/paths.js';
import { renderingOf } from '../../http/rendering.js';
import { visitOf } from '../../http/visit-of.js';
import { shelfPlace } from '../../parts/shelf-place.js';
import { presentWhy } from './presenter.js';

/** `GET /why/:product?on&shelf&entries&at`: the whole account of one card, recounted from the log as it was. */
export function whyRoutes(services: Services): Router {
  const router = Router();
  router.get(patterns.why, async (req, res) => {
    const session = visitOf(res);
    const query = queryOf(req);
    const product = askedProduct(res, req.params.product);
    const on = returnPath(text(query, 'on', 2_048));
    const place = shelfPlace(on);
    const entries = wholeNumber(text(query, 'entries'), 0, 1_000_000) ?? session.length;
    const at = momentOf(text(query, 'at'), session.now);
    if (!place) throw new RequestError(404, 'notOnShelf');
    if (entries > session.length) throw new RequestError(410, 'shelfGone');
    const visit = await session.asOf(entries);
    const shown = { place, shelf: text(query, 'shelf') ?? 'visit', visit, at };
    const why = await presentWhy(renderingOf(req, res), services, product, shown, on);
    if (!why) throw new RequestError(404, 'notOnShelf');
    respond(req, res, {
      page: { view: 'pages/why', title: why.title, unlisted: true, model: { whyCard: why } },
      fragments: [{ name: 'why-card', model: why }],
    });
  });
  return router;
}

/** A moment a link may name: not in the future, and no further back than a session can reach. */
function momentOf(text: string | undefined, now: number): number {
  const at = Number(text);
  return Number.isSafeInteger(at) && at <= now && at > now - 31 * DAY ? at : now;
}
