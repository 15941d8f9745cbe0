import { type Request, type Response, Router } from 'express';
import type { Product, ProductId } from '../../../catalog/product.js';
import type { Services } from '../../../services.js';
import { erasedPress } from '../../../visits/begun.js';
import type { EntryId, LoggedEntry } from '../../../visits/entry.js';
import { onPage } from '../../../visits/on-page.js';
import { decide, isPersonalising, matches, pressedBy, type UndoPress } from '../../../visits/presses/undo.js';
import { CANNOT_UNDO, type Refusal } from '../../../visits/refusal.js';
import { isTakenBack } from '../../../visits/restoration.js';
import { listedKinds, listOf } from '../../../visits/signals.js';
import { respond } from '../../answers/respond.js';
import { refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { laneOfToken, tokenOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { statusOf } from '../../http/refusals.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { undone } from '../../parts/notices/notice.js';
import { endPersonalisation } from '../consent/end-personalisation.js';

/** `POST /undo {entry}` takes one press back; `POST /saved-products/:id/removal` and its kin every press of a kind. */
export function undoRoutes(services: Services): Router {
  const router = Router();
  router.post(paths.undo, (req, res) =>
    takeBack(req, res, { entry: required(formOf(req), 'entry') as EntryId }),
  );
  for (const kind of listedKinds()) {
    router.post(`/${listOf(kind).path}/:id/removal`, (req, res) =>
      takeBack(req, res, { kind, product: String(req.params.id) as ProductId }),
    );
  }
  return router;

  async function takeBack(req: Request, res: Response, press: UndoPress): Promise<void> {
    if (await hasEndedIt(req, res, press)) return;
    const token = tokenOf(text(formOf(req), 'token'));
    const { logged, visit } = onPage(visitOf(res), laneOfToken(token));
    const pressed = pressedBy(press, logged, visit.lane);
    // What ending erases is said, and sealed for the way back.
    if (isPersonalising(pressed)) return endPersonalisation(req, res, services);
    const outcome = await carryOut(res, token, (visit) => decide(visit, press));
    if ('refused' in outcome) return cannotUndo(req, res, outcome.refused);
    const id = pressed?.id ?? outcome.settled;
    await respondToPress(req, res, services, {
      visit: visitOf(res).visit,
      before: outcome.before,
      ...(pressed ? aboutOf(pressed, res) : {}),
      ...(id === undefined ? {} : { done: undone(id) }),
    });
  }

  /** Answers a form that comes again, where what it took back was all that there was of the visit. */
  async function hasEndedIt(req: Request, res: Response, press: UndoPress): Promise<boolean> {
    const log = await visitOf(res).former();
    const asked = 'entry' in press ? press.entry : log.find((entry) => matches(press, entry))?.id;
    const id = asked ?? erasedPress(log);
    if (id === undefined || !isTakenBack(id, log)) return false;
    const pressed = log.find((entry) => entry.id === id);
    const about = pressed ? aboutOf(pressed, res) : {};
    await respondToPress(req, res, services, { visit: visitOf(res).visit, ...about, done: undone(id) });
    return true;
  }
}

/** The products of a press, none where it has left the shop; nothing for a press on the visit itself. */
function aboutOf(pressed: LoggedEntry, res: Response): { readonly products?: readonly Product[] } {
  if (!('product' in pressed)) return {};
  return { products: [stageOf(res).snapshot.catalogue.product(pressed.product) ?? []].flat() };
}

/** Says why on the page the press came from, or in its live region. */
function cannotUndo(req: Request, res: Response, refusal: Refusal): void {
  const reason = CANNOT_UNDO.find((one) => one === refusal.why);
  if (reason === undefined) refusePress(req, res, refusal);
  else respond(req, res, { status: statusOf(refusal), done: reason, fragments: [], back: hereOf(req) });
}
