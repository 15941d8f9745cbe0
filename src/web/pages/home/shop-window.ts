import { aroundTheShop } from '../../../shelves/around.js';
import type { Corner } from '../../../shelves/corners.js';
import { typicalOf } from '../../../shelves/typical.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { wholeNumberText } from '../../../wording/intl.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../../parts/cards/card-context.js';
import { type ArtModel, presentArt } from '../../parts/cards/card-face.js';
import { shownCount } from '../../parts/texts/shown-count.js';

/** What a newcomer sees first: how much there is, and pictures from several parts of the shop. */
export interface ShopWindowModel {
  /** "1,275 products in 17 departments." */
  readonly size: string;
  /** Empty where the shop has too few parts to fill a window. */
  readonly panes: readonly { readonly name: string; readonly href: string; readonly art: ArtModel }[];
}

/** Where the visit's own shelves stand in its place. */
export const CLOSED: ShopWindowModel = { size: '', panes: [] };

/** Two rows of four. */
const PANES = 8;
const LEAST_PANES = 4;

/** @param now milliseconds since 1970: the day chooses what is shown */
export function presentShopWindow(snapshot: Snapshot, context: CardContext, now: number): ShopWindowModel {
  const { catalogue, shop } = snapshot;
  const { t } = context;
  const { kind, corners } = aroundTheShop(catalogue, now);
  const panes = corners.flatMap((corner) => {
    const product = catalogue.products[typicalOf(corner.positions, catalogue, shop) ?? -1];
    if (product === undefined) return [];
    return [{ name: corner.name, href: hrefOf(corner), art: { ...presentArt(product, context), alt: '' } }];
  });
  const count = (number: number): string => wholeNumberText(number, t.locale);
  return {
    size: t.home.size[kind](count(productsShown(snapshot, context)), count(corners.length)),
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
