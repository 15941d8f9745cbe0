import { Router } from 'express';
import type { ProductId } from '../../../catalog/product.js';
import type { Services } from '../../../services.js';
import { respond } from '../../answers/respond.js';
import { noteShelf } from '../../http/noting.js';
import { isFromPageAlone, paths } from '../../http/paths.js';
import { renderingOf } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { shopHead } from '../../parts/frame/frame.js';
import { presentPageShelves } from '../../parts/shelves/page-shelves.js';
import type { RecommendedModel } from '../../parts/shelves/recommended.js';
import { presentDepartments } from '../departments/presenter.js';
import { CLOSED, presentShopWindow } from './shop-window.js';

/** The shop's door. */
export function homeRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.home, async (req, res) => {
    const rendering = renderingOf(req, res);
    const { t, snapshot, config, session } = rendering;
    const { promise } = shopHead(rendering);
    const visitShelves = await presentPageShelves(rendering, services, {
      page: 'home',
      alone: isFromPageAlone(rendering.here),
    });
    // What this page shows counts from the next page on.
    const noted = noteShelf(req, res, ofVisit(visitShelves));
    const context = cardContext(rendering);
    const shopWindow = visitShelves.isForVisit ? CLOSED : presentShopWindow(snapshot, context, session.now);
    const departments = presentDepartments(snapshot, context);
    const head = { title: config.shopName, description: promise, canonical: paths.home };
    // The usual sentence refers to the usual headline: a shop with a headline or promise of its own gets its
    // promise there.
    const isOwn = config.shopHeadline !== undefined || config.shopPromise !== undefined;
    const lead = isOwn ? promise : t.home.lead;
    await noted;
    respond(req, res, {
      page: { view: 'pages/home', ...head, model: { lead, visitShelves, shopWindow, departments } },
    });
  });
  return router;
}

/** What stands on the shelf of the visit, in the order of its places. */
function ofVisit({ shelves }: RecommendedModel): readonly ProductId[] {
  const shelf = shelves.find(({ id }) => id === 'shelf-visit');
  return shelf?.cards.map(({ id }) => id as ProductId) ?? [];
}
