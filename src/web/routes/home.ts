import { Router } from 'express';
import type { Services } from '../../services.js';
import { visitOf } from '../middleware/visit-session.js';
import { paths } from '../paths.js';
import { presentDepartments } from '../presenters/departments.js';
import { cardContext } from '../presenters/product-card.js';
import { presentRecommended } from '../presenters/recommended.js';
import { houseShelf, newShelf, positionsOn, SHELF_PLACES } from '../presenters/shelf.js';
import { presentShopWindow } from '../presenters/shop-window.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** Places of the shop's own shelves once the visit has shelves of its own. */
const BESIDE_OTHERS = 4;

/** The shop's door. */
export function homeRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.home, async (req, res) => {
    const { t, snapshot, config } = stageOf(res);
    const context = cardContext(req, res);
    const visitShelves = await presentRecommended(req, res, services, { page: 'home' });
    const places = visitShelves.shelves.length > 0 ? BESIDE_OTHERS : SHELF_PLACES;
    const { now } = visitOf(res);
    const besides = positionsOn(visitShelves.shelves, snapshot);
    const house = houseShelf(snapshot, context, now, { places, besides });
    const shown = positionsOn([...visitShelves.shelves, house], snapshot);
    const shelves = [house, newShelf(snapshot, context, { places, besides: shown })];
    const model = {
      visitShelves,
      shopWindow: presentShopWindow(snapshot, context, now),
      shelves: shelves.filter((shelf) => shelf.cards.length > 0),
      departments: presentDepartments(snapshot, context),
    };
    const head = { title: config.shopName, description: t.footer.promise, canonical: paths.home };
    respond(req, res, { page: { view: 'pages/home', ...head, model } });
  });
  return router;
}
