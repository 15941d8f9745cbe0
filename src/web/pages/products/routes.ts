import { type Response, Router } from 'express';
import type { Product } from '../../../catalog/product.js';
import type { Services } from '../../../services.js';
import { type Page, respond } from '../../answers/respond.js';
import { noteView } from '../../http/noting.js';
import { isFromPageAlone, paths } from '../../http/paths.js';
import { askedProduct, renderingOf } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { presentRecommended } from '../../parts/shelves/recommended.js';
import { presentBuyBox, presentProduct } from './presenter.js';

/** A product's own page. */
export function productRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.product.pattern, async (req, res) => {
    const product = askedProduct(res, req.params.id);
    await noteView(res, product.id);
    respond(res, { page: await productPage(res, services, product) });
  });
  return router;
}

/** The page of a product as it is now: opened, or the answer to a press made on it. */
export async function productPage(res: Response, services: Services, product: Product): Promise<Page> {
  const rendering = renderingOf(res);
  const context = cardContext(rendering);
  const place = { page: 'product', product: product.id, alone: isFromPageAlone(rendering.here) } as const;
  const model = {
    product: presentProduct(product, rendering.snapshot, context),
    buyBox: presentBuyBox(product, context),
    goesWith: await presentRecommended(rendering, services, place),
  };
  const head = {
    title: product.name,
    description: product.description,
    canonical: paths.product(product.id),
    image: model.product.art.src,
    type: 'product' as const,
  };
  return { view: 'pages/product', ...head, model };
}
