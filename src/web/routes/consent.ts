import { Router } from 'express';
import type { Services } from '../../services.js';
import type { Entry } from '../../sessions/entry.js';
import { formOf, text } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { visitOf } from '../middleware/visit-session.js';
import { wrongNotice } from '../presenters/notice.js';
import { respondToPress } from '../respond-to-press.js';
import { hereOf, stageOf } from '../stage.js';

/** *Personalise this visit* and its opposite: one press each, from any page. */
export function consentRoutes(services: Services): Router {
  const router = Router();

  router.post('/personalisation', async (req, res) => {
    const session = visitOf(res);
    if (session.privacySignal) {
      const notice = wrongNotice(stageOf(res).t.interests.gpc, hereOf(req));
      return respondToPress(req, res, services, { visit: session.visit, notice });
    }
    const body = { type: 'consent', purpose: 'personalise', granted: true } as const;
    const { visit } = await session.append([body], tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { visit });
  });

  router.post('/personalisation/end', async (req, res) => {
    const session = visitOf(res);
    const body = { type: 'consent', purpose: 'personalise', granted: false } as const;
    await session.append([body], tokenOf(text(formOf(req), 'token')));
    const { visit } = await visitOf(res).retain(keepsItself);
    await respondToPress(req, res, services, { visit });
  });

  return router;
}

/** What stays when personalisation ends: basket and saved things, which keep themselves, and the decision itself. */
function keepsItself(entry: Entry): boolean {
  return (
    entry.type === 'basket' ||
    entry.type === 'undo' ||
    (entry.type === 'consent' && !entry.granted) ||
    (entry.type === 'signal' && (entry.kind === 'save' || entry.kind === 'hide' || entry.kind === 'purchase'))
  );
}
