import { Router } from 'express';
import { RequestError } from '../../errors.js';
import type { Services } from '../../services.js';
import type { Entry, EntryBody } from '../../sessions/entry.js';
import { formOf, required, text } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { visitOf } from '../middleware/visit-session.js';
import { respondToPress } from '../respond-to-press.js';
import { stageOf } from '../stage.js';

/** `POST /undo {entry}` takes one press back; `POST /saved-products/:id/removal` and its kin every press of a kind. */
export function undoRoutes(services: Services): Router {
  const router = Router();

  router.post('/undo', async (req, res) => {
    const session = visitOf(res);
    const id = required(formOf(req), 'entry');
    const pressed = session.visit.entries.find((entry) => entry.id === id);
    if (!pressed || pressed.type === 'consent') throw new RequestError(404, 'There is nothing to take back.');
    await takeBack([...alike(pressed, session.visit.entries)], req, res);
  });

  for (const [path, kind] of [
    ['saved-products', 'save'],
    ['hidden-products', 'hide'],
    ['irrelevant-products', 'notRelevant'],
  ] as const) {
    router.post(`/${path}/:id/removal`, async (req, res) => {
      const pressed = visitOf(res).visit.entries.filter(
        (entry) => entry.type === 'signal' && entry.kind === kind && entry.product === req.params.id,
      );
      if (pressed.length === 0) throw new RequestError(404, 'There is nothing to take back.');
      await takeBack(pressed, req, res);
    });
  }

  async function takeBack(
    pressed: readonly Entry[],
    req: Parameters<typeof respondToPress>[0],
    res: Parameters<typeof respondToPress>[1],
  ) {
    const { catalogue } = stageOf(res).snapshot;
    const bodies = pressed.map((entry): EntryBody => ({ type: 'undo', entry: entry.id }));
    const { visit } = await visitOf(res).append(bodies, tokenOf(text(formOf(req), 'token')));
    const products = pressed.flatMap((entry) =>
      'product' in entry ? (catalogue.product(entry.product) ?? []) : [],
    );
    const hides = pressed.some((entry) => entry.type === 'signal' && entry.kind === 'hide');
    await respondToPress(req, res, services, { visit, products, hides, done: 'undone' });
  }

  return router;
}

/** Pressing *Save* twice made two entries; taking it back takes both. */
function alike(pressed: Entry, entries: readonly Entry[]): Entry[] {
  if (pressed.type !== 'signal') return [pressed];
  return entries.filter(
    (entry) => entry.type === 'signal' && entry.kind === pressed.kind && entry.product === pressed.product,
  );
}
