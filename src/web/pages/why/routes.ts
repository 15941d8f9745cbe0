import { type Response, Router } from 'express';
import { found, RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { DAY } from '../../../time/clock.js';
import { personalPage, respond } from '../../answers/respond.js';
import { queryOf, text, wholeNumber } from '../../http/forms/fields.js';
import { paths, returnPath } from '../../http/paths.js';
import { askedProduct, renderingOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { shelfPlace } from '../../parts/shelves/shelf-place.js';
import { presentWhy, type ShownShelf } from './presenter.js';

/** `GET /why/:product?on&shelf&entries&at`: the whole account of one card, recounted from the log as it was. */
export function whyRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.why.pattern, async (req, res) => {
    const product = askedProduct(res, req.params.product);
    const { on, shown } = await askedShelf(res);
    const why = found(await presentWhy(renderingOf(res), services, product, shown, on), 'notOnShelf');
    respond(res, {
      page: personalPage('why', why.title, { whyCard: why }),
      fragments: [{ name: 'why-card', model: why }],
    });
  });
  return router;
}

/**
 * The shelf that a link asks of, as it was shown: `on` which page, which `shelf`, with how many `entries` and `at` when.
 * @throws RequestError 404 for a page without shelves, 410 where the log no longer reaches so far
 */
export async function askedShelf(
  res: Response,
): Promise<{ readonly on: string; readonly shown: ShownShelf }> {
  const session = visitOf(res);
  const query = queryOf(res.req);
  const on = returnPath(text(query, 'on', 2_048));
  const place = found(shelfPlace(on), 'notOnShelf');
  const entries = wholeNumber(text(query, 'entries'), 0, 1_000_000) ?? session.length;
  const at = momentOf(text(query, 'at'), session.now);
  if (entries > session.length) throw new RequestError(410, 'shelfGone');
  const visit = await session.asOf(entries);
  return { on, shown: { place, shelf: text(query, 'shelf') ?? 'visit', visit, at } };
}

/** A moment a link may name: not in the future, and no further back than a session can reach. */
function momentOf(text: string | undefined, now: number): number {
  const at = Number(text);
  return Number.isSafeInteger(at) && at <= now && at > now - 31 * DAY ? at : now;
}
