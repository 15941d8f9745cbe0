import { Router } from 'express';
import type { Product } from '../../../catalog/product.js';
import type { Services } from '../../../services.js';
import { asItStood, noticeWhileStanding } from '../../answers/as-it-stood.js';
import { type Page, respond } from '../../answers/respond.js';
import { noteView } from '../../http/noting.js';
import { isFromPageAlone, paths } from '../../http/paths.js';
import { askedProduct, type Rendering } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { presentRecommended } from '../../parts/shelves/recommended.js';
import { presentBuyBox, presentProduct } from './presenter.js';

/** A product's own page. */
export function productRoutes(services: Services): Router {
  const router = Router();
  router.get(paths.product.pattern, async (req, res) => {
    const product = askedProduct(res, req.params.id);
    await noteView(res, product.id);
    const rendering = await asItStood(res);
    const { page, shown, place } = await productPage(rendering, services, product);
    respond(res, { page, notice: await noticeWhileStanding(rendering, services, place, shown) });
  });
  return router;
}

/** The page of a product as it is now: opened, or the answer to a press made on it. */
export async function productPage(rendering: Rendering, services: Services, product: Product) {
  const context = cardContext(rendering);
  const place = { page: 'product', product: product.id, alone: isFromPageAlone(rendering.here) } as const;
  const goesWith = await presentRecommended(rendering, services, place);
  const model = {
    product: presentProduct(product, rendering.snapshot, context),
    buyBox: presentBuyBox(product, context),
    goesWith,
  };
  const page: Page = {
    view: 'pages/product',
    title: product.name,
    description: product.description,
    canonical: paths.product(product.id),
    image: model.product.art.src,
    type: 'product',
    model,
  };
  return { page, place, shown: goesWith.shown };
}
