import { Router } from 'express';
import { isProductId } from '../../../catalog/product.js';
import { respond } from '../../answers/respond.js';
import { regionsOf } from '../../answers/respond-to-press.js';
import { queryOf, text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { type Rendering, renderingOf } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { controlsPiece } from '../../parts/cards/product-card.js';
import { frameFragments, visitBarFragment } from '../../parts/frame/frame.js';
import { elsewhere } from '../../parts/notices/elsewhere.js';

/**
 * Asked by a page a moment after a press of htmx began a visit there: says what has become of the visit. Where the
 * browser has kept no cookie, or that of another visit, which a window next to it began at the same time, the page is
 * told and shown as it is without the press. A plain form is told by the page that it comes back to.
 */
export function beginningRoutes(): Router {
  const router = Router();
  router.get(paths.beginning, (req, res) => {
    const rendering = renderingOf(res);
    const notice = elsewhere(rendering);
    const { interestsPanel, ofPage } = regionsOf(res);
    const fragments = notice
      ? [...frameFragments(rendering, notice), interestsPanel(rendering), ...ofPage(rendering)]
      : [visitBarFragment(rendering)];
    const pieces = notice ? pressed(rendering, text(queryOf(req), 'product', 64)) : [];
    respond(res, { fragments, pieces, back: paths.home });
  });
  return router;
}

/** The buttons of the product that was pressed, as they are in the visit that there is. */
function pressed(rendering: Rendering, id: string | undefined) {
  const isKnown = id !== undefined && isProductId(id);
  const product = isKnown ? rendering.snapshot.catalogue.product(id) : undefined;
  return product ? [controlsPiece(product, cardContext(rendering))] : [];
}
