import type { Request, Response } from 'express';
import { inLanguage } from '../http/language.js';
import { isPage, paths, returnPath } from '../http/paths.js';
import { hereOf, stageOf, visitSoFar } from '../http/stage.js';

/** The choice of language at the foot of a page. */
export interface LanguagesModel {
  readonly choices: readonly LanguageModel[];
  /** In a visit the choice is noted, by a form; without one it is carried from page to page, by a link. */
  readonly isNoted: boolean;
  readonly token: string;
  readonly returnTo: string;
}

export interface LanguageModel {
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly isHere: boolean;
  /** This page in the language. */
  readonly href: string;
}

export function presentLanguages(req: Request, res: Response): LanguagesModel {
  const { t, token, languages } = stageOf(res);
  const here = pathOf(req);
  return {
    choices: languages.all.map(({ language, languageName }) => ({
      code: language,
      name: languageName,
      isHere: language === t.language,
      href: inLanguage(here, language),
    })),
    // A press cannot lead back to every page; from the others a link asks.
    isNoted: visitSoFar(res).open && canReturnTo(here),
    token,
    returnTo: inLanguage(here, undefined),
  };
}

/** The page that is open, without what it says of a press; or where the press that it answers leads back to. */
function pathOf(req: Request): string {
  if (req.path.startsWith(paths.operators) && req.method === 'POST') return paths.operatorLogin;
  const isOpen = req.method === 'GET' && req.res?.locals.failed !== true;
  if (!isOpen || canReturnTo(req.originalUrl)) return hereOf(req);
  // What does not begin with one slash would be another host.
  return /^\/(?!\/)/.test(req.originalUrl) ? req.originalUrl : paths.home;
}

/** Whether a press may lead back to the page. */
function canReturnTo(path: string): boolean {
  return isPage(returnPath(path), path.split('?', 1)[0] ?? '');
}
