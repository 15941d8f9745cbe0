import { type Request, Router } from 'express';
import type { Services } from '../../../services.js';
import { LONGEST_SEAL, sealedEntries } from '../../../sessions/sealed-entries.js';
import type { SessionId } from '../../../sessions/session-log.js';
import { decide } from '../../../visits/presses/personalise.js';
import { answerPress, refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, text } from '../../http/forms/fields.js';
import { knownEnds, tokenOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import { type VisitSession, visitOf } from '../../http/visit-of.js';
import { endPersonalisation } from './end-personalisation.js';

const sealIn = (req: Request): string => text(formOf(req), 'seal', LONGEST_SEAL + 1) ?? '';

/** *Personalise this visit*, its opposite, and the way back: one press each, from any page. */
export function consentRoutes(services: Services): Router {
  const router = Router();
  const sealing = sealedEntries(services.secret);

  router.post(paths.personalisation, (req, res) =>
    answerPress(req, res, services, { decide: (visit) => decide(visit, knownEnds(req)) }),
  );

  router.post(paths.personalisationEnd, (req, res) => endPersonalisation(req, res, services));

  router.post(paths.personalisationReturn, async (req, res) => {
    const session = visitOf(res);
    if (session.privacySignal) return refusePress(req, res, { why: 'objects' });
    const opened = session.open ? await openedSeal(req) : 'changed';
    if (opened === 'changed') return refusePress(req, res, { why: await whyChanged(req, session) });
    if (opened === 'expired') return refusePress(req, res, { why: 'sealExpired' });
    const outcome = await session.restore(opened, tokenOf(text(formOf(req), 'token')));
    if (outcome !== 'done') return refusePress(req, res, { why: outcome });
    const { visit } = visitOf(res);
    await respondToPress(req, res, services, { visit, done: `undone-${opened.withdrawal}` });
  });

  return router;

  function openedSeal(req: Request) {
    return sealing.open(sealIn(req), req.sessionID as SessionId, services.clock());
  }

  /** Why a seal is none of this visit: most are of one that has ended since its page was made. */
  async function whyChanged(
    req: Request,
    session: VisitSession,
  ): Promise<'sealExpired' | 'sealEnded' | 'sealChanged'> {
    const isOld = sealing.saysExpired(sealIn(req), services.clock());
    if (session.open) return isOld ? 'sealExpired' : 'sealChanged';
    const hasEnded = isOld || session.isForgotten || (await session.former()).length > 0;
    return hasEnded ? 'sealEnded' : 'sealChanged';
  }
}
