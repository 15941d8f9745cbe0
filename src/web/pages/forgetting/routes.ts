import { randomBytes } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { ORDER_DAYS } from '../../../orders/order.js';
import type { Services } from '../../../services.js';
import type { Erasure } from '../../../stores/stores.js';
import { DAY } from '../../../time/clock.js';
import { exactText } from '../../../wording/dates.js';
import { respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { type VisitSession, visitOf } from '../../http/visit-of.js';

/** What erasing removed, said once on the page and kept nowhere. */
export interface ReceiptModel {
  readonly id: string;
  readonly at: string;
  readonly had: boolean;
  readonly entries: number;
  /** The visit placed an order that can still be read. */
  readonly ordered: boolean;
  /** Keys of the session found in any store afterwards: counted, not assumed. */
  readonly left: number;
  /** A store did not answer, and erases when it does. */
  readonly waiting: boolean;
  readonly erasure: Erasure;
}

/**
 * `POST /forgetting` erases the visit and shows a receipt in the answer itself: there is no session left that a
 * redirect could carry it in. htmx is sent there as a whole page, so that nothing of the visit stays on screen.
 */
export function forgettingRoutes({ traces, erasure }: Pick<Services, 'traces' | 'erasure'>): Router {
  const router = Router();
  const forget: RequestHandler = async (req, res) => {
    const { t } = stageOf(res);
    const session = visitOf(res);
    const had = session.open || session.recordEndsAt > session.now;
    const id = req.sessionID;
    const ordered = hasOrder(session);
    const entries = await session.erase();
    const { keys, waiting } = await traces(id);
    const receipt: ReceiptModel = {
      id: randomBytes(6).toString('hex'),
      at: exactText(session.now, t),
      had,
      entries,
      ordered,
      left: keys,
      waiting,
      erasure,
    };
    respond(req, res, {
      page: {
        view: 'pages/receipt',
        title: t.receipt.title,
        unlisted: true,
        model: { receipt, orderDays: ORDER_DAYS },
      },
    });
  };
  router.post(paths.forgetting, forget);
  return router;
}

/** An order is kept apart from the visit, and outlives it. */
function hasOrder({ visit, now }: VisitSession): boolean {
  const since = now - ORDER_DAYS * DAY;
  return visit.entries.some(
    (entry) => entry.type === 'signal' && entry.kind === 'purchase' && entry.at > since,
  );
}
