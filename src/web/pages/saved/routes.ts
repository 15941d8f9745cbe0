import { Router } from 'express';
import { keepsSomething } from '../../../visits/kept.js';
import { personalPage, respond } from '../../answers/respond.js';
import { paths } from '../../http/paths.js';
import { type Rendering, renderingOf } from '../../http/stage.js';
import { liesUnused } from '../../parts/cards/card-context.js';
import { presentKept } from './presenter.js';

/** `GET /saved`: what was saved, hidden or called not relevant, all of it to take back. */
export function savedRoutes(): Router {
  const router = Router();
  router.get(paths.saved, (_req, res) => {
    const rendering = renderingOf(res);
    const model = presentKept(rendering);
    const page = personalPage('saved', rendering.t.saved.title, {
      lead: leadOf(rendering),
      keptThings: model,
    });
    respond(res, { page, fragments: [{ name: 'kept-things', model }] });
  });
  return router;
}

function leadOf(rendering: Rendering): string {
  const { saved } = rendering.t;
  if (rendering.session.partial) return saved.leadUnread;
  return saysWhen(rendering) ? saved.lead : saved.leadNothing;
}

/** Whether the top of the page says until when things are kept. */
function saysWhen(rendering: Rendering): boolean {
  const { open, privacySignal, visit } = rendering.session;
  return open && (privacySignal === undefined || keepsSomething(visit) || liesUnused(rendering));
}
