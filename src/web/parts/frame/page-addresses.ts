import { inLanguage } from '../../http/language.js';
import type { Rendering } from '../../http/stage.js';

/** The same page in each language, for search engines. */
export interface Addresses {
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

/**
 * The one true address of a page in its language, and those in the others. Without a language in its address a page is
 * in whichever the browser asks for.
 * @param canonical path of the page; undefined where it has no one address
 */
export function addressesOf(
  canonical: string | undefined,
  rendering: Rendering,
): Addresses & { readonly canonical?: string } {
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
