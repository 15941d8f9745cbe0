import { Router } from 'express';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { NOT_RELEVANT_BECAUSE } from '../../../visits/entry.js';
import { decide as sayWhyNot } from '../../../visits/presses/say-why-not.js';
import { decide } from '../../../visits/presses/signal.js';
import { isPressedKind, type PressedKind } from '../../../visits/signals.js';
import { answerPress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { knownEnds } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { askedProduct } from '../../http/stage.js';

/**
 * `POST /signals {product, kind}`: one press on a product; with `again`, one that was taken back is put back.
 * `POST /irrelevant-products/why {product, why}`: what the shopper says of a press on *Not relevant*, if anything.
 */
export function signalRoutes(services: Services): Router {
  const router = Router();
  router.post(paths.signals, async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product'));
    const kind = kindOf(required(formOf(req), 'kind'));
    const again = text(formOf(req), 'again') !== undefined;
    const press = { kind, product: product.id, again, known: knownEnds(req) };
    await answerPress(req, res, services, {
      products: [product],
      decide: (visit) => decide(visit, press),
    });
  });
  router.post(paths.whyNot, async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product'));
    const why = NOT_RELEVANT_BECAUSE.find((one) => one === required(formOf(req), 'why'));
    if (!why) throw new RequestError(422, 'noSuchPress');
    await answerPress(req, res, services, {
      products: [product],
      decide: (visit) => sayWhyNot(visit, { product: product.id, why }),
    });
  });

  return router;
}

function kindOf(text: string): PressedKind {
  if (!isPressedKind(text)) throw new RequestError(422, 'noSuchPress');
  return text;
}
