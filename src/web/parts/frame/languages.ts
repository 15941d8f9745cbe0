import { inLanguage } from '../../http/language.js';
import { isPage, paths, returnPath } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';

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

export function presentLanguages(rendering: Rendering): LanguagesModel {
  const { t, token, languages } = rendering;
  const here = pathOf(rendering);
  return {
    choices: languages.all.map(({ language, languageName }) => ({
      code: language,
      name: languageName,
      isHere: language === t.language,
      href: inLanguage(here, language),
    })),
    // A press cannot lead back to every page; from the others a link asks.
    isNoted: rendering.session.open && canReturnTo(here),
    token,
    returnTo: inLanguage(here, undefined),
  };
}

/** The page that is open, without what it says of a press; or where the press that it answers leads back to. */
function pathOf(rendering: Rendering): string {
  if (rendering.asked.path.startsWith(paths.operators) && rendering.asked.method === 'POST')
    return paths.operatorLogin;
  const isOpen = rendering.asked.method === 'GET' && !rendering.asked.hasFailed;
  if (!isOpen || canReturnTo(rendering.asked.address)) return rendering.here;
  // What does not begin with one slash would be another host.
  return /^\/(?!\/)/.test(rendering.asked.address) ? rendering.asked.address : paths.home;
}

/** Whether a press may lead back to the page. */
function canReturnTo(path: string): boolean {
  return isPage(returnPath(path), path.split('?', 1)[0] ?? '');
}
