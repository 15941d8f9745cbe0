import { type Response, Router } from 'express';
import { type Bill, openBill, sealBill } from '../../../orders/bill.js';
import type { Services } from '../../../services.js';
import { personalPage, respond } from '../../answers/respond.js';
import { formOf, text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { renderingOf, renewStage, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { presentBasket } from '../basket/presenter.js';
import { refuseBasket } from '../basket/routes.js';
import { basketNow, changedSince, orderBasket } from './order-basket.js';
import { type ChangedModel, presentChanges } from './presenter.js';

/** Characters of a sealed bill: a form may hold no more, and the longest basket with its names stays below. */
const LONGEST_BILL = 64 * 1_024;

/** Checkout asks for nothing, keeps nothing about the person, and orders only at what it showed. */
export function checkoutRoutes(services: Services): Router {
  const { secret } = services;
  const router = Router();
  router.get(paths.checkout, (_req, res) => {
    const { bill } = basketNow(res);
    if (!bill) return respond(res, { onward: paths.basket });
    showCheckout(res, bill);
  });
  router.post(paths.checkout, async (req, res) => {
    const shown = openBill(text(formOf(req), 'bill', LONGEST_BILL), req.sessionID, secret);
    const result = await orderBasket(shown, res, services);
    switch (result.kind) {
      case 'placed':
        return respond(res, { onward: paths.order(result.token) });
      case 'ordered':
        return respond(res, { onward: paths.orderedAlready(result.token) });
      case 'changed':
        return showChanges(res, shown);
    }
  });
  return router;

  /** Shows how it stands now: the next press is held against that. */
  async function showChanges(res: Response, shown: Bill | undefined): Promise<void> {
    renewStage(res, services.snapshot());
    const { t } = stageOf(res);
    const { bill } = basketNow(res);
    const changes = presentChanges(shown, bill, shown ? changedSince(shown, res) : [], t);
    if (bill) return showCheckout(res, bill, changes);
    const { open, partial } = visitOf(res);
    if (!open) return refuseBasket(res, services, { why: 'orderEnded' });
    // The basket cannot be read just now: its page says so, and nothing is ordered.
    if (partial) return respond(res, { onward: paths.basket });
    await refuseBasket(res, services, { why: 'nothingToOrder' }, changes.differences);
  }

  function showCheckout(res: Response, bill: Bill, changes?: ChangedModel): void {
    const { t, snapshot } = stageOf(res);
    const basket = presentBasket(snapshot, cardContext(renderingOf(res)));
    const sealed = sealBill(bill, res.req.sessionID, secret);
    const title = changes ? t.checkout.changedTitle : t.checkout.title;
    const page = personalPage('checkout', title, { basket, bill: sealed, changes });
    respond(res, { page, status: changes ? 409 : 200 });
  }
}
