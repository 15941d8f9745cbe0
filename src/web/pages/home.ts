import { Router } from 'express';
import type { ProductId } from '../../catalog/product.js';
import type { Services } from '../../services.js';
import { aroundTheShop } from '../../shelves/around.js';
import type { Corner } from '../../shelves/corners.js';
import { typicalOf } from '../../shelves/typical.js';
import { isDemo, type Snapshot } from '../../shop/snapshot.js';
import { wholeNumberText } from '../../wording/intl.js';
import { asItStood, noticeWhileStanding } from '../answers/as-it-stood.js';
import { respond } from '../answers/respond.js';
import { noteShelf } from '../http/noting.js';
import { isFromPageAlone, paths } from '../http/paths.js';
import type { Rendering } from '../http/stage.js';
import { type CardContext, cardContext } from '../parts/cards/card-context.js';
import { presentArt } from '../parts/cards/card-face.js';
import { shopHead } from '../parts/frame/frame.js';
import { presentPageShelves } from '../parts/shelves/page-shelves.js';
import type { RecommendedModel } from '../parts/shelves/recommended.js';
import { foreignText } from '../parts/texts/catalogue-language.js';
import { placeName } from '../parts/texts/place-name.js';
import { shownCount } from '../parts/texts/shown-count.js';
import { presentDepartments } from './departments/presenter.js';

export function homeRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.home, async (_req, res) => {
    const rendering = await asItStood(res);
    const { t, snapshot, config, session } = rendering;
    const { promise } = shopHead(rendering);
    const place = { page: 'home', alone: isFromPageAlone(rendering.here) } as const;
    const visitShelves = await presentPageShelves(rendering, services, place);
    // What this page shows counts from the next page on.
    const noted = noteShelf(res, ofVisit(visitShelves));
    const context = cardContext(rendering);
    const shopWindow = visitShelves.isForVisit ? CLOSED : presentShopWindow(rendering, context, session.now);
    const departments = presentDepartments(snapshot, context);
    const head = { title: config.shopName, description: promise, canonical: paths.home };
    // The usual sentence refers to the demo's headline: any other shop, and one with a headline or promise of its own,
    // gets its promise there.
    const isOwn = config.shopHeadline !== undefined || config.shopPromise !== undefined || !isDemo(snapshot);
    const lead = isOwn ? promise : t.home.lead;
    await noted;
    const notice = await noticeWhileStanding(rendering, services, place, visitShelves.shown);
    respond(res, {
      notice,
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

/** Where the visit's own shelves stand in its place. */
const CLOSED = { size: '', foreign: '', panes: [] };

/** Two rows of four. */
const PANES = 8;
const LEAST_PANES = 4;

/** @param now milliseconds since 1970: the day chooses what is shown */
function presentShopWindow(rendering: Rendering, context: CardContext, now: number) {
  const { snapshot } = rendering;
  const { catalogue, shop } = snapshot;
  const { t } = context;
  const { kind, corners } = aroundTheShop(catalogue, now);
  const panes = corners.flatMap((corner) => {
    const product = catalogue.products[typicalOf(corner.positions, catalogue, shop) ?? -1];
    if (product === undefined) return [];
    return [
      {
        name: placeName(corner.name, t),
        href: hrefOf(corner),
        art: { ...presentArt(product, context), alt: '' },
      },
    ];
  });
  const count = (number: number): string => wholeNumberText(number, t.locale);
  return {
    size: t.home.size[kind](count(productsShown(snapshot, context)), count(corners.length)),
    foreign: foreignText(rendering),
    panes: panes.length < LEAST_PANES ? [] : panes.slice(0, panes.length < PANES ? LEAST_PANES : PANES),
  };
}

/** Without what the shopper has hidden, as the departments below are counted. */
function productsShown(snapshot: Snapshot, { visit }: CardContext): number {
  const { departments, products } = snapshot.catalogue;
  if (visit.hidden.size === 0) return products.length;
  return departments.reduce((sum, one) => sum + shownCount(one, undefined, snapshot, visit), 0);
}

function hrefOf({ department, category }: Corner): string {
  return category === undefined ? paths.department(department) : paths.category(department, category);
}
