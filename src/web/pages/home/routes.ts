import { Router } from 'express';
import type { Services } from '../../../services.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { paths } from '../../http/paths.js';
import { respond } from '../../http/respond.js';
import { stageOf } from '../../http/stage.js';
import { shopHead } from '../../parts/frame.js';
import { presentPageShelves } from '../../parts/page-shelves.js';
import { cardContext } from '../../parts/product-card.js';
import { presentDepartments } from '../departments/presenter.js';
import { CLOSED, presentShopWindow } from './shop-window.js';

/** The shop's door. */
export function homeRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.home, async (req, res) => {
    const { t, snapshot, config } = stageOf(res);
    const { promise } = shopHead(res);
    const visitShelves = await presentPageShelves(req, res, services, { page: 'home' });
    const context = cardContext(req, res);
    const shopWindow = visitShelves.isForVisit
      ? CLOSED
      : presentShopWindow(snapshot, context, visitOf(res).now);
    const departments = presentDepartments(snapshot, context);
    const head = { title: config.shopName, description: promise, canonical: paths.home };
    // The usual sentence refers to the usual headline: a shop with a headline or promise of its own gets its
    // promise there.
    const isOwn = config.shopHeadline !== undefined || config.shopPromise !== undefined;
    const lead = isOwn ? promise : t.home.lead;
    respond(req, res, {
      page: { view: 'pages/home', ...head, model: { lead, visitShelves, shopWindow, departments } },
    });
  });
  return router;
}
