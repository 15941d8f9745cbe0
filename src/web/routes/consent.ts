import { type Response, Router } from 'express';
import type { Services } from '../../services.js';
import type { Visit } from '../../sessions/visit.js';
import { formOf, text } from '../forms/fields.js';
import { tokenOf } from '../forms/token.js';
import { visitOf } from '../middleware/visit-session.js';
import { refusePress, respondToPress } from '../respond-to-press.js';
import { stageOf } from '../stage.js';

/** *Personalise this visit* and its opposite: one press each, from any page. */
export function consentRoutes(services: Services): Router {
  const router = Router();

  router.post('/personalisation', async (req, res) => {
    const session = visitOf(res);
    if (session.privacySignal) return refusePress(req, res, 403, stageOf(res).t.interests.gpc);
    const body = { type: 'consent', purpose: 'personalise', granted: true } as const;
    const { visit } = await session.append([body], tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { visit });
  });

  router.post('/personalisation/end', async (req, res) => {
    const visit = await endPersonalisation(res, tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { visit });
  });

  return router;
}

/** Withdraws consent and removes what only it allowed to be noted. */
export async function endPersonalisation(res: Response, token: string): Promise<Visit> {
  const body = { type: 'consent', purpose: 'personalise', granted: false } as const;
  const session = await visitOf(res).append([body], token);
  return (await session.withdraw('personalise')).visit;
}
