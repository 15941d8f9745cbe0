import type { Regions } from '../answers/respond-to-press.js';
import { standingIn } from '../http/forms/token.js';
import { isPage, paths } from '../http/paths.js';
import type { Fragment } from '../http/renderer.js';
import type { Rendering } from '../http/stage.js';
import { cardContext } from '../parts/cards/card-context.js';
import { shelfPlace } from '../parts/shelves/shelf-place.js';
import { presentBasket } from './basket/presenter.js';
import { interestsPanel } from './interests/presenter.js';
import { presentLanes } from './lanes/presenter.js';
import { presentBuyBox } from './products/presenter.js';
import { presentKept } from './saved/presenter.js';

/** The regions of pages that an answer to a press may change. */
export const regions: Regions = {
  interestsPanel: (rendering) => interestsPanel(rendering),
  ofPage: pageRegions,
};

/** Regions that only the page of the press has: a product's buy box, the basket's lines, kept things, lists. */
function pageRegions(rendering: Rendering, refused?: number): Fragment[] {
  const { snapshot } = rendering;
  const context = cardContext(rendering);
  const here = rendering.here;
  if (isPage(here, paths.lanes)) return [{ name: 'lane-lists', model: presentLanes(rendering) }];
  if (isPage(here, paths.saved)) return [{ name: 'kept-things', model: presentKept(rendering) }];
  const place = shelfPlace(here);
  if (place?.page === 'basket') {
    const model = presentBasket(snapshot, context, standingIn(rendering.asked.form, 'basket'));
    return [{ name: 'basket-lines', model }];
  }
  const product = place?.page === 'product' ? snapshot.catalogue.product(place.product) : undefined;
  return product ? [{ name: 'buy-box', model: presentBuyBox(product, context, refused) }] : [];
}
