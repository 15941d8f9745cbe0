import { Router } from 'express';
import { RequestError } from '../../../errors.js';
import { decide as chooseLanguage } from '../../../visits/presses/choose-language.js';
import { respond } from '../../answers/respond.js';
import { refusePress } from '../../answers/respond-to-press.js';
import { formOf, required, text } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { inLanguage } from '../../http/language.js';
import { paths } from '../../http/paths.js';
import { carryOut } from '../../http/press.js';
import { hereOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';

/**
 * `POST /language {language}` notes in which language a visit is answered. It begins no visit: without one the language
 * is asked for by the address alone.
 */
export function languageRoutes(): Router {
  const router = Router();
  router.post(paths.language, async (req, res) => {
    const code = required(formOf(req), 'language', 8);
    if (!stageOf(res).languages.named(code)) throw new RequestError(422, 'noSuchLanguage');
    const back = inLanguage(hereOf(req), undefined);
    if (!visitOf(res).open) return respond(req, res, { onward: inLanguage(back, code) });
    const token = tokenOf(text(formOf(req), 'token'));
    const outcome = await carryOut(res, token, () => chooseLanguage(code));
    if ('refused' in outcome) return refusePress(req, res, outcome.refused);
    const done = outcome.made;
    respond(req, res, { back, carries: false, ...(done === undefined ? {} : { done }) });
  });
  return router;
}
