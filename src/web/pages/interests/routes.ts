import { type Response, Router } from 'express';
import { RequestError } from '../../../errors.js';
import { LEAST_SET, MOST_SET } from '../../../interests/adjustments.js';
import { type InterestId, isInterestId } from '../../../interests/interest.js';
import { MOST_PHRASES, PHRASE_LENGTH } from '../../../interests/phrase.js';
import { isReadable } from '../../../interests/readable.js';
import { FORGOTTEN_BELOW } from '../../../interests/signals.js';
import type { Services } from '../../../services.js';
import { toCompact } from '../../../sessions/compact-vector.js';
import type { EntryBody } from '../../../sessions/entry.js';
import { MEMORY_LENGTHS } from '../../../sessions/memory.js';
import type { Visit } from '../../../sessions/visit.js';
import { percentText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { type Fields, formOf, required, text, wholeNumber } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { areAboutSomebody } from '../../http/personal-words.js';
import { respond } from '../../http/respond.js';
import { refusePress, respondToPress } from '../../http/respond-to-press.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { interestName } from '../../parts/notice-text.js';
import { asking } from '../signals/routes.js';
import { interestsPanel } from './presenter.js';

/** The interests panel as a page of its own, and every control on it. */
export function interestRoutes(services: Services): Router {
  const router = Router();

  router.get('/interests', (req, res) => {
    const { t } = stageOf(res);
    const panel = interestsPanel(req, res);
    const model = { interestsPanel: panel.model };
    respond(req, res, {
      page: { view: 'pages/interests', title: t.interests.title, unlisted: true, model },
      fragments: [panel],
    });
  });

  router.post('/interests', async (req, res) => {
    const { t, snapshot } = stageOf(res);
    const phrase = text(formOf(req), 'phrase', PHRASE_LENGTH)?.trim();
    if (phrase === undefined) throw new RequestError(400, 'fieldMissing');
    const session = visitOf(res);
    if (session.privacySignal) return refusePress(req, res, 403, t.interests.gpc);
    if (phrase === '') return refusePress(req, res, 422, t.interests.noWords);
    if (!isReadable(phrase)) return refusePress(req, res, 422, t.interests.onlyEnglish);
    const meaningOf = () => services.embedText(phrase);
    if (await areAboutSomebody(phrase, meaningOf, snapshot))
      return refusePress(req, res, 422, t.interests.notWords);
    if (typedOf(session.visit) >= MOST_PHRASES) return refusePress(req, res, 422, t.interests.tooMany);
    const meaning = await meaningOf();
    if (!meaning) return refusePress(req, res, 503, t.interests.cannotRead);
    const body: EntryBody = { type: 'phrase', text: phrase, meaning: toCompact(meaning) };
    const { visit } = await session.append(
      [...asking(session, 'addInterest'), body],
      tokenOf(text(formOf(req), 'token')),
    );
    await respondToPress(req, res, services, { visit });
  });

  const adjust = (path: string, bodyOf: (interest: InterestId, form: Fields) => Adjusted) =>
    router.post(path, async (req, res) => {
      const session = visitOf(res);
      if (session.privacySignal) return refusePress(req, res, 403, stageOf(res).t.interests.gpc);
      const interest = interestOf(req.params.id);
      if (!session.open) return refusePress(req, res, 410, stageOf(res).t.interests.visitEnded);
      if (!isKnown(interest, res)) throw new RequestError(404, 'noSuchInterest');
      const body = bodyOf(interest, formOf(req));
      if (body === 'unmoved') return respond(req, res, { back: hereOf(req) });
      if (body === 'notAStrength') return refusePress(req, res, 422, notAStrength(stageOf(res).t));
      const { visit } = await session.append([body], tokenOf(text(formOf(req), 'token')));
      await respondToPress(req, res, services, { visit });
    });

  adjust('/interests/:id/removal', (interest) => ({ type: 'remove', interest }));
  adjust('/interests/:id/weight', (interest, form) => weightOf(interest, form));

  router.post('/memory', async (req, res) => {
    const length = MEMORY_LENGTHS.find((one) => one === required(formOf(req), 'length'));
    if (!length) throw new RequestError(422, 'noSuchMemory');
    const session = visitOf(res);
    if (!session.personalised) return refusePress(req, res, 403, stageOf(res).t.interests.notPersonalised);
    const { visit } = await session.append([{ type: 'memory', length }], tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { visit });
  });

  router.post('/interests-reset', async (req, res) => {
    const session = visitOf(res);
    if (!session.personalised) return refusePress(req, res, 403, stageOf(res).t.interests.notPersonalised);
    const { visit } = await session.append([{ type: 'reset' }], tokenOf(text(formOf(req), 'token')));
    await respondToPress(req, res, services, { visit });
  });

  return router;
}

/**
 * Whether this visit could have the interest. A form sent twice names one that is gone already, which is no error.
 */
function isKnown(interest: InterestId, res: Response): boolean {
  const { open, logged } = visitOf(res);
  return open && interestName(interest, logged, stageOf(res)) !== '';
}

/** Typed interests in a visit. */
function typedOf({ entries }: Visit): number {
  return entries.filter((entry) => entry.type === 'phrase').length;
}

/** What a form makes of an interest; the slider may have been left where the page showed it. */
type Adjusted = EntryBody | 'unmoved' | 'notAStrength';

/** *Less* halves; a strength sets. */
function weightOf(interest: InterestId, form: Fields): Adjusted {
  const strength = text(form, 'strength');
  if (strength === undefined) return { type: 'weigh', interest, factor: 0.5 };
  const percent = wholeNumber(strength, LEAST_SET, MOST_SET);
  if (percent === undefined) return 'notAStrength';
  if (strength === text(form, 'was')) return 'unmoved';
  return { type: 'set', interest, strength: percent / 100 };
}

function notAStrength({ interests, locale }: Wording): string {
  return interests.notAStrength(LEAST_SET, MOST_SET, percentText(FORGOTTEN_BELOW, locale));
}

function interestOf(id: string | string[] | undefined): InterestId {
  if (typeof id !== 'string' || !isInterestId(id)) throw new RequestError(404, 'noSuchInterest');
  return id;
}
