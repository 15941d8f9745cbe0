import type { Request, Response } from 'express';
import { standingIn } from '../http/forms/standing.js';
import { isPage, paths } from '../http/paths.js';
import type { Fragment } from '../http/respond.js';
import { hereOf, stageOf } from '../http/stage.js';
import { presentBasket } from '../pages/basket/presenter.js';
import { presentBuyBox } from '../pages/products/presenter.js';
import { presentKept } from '../pages/saved/presenter.js';
import { cardContext } from './product-card.js';
import { shelfPlace } from './shelf-place.js';

/** Regions that only the page of the press has: a product's buy box, the basket's lines, kept things. */
export function pageRegions(req: Request, res: Response): Fragment[] {
  const { snapshot } = stageOf(res);
  const context = cardContext(req, res);
  const here = hereOf(req);
  if (isPage(here, paths.saved)) return [{ name: 'kept-things', model: presentKept(req, res) }];
  const place = shelfPlace(here);
  if (place?.page === 'basket') {
    const model = presentBasket(snapshot, context, standingIn(req, 'basket'));
    return [{ name: 'basket-lines', model }];
  }
  const product = place?.page === 'product' ? snapshot.catalogue.product(place.product) : undefined;
  return product ? [{ name: 'buy-box', model: presentBuyBox(product, context) }] : [];
}
