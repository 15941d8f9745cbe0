import { signatureLately } from '../../../interests/signature.js';
import { boughtBefore } from '../../../recommendations/candidates/buy-again.js';
import { shelvesFromPath } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import type { ShelfModel } from './shelf.js';
import type { ShelfPlace } from './shelf-place.js';

/** The region of a page that holds its shelves. */
export function shelvesRegion({ page }: Pick<ShelfPlace, 'page'>): string {
  return page === 'home' ? 'visit-shelves' : 'goes-with';
}

/** The choice above personal shelves: from the visit, or from the page alone. Which of both is seen stands in the address. */
export type FromVisitModel = ReturnType<typeof presentFromVisit>;

/**
 * Undefined where the visit has no interest and nothing to buy again: what is seen then is of the page alone, and there is
 * nothing to choose.
 */
export function presentFromVisit(rendering: Rendering, place: ShelfPlace) {
  const { session, snapshot, here, t } = rendering;
  const { visit, now } = session;
  const { interests } = signatureLately(visit, snapshot.shop, now);
  const isOfBought = interests.length === 0 && place.page === 'home';
  if (interests.length === 0 && !(isOfBought && hasBought(rendering))) return undefined;
  const { fromVisit } = t.shelves;
  const said = fromVisit.said[place.page === 'home' ? 'home' : 'page'];
  const own = visit.lane === 'main' ? said.visit : said.list;
  const { visit: visitLabel, alone } = choicesOf(rendering);
  return {
    region: shelvesRegion(place),
    said: place.alone ? said.alone : isOfBought ? fromVisit.bought : own,
    choices: [
      { id: 'from-visit', label: visitLabel, href: shelvesFromPath(here, 'visit'), isSeen: !place.alone },
      { id: 'not-from-visit', label: alone, href: shelvesFromPath(here, 'page'), isSeen: !!place.alone },
    ],
  };
}

const hasBought = ({ session: { visit, now }, snapshot: { shop, soldOut } }: Rendering): boolean =>
  boughtBefore(visit, shop, now, soldOut).length > 0;

/** What the two are called: a list is not the visit of the shopper's own. */
function choicesOf({ session: { visit }, t }: Rendering): { readonly visit: string; readonly alone: string } {
  const { fromVisit } = t.shelves;
  return visit.lane === 'main' ? fromVisit : { visit: fromVisit.list, alone: fromVisit.notList };
}

/** The same choice on shelves further down, out of sight of that above the first: a link each. */
export function withWayOut(
  [first, ...others]: readonly ShelfModel[],
  rendering: Rendering,
  place: ShelfPlace,
): readonly ShelfModel[] {
  if (!first) return [];
  const way = {
    moreHref: shelvesFromPath(rendering.here, 'page'),
    moreLabel: choicesOf(rendering).alone,
    moreIn: shelvesRegion(place),
  };
  return [first, ...others.map((shelf) => ({ ...shelf, ...way }))];
}
