import { type Response, Router } from 'express';
import type { Product, ProductId } from '../../../catalog/product.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { erasedPress } from '../../../visits/begun.js';
import { type EntryId, type LoggedEntry, NOT_RELEVANT_BECAUSE } from '../../../visits/entry.js';
import { onPage } from '../../../visits/on-page.js';
import { decide as sayWhyNot } from '../../../visits/presses/say-why-not.js';
import { decide as signal } from '../../../visits/presses/signal.js';
import {
  isPersonalising,
  matches,
  pressedBy,
  type UndoPress,
  decide as undo,
} from '../../../visits/presses/undo.js';
import { CANNOT_UNDO, type Refusal } from '../../../visits/refusal.js';
import { isTakenBack } from '../../../visits/restoration.js';
import { isPressedKind, listedKinds, listOf, type PressedKind } from '../../../visits/signals.js';
import { respond } from '../../answers/respond.js';
import { answerPress, refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { knownEnds, laneOfToken, sentToken } from '../../http/forms/token.js';
import { listRemoval, paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { statusOf } from '../../http/refusals.js';
import { askedProduct, hereOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { undone } from '../../parts/notices/notice.js';
import { endPersonalisation } from '../consent/end-personalisation.js';

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
    await answerPress(res, services, {
      products: [product],
      decide: (visit) => signal(visit, press),
    });
  });
  router.post(paths.whyNot, async (req, res) => {
    const product = askedProduct(res, required(formOf(req), 'product'));
    const why = NOT_RELEVANT_BECAUSE.find((one) => one === required(formOf(req), 'why'));
    if (!why) throw new RequestError(422, 'noSuchPress');
    await answerPress(res, services, {
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

/** `POST /undo {entry}` takes one press back; `POST /saved-products/:id/removal` and its kin every press of a kind. */
export function undoRoutes(services: Services): Router {
  const router = Router();
  router.post(paths.undo, (req, res) => takeBack(res, { entry: required(formOf(req), 'entry') as EntryId }));
  for (const kind of listedKinds()) {
    router.post(listRemoval(listOf(kind).path).pattern, (req, res) =>
      takeBack(res, { kind, product: String(req.params.id) as ProductId }),
    );
  }
  return router;

  async function takeBack(res: Response, press: UndoPress): Promise<void> {
    if (await hasEndedIt(res, press)) return;
    const token = sentToken(res.req);
    const { logged, visit } = onPage(visitOf(res), laneOfToken(token));
    const pressed = pressedBy(press, logged, visit.lane);
    // What ending erases is said, and sealed for the way back.
    if (isPersonalising(pressed)) return endPersonalisation(res, services);
    const open = visitOf(res).visit.lane;
    const outcome = await carryOut(res, (visit) => undo(visit, press), token);
    if ('refused' in outcome) return cannotUndo(res, outcome.refused);
    const id = pressed?.id ?? outcome.settled;
    await respondToPress(res, services, {
      turns: visitOf(res).visit.lane !== open,
      before: outcome.before,
      products: productsOf(pressed, res),
      done: id && undone(id),
    });
  }

  /** Answers a form that comes again, where what it took back was all that there was of the visit. */
  async function hasEndedIt(res: Response, press: UndoPress): Promise<boolean> {
    const log = await visitOf(res).former();
    const asked = 'entry' in press ? press.entry : log.find((entry) => matches(press, entry))?.id;
    const id = asked ?? erasedPress(log);
    if (id === undefined || !isTakenBack(id, log)) return false;
    const pressed = log.find((entry) => entry.id === id);
    await respondToPress(res, services, { products: productsOf(pressed, res), done: undone(id) });
    return true;
  }
}

/** The products of a press, none where it has left the shop; nothing for a press on the visit itself. */
function productsOf(pressed: LoggedEntry | undefined, res: Response): readonly Product[] | undefined {
  if (!pressed || !('product' in pressed)) return undefined;
  return [stageOf(res).snapshot.catalogue.product(pressed.product) ?? []].flat();
}

/** Says why on the page the press came from, or in its live region. */
function cannotUndo(res: Response, refusal: Refusal): void {
  const reason = CANNOT_UNDO.find((one) => one === refusal.why);
  if (reason === undefined) refusePress(res, refusal);
  else respond(res, { status: statusOf(refusal), done: reason, fragments: [], back: hereOf(res) });
}
