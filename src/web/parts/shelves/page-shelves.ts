import type { QueryReader } from '../../../shop/find-products.js';
import { withoutPersonalisation } from '../../../visits/withdrawal.js';
import type { Fragment } from '../../http/renderer.js';
import type { Rendering } from '../../http/stage.js';
import { cardContext } from '../cards/card-context.js';
import { shownShelves } from './fill-shelves.js';
import { shelvesRegion } from './from-visit.js';
import { presentRecommended, type RecommendedModel, recommendedModel, wantedNow } from './recommended.js';
import { seasonShelf } from './season-shelf.js';
import { houseShelf, newShelf, positionsOf, positionsOn, ROW, SHELF_PLACES, sellingBeside } from './shelf.js';
import { type ShelfPlace, shelfPlace } from './shelf-place.js';

/** Places of the shop's own shelves once the visit has shelves of its own. */
const BESIDE_OTHERS = 4;

/** The shelves of the page a press was made on, as they are after the press; none where the page has none. */
export async function shelvesFragment(rendering: Rendering, services: QueryReader): Promise<Fragment[]> {
  const place = shelfPlace(rendering.here);
  if (!place) return [];
  return [{ name: shelvesRegion(place), model: await presentPageShelves(rendering, services, place) }];
}

/** All shelves of a page: for the visit, and on the home page the shop's own beside them, no product twice. */
export async function presentPageShelves(
  rendering: Rendering,
  services: QueryReader,
  place: ShelfPlace,
): Promise<RecommendedModel> {
  const forVisit = await presentRecommended(rendering, services, place);
  return place.page === 'home' ? withShopShelves(forVisit, rendering, place) : forVisit;
}

/** Ids of the products that the shelves of a page would show by now. */
export async function idsOnShelves(
  rendering: Rendering,
  services: QueryReader,
  place: ShelfPlace,
): Promise<ReadonlySet<string>> {
  const { snapshot } = rendering;
  if (place.page === 'home') return idsIn((await presentPageShelves(rendering, services, place)).shown);
  const { shelves } = await shownShelves(place, wantedNow(rendering, services));
  const positions = shelves.flatMap(({ items }) => items.map(({ position }) => position));
  return new Set(positions.flatMap((position) => snapshot.catalogue.products[position]?.id ?? []));
}

export function idsIn(shown: string): ReadonlySet<string> {
  return new Set(shown.split(' ').filter((id) => id !== ''));
}

function withShopShelves(
  { shelves, fromVisit, isForVisit, about = [], silent = '' }: RecommendedModel,
  rendering: Rendering,
  { alone }: ShelfPlace,
): RecommendedModel {
  const { snapshot, session, stood } = rendering;
  const visit = stood?.visit ?? session.visit;
  const context = cardContext(rendering);
  const room = {
    places: shelves.length > 0 ? BESIDE_OTHERS - filledOfLast(shelves) : SHELF_PLACES,
    ...(alone || stood ? { refusedBy: alone ? withoutPersonalisation(visit) : visit } : {}),
  };
  const besides = positionsOn(shelves, snapshot);
  const [strongest] = about;
  const known = new Set([...besides, ...positionsOf(about, snapshot)]);
  // Less than a row of the visit's own looks as if something were broken.
  const selling =
    strongest !== undefined && besides.size < ROW
      ? sellingBeside(strongest, snapshot, context, { ...room, besides: known })
      : undefined;
  // A visit that tells something is not about the season.
  const season = shelves.length > 0 ? [] : seasonShelf(rendering, context, { ...room, places: ROW });
  const popular = { ...room, besides: new Set([...besides, ...positionsOn(season, snapshot)]) };
  const house = selling ?? houseShelf(snapshot, context, session.now, popular);
  const shown = positionsOn([...shelves, ...season, house], snapshot);
  const places = Math.max(room.places, BESIDE_OTHERS);
  const own = [...season, house, newShelf(snapshot, context, { ...room, places, besides: shown })];
  const all = [...shelves, ...own.filter(({ cards }) => cards.length > 0)];
  return { ...recommendedModel(all, fromVisit, isForVisit), silent };
}

/**
 * How much of the last row of the shelves of a wide window is filled, where that is half of it or less: what sells stands beside
 * one card or two, so that the row is whole. Short shelves share a row as far as they fit (`static/css/whole-rows.css`).
 */
export function filledOfLast(shelves: readonly { readonly cards: readonly unknown[] }[]): number {
  let filled = 0;
  for (const { cards } of shelves) {
    const isShort = cards.length < ROW;
    filled = isShort ? (filled + cards.length <= ROW ? filled + cards.length : cards.length) % ROW : 0;
  }
  return filled <= ROW / 2 ? filled : 0;
}
