import { LANGUAGE_FIELD } from './language.js';
import type { Renderer } from './renderer.js';

export interface Translation {
  /** The language that the address asks for: every link and form of the page goes on asking for it. */
  readonly carried: string | undefined;
  /** The catalogue's language, where it is not the page's: its texts say so. */
  readonly foreign: string | undefined;
}

/**
 * A renderer whose pages carry their language along and name that of the catalogue. Templates mark text that is not
 * the shop's own by `dir="auto"`, and `lang=""` beside it where somebody typed it. Attributes are always quoted and
 * quotes in text always escaped, so that an attribute is found by its text.
 */
export function translatedRenderer(renderer: Renderer, { carried, foreign }: Translation): Renderer {
  if (carried === undefined && foreign === undefined) return renderer;
  return {
    render(template, model) {
      const html = renderer.render(template, model);
      const named = foreign === undefined ? html : withCatalogueLanguage(html, foreign);
      return carried === undefined ? named : withCarriedLanguage(named, carried);
    },
  };
}

function withCatalogueLanguage(html: string, language: string): string {
  return html.replace(/ dir="auto"(?! lang=")/g, ` dir="auto" lang="${language}"`);
}

/** Attributes that lead to a page or a press of the shop; not to its pictures, style or script. */
const LEADS = / (href|action|formaction|hx-get|hx-post)="(\/(?!assets\/|art\/|images\/|\/)[^"#]*)/g;
/** A browser replaces the query of such a form's address by its fields. */
const ASKING_FORM = /<form\b[^>]* method="get"[^>]*>/g;

function withCarriedLanguage(html: string, code: string): string {
  return html
    .replace(LEADS, (whole, name: string, path: string) => {
      if (/(?:\?|&amp;)lang=/.test(path)) return whole;
      return ` ${name}="${path}${path.includes('?') ? '&amp;' : '?'}${LANGUAGE_FIELD}=${code}`;
    })
    .replace(ASKING_FORM, (form) => `${form}<input type="hidden" name="${LANGUAGE_FIELD}" value="${code}">`);
}
