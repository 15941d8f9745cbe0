import { type Request, type Response, Router } from 'express';
import { RequestError } from '../../../errors.js';
import type { Services } from '../../../services.js';
import { LONGEST_SEAL, sealedEntries } from '../../../sessions/sealed-entries.js';
import type { SessionId } from '../../../sessions/session-log.js';
import { decide as chooseLanguage } from '../../../visits/presses/choose-language.js';
import { decide as count } from '../../../visits/presses/count.js';
import { decide as personalise } from '../../../visits/presses/personalise.js';
import { decide as stopCounting } from '../../../visits/presses/stop-counting.js';
import { respond } from '../../answers/respond.js';
import { answerPress, refusePress, respondToPress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { knownEnds, sentToken } from '../../http/forms/token.js';
import { inLanguage } from '../../http/language.js';
import { paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { type VisitSession, visitOf } from '../../http/visit-of.js';
import { endPersonalisation } from './end-personalisation.js';

const sealIn = (req: Request): string => text(formOf(req), 'seal', LONGEST_SEAL + 1) ?? '';

/** What a visit agrees to, and its language: one press each, from any page. */
export function consentRoutes(services: Services): Router {
  const router = Router();
  const sealing = sealedEntries(services.secret);

  router.post(paths.personalisation, (req, res) =>
    answerPress(res, services, { decide: (visit) => personalise(visit, knownEnds(req)) }),
  );
  router.post(paths.personalisationEnd, (_req, res) => endPersonalisation(res, services));
  router.post(paths.personalisationReturn, async (req, res) => {
    const session = visitOf(res);
    if (session.privacySignal) return refusePress(res, { why: 'objects' });
    const opened = session.open
      ? await sealing.open(sealIn(req), req.sessionID as SessionId, services.clock())
      : 'changed';
    if (opened === 'changed') return refusePress(res, { why: await whyChanged(req, session) });
    if (opened === 'expired') return refusePress(res, { why: 'sealExpired' });
    const outcome = await session.restore(opened, sentToken(req));
    if (outcome !== 'done') return refusePress(res, { why: outcome });
    const turns = visitOf(res).visit.lane !== session.visit.lane;
    await respondToPress(res, services, { done: `undone-${opened.withdrawal}`, turns });
  });

  // Neither changes what is shown.
  router.post(paths.statistics, (req, res) => consent(res, (visit) => count(visit, knownEnds(req))));
  router.post(paths.statisticsEnd, (_req, res) => consent(res, stopCounting));

  // It begins no visit: without one the language is asked for by the address alone.
  router.post(paths.language, async (req, res) => {
    const code = required(formOf(req), 'language', 8);
    if (!stageOf(res).languages.named(code)) throw new RequestError(422, 'noSuchLanguage');
    const back = inLanguage(hereOf(res), undefined);
    if (!visitOf(res).open) return respond(res, { onward: inLanguage(back, code) });
    const outcome = await carryOut(res, () => chooseLanguage(code));
    if ('refused' in outcome) return refusePress(res, outcome.refused);
    respond(res, { back, carries: false, done: outcome.made });
  });
  return router;

  /** Why a seal is none of this visit: most are of one that has ended since its page was made. */
  async function whyChanged(req: Request, session: VisitSession) {
    const isOld = sealing.saysExpired(sealIn(req), services.clock());
    if (session.open) return isOld ? 'sealExpired' : 'sealChanged';
    const hasEnded = isOld || session.isForgotten || (await session.former()).length > 0;
    return hasEnded ? 'sealEnded' : 'sealChanged';
  }
}

async function consent(res: Response, decide: Parameters<typeof carryOut>[1]): Promise<void> {
  const outcome = await carryOut(res, decide);
  if ('refused' in outcome) return refusePress(res, outcome.refused);
  respond(res, { back: hereOf(res), fragments: [], done: outcome.made });
}
