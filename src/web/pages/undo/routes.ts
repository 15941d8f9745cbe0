import { type Request, type Response, Router } from 'express';
import { takingBack } from '../../../basket/taking-back.js';
import type { Product, ProductId } from '../../../catalog/product.js';
import { endsWith, hasEndedWith } from '../../../consent/begun.js';
import { isTakenBack } from '../../../consent/restoration.js';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import type { BasketEntry, Entry, EntryBody, EntryId, LoggedEntry } from '../../../sessions/entry.js';
import type { Visit } from '../../../sessions/visit.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { visitIsGone } from '../../http/middleware/visit-appends.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { respond } from '../../http/respond.js';
import { respondToPress } from '../../http/respond-to-press.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { type CannotUndo, undone } from '../../parts/notice.js';
import { endPersonalisation } from '../consent/end-personalisation.js';
import { endStatistics } from '../statistics/routes.js';

/** So often another press of the same visit may come in between. */
const TRIES = 20;

/** `POST /undo {entry}` takes one press back; `POST /saved-products/:id/removal` and its kin every press of a kind. */
export function undoRoutes(services: Services): Router {
  const router = Router();

  router.post('/undo', async (req, res) => {
    const id = required(formOf(req), 'entry') as EntryId;
    if (await hasEndedIt(req, res, (entry) => entry.id === id, id)) return;
    const reason = await whyNot(id, res);
    if (reason) return cannotUndo(req, res, reason);
    // Sent twice: what was taken back has been erased by that.
    if (hasEndedWith(id, visitOf(res).logged))
      return respondToPress(req, res, services, { visit: visitOf(res).visit, done: undone(id) });
    await takeBack(req, res, (entry) => entry.id === id && entry.type !== 'counted');
  });

  for (const [path, kind] of [
    ['saved-products', 'save'],
    ['hidden-products', 'hide'],
    ['irrelevant-products', 'notRelevant'],
  ] as const) {
    router.post(`/${path}/:id/removal`, async (req, res) => {
      const { id } = req.params;
      const matches = (entry: LoggedEntry) =>
        entry.type === 'signal' && entry.kind === kind && entry.product === id;
      if (!(await hasEndedIt(req, res, matches))) await takeBack(req, res, matches);
    });
  }

  /** Takes back what matches and all that is alike. What was taken back already is no mistake: a form sent twice. */
  async function takeBack(
    req: Request,
    res: Response,
    matches: (entry: LoggedEntry) => boolean,
  ): Promise<void> {
    const session = visitOf(res);
    const pressed = (await session.stored()).find(matches);
    if (!pressed) throw new RequestError(404, 'nothingToUndo');
    // Taking back consent is withdrawing it.
    if (pressed.type === 'consent' && pressed.purpose === 'personalise' && pressed.granted)
      return endPersonalisation(req, res, services);
    const again = session.visit.entries.filter((entry) => isAlike(entry, pressed));
    const visit =
      again.length > 0 ? await undo(res, again, tokenOf(text(formOf(req), 'token'))) : session.visit;
    await respondToPress(req, res, services, {
      visit,
      before: session.visit,
      ...aboutOf(pressed, res),
      done: undone(pressed.id),
    });
  }

  return router;

  /** Answers a form that comes again, where what it took back was all that there was of the visit. */
  async function hasEndedIt(
    req: Request,
    res: Response,
    matches: (entry: LoggedEntry) => boolean,
    asked?: EntryId,
  ): Promise<boolean> {
    const log = await visitOf(res).former();
    const press = asked ?? log.find(matches)?.id ?? erasedPress(log);
    if (press === undefined || !isTakenBack(press, log)) return false;
    const pressed = log.find(({ id }) => id === press);
    const about = pressed ? aboutOf(pressed, res) : {};
    await respondToPress(req, res, services, { visit: visitOf(res).visit, ...about, done: undone(press) });
    return true;
  }
}

/** The products of a press, none where it has left the shop; nothing for a press on the visit itself. */
function aboutOf(pressed: LoggedEntry, res: Response): { readonly products?: readonly Product[] } {
  if (!('product' in pressed)) return {};
  return { products: [stageOf(res).snapshot.catalogue.product(pressed.product) ?? []].flat() };
}

/** The press that was erased when it was taken back, in a log that holds nothing else. */
function erasedPress(log: readonly LoggedEntry[]): EntryId | undefined {
  const undo = log.find((entry) => entry.type === 'undo' && !log.some(({ id }) => id === entry.entry));
  return undo?.type === 'undo' ? undo.entry : undefined;
}

/** Taking back being counted is withdrawing it; anything else counts as if it had not been. */
async function undo(res: Response, entries: readonly Entry[], token: string): Promise<Visit> {
  const consent = entries.find((entry) => entry.type === 'consent');
  if (consent?.purpose === 'statistics') return endStatistics(res, token);
  const line = entries.find((entry) => entry.type === 'basket');
  if (line) return undoBasket(res, line, token);
  const { visit, logged } = visitOf(res);
  const begun = endsWith(entries, visit, logged);
  const bodies = [...entries, ...(begun ? [begun] : [])].map(takenBack);
  if (!begun) return (await visitOf(res).append(bodies, token)).visit;
  const { session } = await visitOf(res).withdraw('personalise', bodies, token);
  return session.visit;
}

/** If the basket changes meanwhile, it is read and computed again. */
async function undoBasket(res: Response, press: Entry & BasketEntry, token: string): Promise<Visit> {
  for (let tried = 0; tried < TRIES; tried++) {
    const { visit, logged } = visitOf(res);
    if (!visit.entries.some(({ id }) => id === press.id)) return visit;
    if (wasOrdered(press, logged)) break;
    const claimed = await visitOf(res).claim(takingBack(press, visit), token);
    if (claimed === 'gone') throw visitIsGone();
    if (claimed === 'done') return visitOf(res).visit;
  }
  throw new RequestError(409, 'basketChanged');
}

const takenBack = ({ id }: Entry): EntryBody => ({ type: 'undo', entry: id });

/** Why a press of this visit cannot be taken back any more; undefined where it can, or where there was none. */
async function whyNot(id: EntryId, res: Response): Promise<CannotUndo | undefined> {
  if (!visitOf(res).open) return 'ended';
  const log = await visitOf(res).stored();
  const at = log.findIndex((entry) => entry.id === id);
  const pressed = log[at];
  if (pressed?.type === 'basket') return wasOrdered(pressed, log) ? 'ordered' : undefined;
  const isKnown = pressed !== undefined || log.some((entry) => entry.type === 'undo' && entry.entry === id);
  return isKnown || !log.some(isWithdrawal) ? undefined : 'erased';
}

/** Whether what a press put into the basket has been ordered since. */
function wasOrdered(press: Entry & BasketEntry, log: readonly LoggedEntry[]): boolean {
  const since = log.slice(log.findIndex(({ id }) => id === press.id));
  return since.some((entry) => isOrderOf(press.product, entry));
}

function isOrderOf(product: ProductId, entry: LoggedEntry): boolean {
  return entry.type === 'basket' && entry.product === product && entry.bill !== undefined;
}

function isWithdrawal(entry: LoggedEntry): boolean {
  return entry.type === 'consent' && entry.purpose === 'personalise' && !entry.granted;
}

/** Says why on the page the press came from, or in its live region. */
function cannotUndo(req: Request, res: Response, reason: CannotUndo): void {
  const status = reason === 'ordered' ? 409 : 410;
  respond(req, res, { status, done: reason, fragments: [], back: hereOf(req) });
}

/** Pressing *Save* twice made two entries; taking it back takes both. */
function isAlike(entry: Entry, pressed: LoggedEntry): boolean {
  if (entry.id === pressed.id) return true;
  return (
    entry.type === 'signal' &&
    pressed.type === 'signal' &&
    entry.kind === pressed.kind &&
    entry.product === pressed.product
  );
}
