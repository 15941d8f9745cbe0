import { randomBytes } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { RequestError } from '../../../errors.js';
import { ORDER_DAYS } from '../../../orders/order.js';
import type { Services } from '../../../services.js';
import type { Traces } from '../../../stores/stores.js';
import { DAY } from '../../../time/clock.js';
import { exactText } from '../../../wording/dates.js';
import { personalPage, respond } from '../../answers/respond.js';
import { formOf, required } from '../../http/forms/fields.js';
import { paths } from '../../http/paths.js';
import { stageOf } from '../../http/stage.js';
import { type VisitSession, visitOf } from '../../http/visit-of.js';

import { receiptSigning } from './receipt.js';

/**
 * `POST /forgetting` erases the visit and shows a receipt in the answer itself: there is no session left that a
 * redirect could carry it in. htmx is sent there as a whole page, so that nothing of the visit stays on screen.
 */
export function forgettingRoutes({
  traces,
  erasure,
  secret,
}: Pick<Services, 'traces' | 'erasure' | 'secret'>): Router {
  const router = Router();
  const signing = receiptSigning(secret);
  const forget: RequestHandler = async (req, res) => {
    const { t } = stageOf(res);
    const session = visitOf(res);
    const had = session.open || session.recordEndsAt > session.now;
    const id = req.sessionID;
    const ordered = hasOrder(session);
    const before = await traces(id);
    const entries = await session.erase();
    const after = await traces(id);
    const { keys, waiting } = after;
    const number = randomBytes(6).toString('hex');
    const receipt = {
      id: number,
      places: placesOf(before, after, t.receipt.stores),
      signed: signing.sign({
        ...{ format: 'afterglow-receipt', version: 1, id: number, entries, waiting },
        at: new Date(session.now).toISOString(),
        found: before.places,
        left: after.places,
      }),
      at: exactText(session.now, t),
      had,
      entries,
      ordered,
      left: keys,
      waiting,
      erasure,
    };
    respond(res, {
      page: personalPage('receipt', t.receipt.title, { receipt, orderDays: ORDER_DAYS }),
    });
  };
  router.post(paths.forgetting, forget);

  // The receipt comes with the form: it is given back as a file, and nothing of it is kept.
  router.post(paths.receiptFile, (req, res) => {
    const signed = required(formOf(req), 'receipt', LONGEST_RECEIPT);
    if (!signing.isOurs(signed)) throw new RequestError(422, 'receiptChanged');
    res.set('Cache-Control', 'no-store').attachment('receipt.json').type('application/json').send(signed);
  });
  return router;
}

/** Characters of a signed receipt with more places than any store has. */
const LONGEST_RECEIPT = 4_000;

/** @param stores what each is called, by its name within the shop */
function placesOf(before: Traces, after: Traces, stores: Readonly<Record<string, string>>) {
  const names = new Set([...Object.keys(before.places), ...Object.keys(after.places)]);
  return [...names].map((place) => ({
    // One that was added since has no name but its own yet.
    place: stores[place] ?? place,
    found: before.places[place] ?? 0,
    left: after.places[place] ?? 0,
  }));
}

/** An order is kept apart from the visit, and outlives it. */
function hasOrder({ visit, now }: VisitSession): boolean {
  const since = now - ORDER_DAYS * DAY;
  return visit.all.some((entry) => entry.type === 'signal' && entry.kind === 'purchase' && entry.at > since);
}
