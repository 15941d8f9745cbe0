import { type Response, Router } from 'express';
import { asWeek, type WeekId } from '../../../analytics/releases/week.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import type { Wording } from '../../../wording/wording.js';
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
    const week = found(asked, now, t);
    const placed = await ordersOfWeek(orders, week, { now, zone: t.zone });
    const model = presentOrderList({ week, orders: placed, catalogue: snapshot.catalogue, now }, t);
    const title = `${t.orderList.title}, ${model.week}`;
    respond(res, { page: operatorPage('orders', title, { here: paths.operatorOrders, orderList: model }) });
  };
  router.get(paths.operatorOrders, (_req, res) => show(res, undefined));
  router.get(paths.operatorOrdersOf.pattern, (req, res) => show(res, req.params.week));
  router.get(paths.operatorOrdersCsv.pattern, async (req, res) => {
    const { t } = stageOf(res);
    const now = clock();
    const week = found(req.params.week, now, t);
    const all = await ordersOfWeek(orders, week, { now, zone: t.zone });
    res.attachment(`orders-${week}.csv`).type('text/csv').send(ordersCsv(all, t.zone));
  });
  return router;
}

/** @throws RequestError 404 where no order of the week can be read any more, or not yet */
function found(text: string | undefined, now: number, { zone }: Wording): WeekId {
  const weeks = weeksOfOrders(now, zone);
  const week = text === undefined ? weeks[0] : asWeek(text);
  if (!week || !weeks.includes(week)) throw new RequestError(404, 'notFound');
  return week;
}
