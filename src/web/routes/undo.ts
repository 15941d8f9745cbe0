import { type Request, type Response, Router } from 'express';
import { RequestError } from '../../errors.js';
import type { Services } from '../../services.js';
import type { Entry, EntryBody, LoggedEntry } from '../../sessions/entry.js';
import type { Visit } from '../../sessions/visit.js';
import { formOf, required, text } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { visitOf } from '../middleware/visit-session.js';
import { undone } from '../presenters/notice.js';
import { respondToPress } from '../respond-to-press.js';
import { stageOf } from '../stage.js';
import { endPersonalisation } from './end-personalisation.js';
import { endStatistics } from './statistics.js';

/** `POST /undo {entry}` takes one press back; `POST /saved-products/:id/removal` and its kin every press of a kind. */
export function undoRoutes(services: Services): Router {
  const router = Router();

  router.post('/undo', async (req, res) => {
    const id = required(formOf(req), 'entry');
    await takeBack(req, res, (entry) => entry.id === id && entry.type !== 'counted');
  });

  for (const [path, kind] of [
    ['saved-products', 'save'],
    ['hidden-products', 'hide'],
    ['irrelevant-products', 'notRelevant'],
  ] as const) {
    router.post(`/${path}/:id/removal`, async (req, res) => {
      const { id } = req.params;
      await takeBack(
        req,
        res,
        (entry) => entry.type === 'signal' && entry.kind === kind && entry.product === id,
      );
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
    if (!pressed) throw new RequestError(404, 'There is nothing to take back.');
    // Taking back consent is withdrawing it.
    if (pressed.type === 'consent' && pressed.purpose === 'personalise' && pressed.granted)
      return endPersonalisation(req, res, services);
    const again = session.visit.entries.filter((entry) => isAlike(entry, pressed));
    const visit =
      again.length > 0 ? await undo(res, again, tokenOf(text(formOf(req), 'token'))) : session.visit;
    const { catalogue } = stageOf(res).snapshot;
    const about = 'product' in pressed ? { products: [catalogue.product(pressed.product) ?? []].flat() } : {};
    await respondToPress(req, res, services, {
      visit,
      before: session.visit,
      ...about,
      done: undone(pressed.id),
    });
  }

  return router;
}

/** Taking back being counted is withdrawing it; anything else counts as if it had not been. */
async function undo(res: Response, entries: readonly Entry[], token: string): Promise<Visit> {
  const consent = entries.find((entry) => entry.type === 'consent');
  if (consent?.purpose === 'statistics') return endStatistics(res, token);
  const bodies = entries.map((entry): EntryBody => ({ type: 'undo', entry: entry.id }));
  return (await visitOf(res).append(bodies, token)).visit;
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
