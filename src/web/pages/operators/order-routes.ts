import { type Response, Router } from 'express';
import { asWeek, type WeekId } from '../../../analytics/releases/week.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { operatorPage } from './operator-page.js';
import { ordersCsv, ordersOfWeek, presentOrderList, weeksOfOrders } from './order-list.js';

/** `GET /operators/orders`: what was ordered, by week, as a page and as CSV; newest week first. */
export function orderListRoutes({ orders, clock }: Pick<Services, 'orders' | 'clock'>): Router {
  const router = Router();
  const show = async (res: Response, asked: string | undefined) => {
    const { t, snapshot } = stageOf(res);
    const now = clock();
    const week = found(asked, now);
    const model = presentOrderList(
      { week, orders: await ordersOfWeek(orders, week, now), catalogue: snapshot.catalogue, now },
      t,
    );
    const title = `${t.orderList.title}, ${model.week}`;
    respond(res, { page: operatorPage('orders', title, { here: paths.operatorOrders, orderList: model }) });
  };
  router.get(paths.operatorOrders, (_req, res) => show(res, undefined));
  router.get(paths.operatorOrdersOf.pattern, (req, res) => show(res, req.params.week));
  router.get(paths.operatorOrdersCsv.pattern, async (req, res) => {
    const week = found(req.params.week, clock());
    const all = await ordersOfWeek(orders, week, clock());
    res.attachment(`orders-${week}.csv`).type('text/csv').send(ordersCsv(all));
  });
  return router;
}

/** @throws RequestError 404 where no order of the week can be read any more, or not yet */
function found(text: string | undefined, now: number): WeekId {
  const weeks = weeksOfOrders(now);
  const week = text === undefined ? weeks[0] : asWeek(text);
  if (!week || !weeks.includes(week)) throw new RequestError(404, 'notFound');
  return week;
}
