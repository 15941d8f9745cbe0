import { Router } from 'express';
import type { Services } from '../../services.js';
import { askedProduct } from '../forms/asked-product.js';
import { noteView } from '../noting.js';
import { paths } from '../paths.js';
import { cardContext } from '../presenters/product-card.js';
import { presentBuyBox, presentProduct } from '../presenters/product-page.js';
import { presentRecommended } from '../presenters/recommended.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** A product's own page. */
export function productRoutes(services: Services): Router {
  const router = Router();
  router.get('/products/:id', async (req, res) => {
    const product = askedProduct(res, req.params.id);
    await noteView(req, res, product.id);
    const context = cardContext(req, res);
    const model = {
      product: presentProduct(product, stageOf(res).snapshot, context),
      buyBox: presentBuyBox(product, context),
      goesWith: await presentRecommended(req, res, services, { page: 'product', product: product.id }),
    };
    const head = {
      title: product.name,
      description: product.description,
      canonical: paths.product(product.id),
      image: model.product.art.src,
      type: 'product' as const,
    };
    respond(req, res, { page: { view: 'pages/product', ...head, model } });
  });
  return router;
}
