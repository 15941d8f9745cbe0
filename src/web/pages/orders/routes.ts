import { type Response, Router } from 'express';
import { found } from '../../../errors.js';
import { originAskedBy } from '../../../net/loopback.js';
import { isOrderToken, type Order } from '../../../orders/order.js';
import type { Services } from '../../../services.js';
import { pastMoment } from '../../../wording/dates.js';
import { moneyText } from '../../../wording/intl.js';
import { personalPage, respond } from '../../answers/respond.js';
import { queryOf, text } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { newlyOrdered } from '../checkout/order-basket.js';
import { presentOrder } from '../checkout/presenter.js';

/**
 * An order under its address, the same on paper, and a page that stands for that of a payment service, which takes no
 * money. The shop hands over by a plain link.
 */
export function orderRoutes({
  orders,
  clock,
  secret,
}: Pick<Services, 'orders' | 'clock' | 'secret'>): Router {
  const router = Router();
  router.get(paths.order.pattern, async (req, res) => {
    const order = await orderOf(req.params.token);
    const { t } = stageOf(res);
    const isAgain = text(queryOf(req), 'done') === 'ordered';
    const model = {
      order: presented(order, res),
      lead: leadTo(order, res),
      payHref: paths.demoPayment(order.token),
      again: isAgain ? t.order.again(pastMoment(order.placedAt, clock(), t)) : '',
    };
    respond(res, { page: personalPage('order', t.order.title, model) });
  });
  router.get(paths.orderPrint.pattern, async (req, res) => {
    const order = await orderOf(req.params.token);
    const model = { order: presented(order, res), orderHref: paths.order(order.token) };
    respond(res, { page: personalPage('order-print', stageOf(res).t.order.title, model) });
  });
  router.get(paths.demoPayment.pattern, async (req, res) => {
    const order = await orderOf(req.params.token);
    const { t } = stageOf(res);
    const model = { total: moneyText(order.total, t.locale), orderHref: paths.order(order.token) };
    respond(res, { page: personalPage('demo-payment', t.payment.title, model) });
  });
  return router;

  function presented(order: Order, res: Response) {
    const { t, config, snapshot } = stageOf(res);
    const publicUrl = originAskedBy(config.publicUrl, res.req.get('host'));
    return presentOrder(order, { t, publicUrl, catalogue: snapshot.catalogue });
  }

  /** Whether a page of the shop leads here: the empty basket of the visit that ordered does for a while. */
  function leadTo({ token }: Order, res: Response): string {
    const { t } = stageOf(res);
    const { visit } = visitOf(res);
    const ordered = visit.basket.size === 0 ? newlyOrdered(res, { secret }) : undefined;
    return ordered?.token === token ? t.order.leadNew : t.order.lead;
  }

  async function orderOf(token: string): Promise<Order> {
    return found(isOrderToken(token) ? await orders.find(token, clock()) : undefined, 'noSuchOrder');
  }
}
