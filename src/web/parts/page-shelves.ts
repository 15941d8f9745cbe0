import type { Request, Response } from 'express';
import type { Services } from '../../services.js';
import { visitOf } from '../http/middleware/visit-session.js';
import type { Fragment } from '../http/respond.js';
import { hereOf, stageOf } from '../http/stage.js';
import { cardContext } from './product-card.js';
import { presentRecommended, type RecommendedModel, recommendedModel } from './recommended.js';
import { houseShelf, newShelf, positionsOn, SHELF_PLACES } from './shelf.js';
import { type ShelfPlace, shelfPlace } from './shelf-place.js';

/** Places of the shop's own shelves once the visit has shelves of its own. */
const BESIDE_OTHERS = 4;

/** The shelves of the page a press was made on, as they are after the press; none where the page has none. */
export async function shelvesFragment(req: Request, res: Response, services: Services): Promise<Fragment[]> {
  const place = shelfPlace(hereOf(req));
  if (!place) return [];
  return [{ name: shelvesRegion(place), model: await presentPageShelves(req, res, services, place) }];
}

/** The region of a page that holds its shelves. */
export function shelvesRegion({ page }: ShelfPlace): string {
  return page === 'home' ? 'visit-shelves' : 'goes-with';
}

/** All shelves of a page: for the visit, and on the home page the shop's own beside them, no product twice. */
export async function presentPageShelves(
  req: Request,
  res: Response,
  services: Pick<Services, 'embedText' | 'isWord'>,
  place: ShelfPlace,
): Promise<RecommendedModel> {
  const forVisit = await presentRecommended(req, res, services, place);
  return place.page === 'home' ? withShopShelves(forVisit, req, res) : forVisit;
}

function withShopShelves(
  { shelves, isForVisit }: RecommendedModel,
  req: Request,
  res: Response,
): RecommendedModel {
  const { snapshot } = stageOf(res);
  const context = cardContext(req, res);
  const places = shelves.length > 0 ? BESIDE_OTHERS : SHELF_PLACES;
  const besides = positionsOn(shelves, snapshot);
  const house = houseShelf(snapshot, context, visitOf(res).now, { places, besides });
  const shown = positionsOn([...shelves, house], snapshot);
  const own = [house, newShelf(snapshot, context, { places, besides: shown })];
  return recommendedModel([...shelves, ...own.filter(({ cards }) => cards.length > 0)], isForVisit);
}
