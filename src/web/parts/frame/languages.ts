import { inLanguage } from '../../http/language.js';
import { isPage, paths, returnPath } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';

export function presentLanguages(rendering: Rendering) {
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

/**
 * The one true address of a page in its language, and those in the others. Without a language in its address a page is
 * in whichever the browser asks for.
 * @param canonical path of the page; undefined where it has no one address
 */
export function addressesOf(canonical: string | undefined, rendering: Rendering) {
  const { languages, carried } = rendering;
  if (canonical === undefined) return { alternates: [] };
  const alternates = languages.all.map(({ language }) => ({
    language,
    href: inLanguage(canonical, language),
  }));
  return {
    ...(carried === undefined ? {} : { canonical: inLanguage(canonical, carried) }),
    alternates: [...alternates, { language: 'x-default', href: canonical }],
  };
}
