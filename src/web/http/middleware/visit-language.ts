import type { RequestHandler } from 'express';
import type { Languages } from '../language.js';
import { speak, stageOf } from '../stage.js';
import { visitOf } from '../visit-of.js';

/** Goes on in the language that the visit chose, unless the address asks for another. Mounted after `visitSession`. */
export function visitLanguage({ named }: Pick<Languages, 'named'>): RequestHandler {
  return function visitLanguage(_req, res, next) {
    const chosen = named(visitOf(res).visit.language);
    if (chosen && stageOf(res).carried === undefined) speak(res, chosen);
    next();
  };
}
