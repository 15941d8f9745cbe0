import { createHmac } from 'node:crypto';
import { type Response, Router } from 'express';
import { buyable, priceBasket } from '../../basket/basket.js';
import { RequestError } from '../../errors.js';
import { isOrderToken, type Order, type OrderToken, totalOf } from '../../orders/order.js';
import type { Services } from '../../services.js';
import type { EntryBody } from '../../sessions/entry.js';
import { dayText } from '../dates.js';
import { formOf, text } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { moneyText } from '../intl.js';
import { visitOf } from '../middleware/visit-session.js';
import { paths } from '../paths.js';
import { presentBasket } from '../presenters/basket.js';
import { cardContext } from '../presenters/product-card.js';
import { respond } from '../respond.js';
import { stageOf } from '../stage.js';

/** Checkout asks for nothing, keeps nothing about the person, and ends on a page with a plain link to payment. */
export function checkoutRoutes({
  orders,
  payment,
  clock,
  secret,
}: Pick<Services, 'orders' | 'payment' | 'clock' | 'secret'>): Router {
  const router = Router();
  router.get(paths.checkout, (req, res) => {
    const { t, snapshot } = stageOf(res);
    const basket = presentBasket(snapshot, cardContext(req, res));
    if (basket.total === '') return respond(req, res, { onward: paths.basket });
    respond(req, res, {
      page: { view: 'pages/checkout', title: t.checkout.title, unlisted: true, model: { basket } },
    });
  });
  router.post(paths.checkout, async (req, res) => {
    const token = tokenOf(text(formOf(req), 'token', 40));
    const order = orderOf(res, orderToken(token, req.sessionID, secret), clock());
    if (order.lines.length > 0) {
      await orders.place(order);
      await visitOf(res).append(purchases(res), token);
    } else if (visitOf(res).partial) {
      // The basket cannot be read just now: its page says so, and nothing is ordered.
      return respond(req, res, { onward: paths.basket });
    } else if (!(await orders.find(order.token, clock()))) {
      throw new RequestError(409, 'There is nothing in the basket.');
    }
    respond(req, res, { onward: paths.order(order.token) });
  });
  router.get('/orders/:token', async (req, res) => {
    const order = await found(req.params.token);
    const { t } = stageOf(res);
    const model = { order: presentOrder(order, res), payHref: await payment.paymentPage(order) };
    respond(req, res, { page: { view: 'pages/order', title: t.order.title, unlisted: true, model } });
  });
  router.get('/demo-payment/:token', async (req, res) => {
    const order = await found(req.params.token);
    const { t } = stageOf(res);
    const model = { total: moneyText(order.total, t.locale), orderHref: paths.order(order.token) };
    respond(req, res, {
      page: { view: 'pages/demo-payment', title: t.payment.title, unlisted: true, model },
    });
  });
  return router;

  async function found(token: string): Promise<Order> {
    const order = isOrderToken(token) ? await orders.find(token, clock()) : undefined;
    if (!order) throw new RequestError(404, 'There is no such order.');
    return order;
  }
}

/** The same form sent twice names the same order; nobody else can make its name. */
function orderToken(token: string, sessionId: string, secret: string): OrderToken {
  return createHmac('sha256', secret)
    .update(`order\n${sessionId}\n${token}`)
    .digest('base64url')
    .slice(0, 22) as OrderToken;
}

function orderOf(res: Response, token: OrderToken, placedAt: number): Order {
  const lines = basketOf(res).map(({ product, quantity }) => ({
    product: product.id,
    name: product.name,
    quantity,
    price: product.price,
  }));
  return { token, lines, total: totalOf(lines), placedAt };
}

function basketOf(res: Response) {
  const { catalogue } = stageOf(res).snapshot;
  return buyable(priceBasket(visitOf(res).visit, (id) => catalogue.product(id)).lines);
}

/** What was bought leaves the basket; what could not be bought stays. */
function purchases(res: Response): EntryBody[] {
  const { basket } = visitOf(res).visit;
  return basketOf(res).flatMap(({ product }): EntryBody[] => [
    { type: 'signal', kind: 'purchase', product: product.id },
    {
      type: 'basket',
      product: product.id,
      change: -(basket.get(product.id)?.quantity ?? 0),
      price: product.price.amount,
    },
  ]);
}

function presentOrder(order: Order, res: Response) {
  const { t } = stageOf(res);
  return {
    placed: dayText(order.placedAt, t),
    total: moneyText(order.total, t.locale),
    lines: order.lines.map(({ name, quantity, price, product }) => ({
      name,
      quantity,
      href: paths.product(product),
      sum: moneyText({ ...price, amount: price.amount * quantity }, t.locale),
    })),
  };
}
