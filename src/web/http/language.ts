import type { Request } from 'express';
import type { Config } from '../../config.js';
import { LANGUAGES } from '../../wording/languages.js';
import type { Wording } from '../../wording/wording.js';
import { queryOf } from './forms/fields.js';
import { isPlain, urlOf } from './paths.js';
import type { Renderer } from './renderer.js';

const LANGUAGE_FIELD = 'lang';

/** The shop's languages with the zone of its times, and with what each says of products in it. */
export interface Languages {
  readonly all: readonly Wording[];
  /** One of them by its code; undefined where the shop does not speak it. */
  named(code: string | undefined): Wording | undefined;
  asked(req: Request): Wording | undefined;
  /** What a request is answered in before its visit is read: as its address asks, else as the browser accepts. */
  spokenTo(req: Request): Wording;
}

/** @param timeZone IANA name of the zone that times are said in @param catalogueLanguage of product texts, ISO 639-1 */
export function openLanguages({
  timeZone: zone,
  catalogueLanguage,
}: Pick<Config, 'timeZone' | 'catalogueLanguage'>): Languages {
  const all = LANGUAGES.map((wording): Wording => {
    const isOwn = wording.language === catalogueLanguage;
    return { ...wording, ...(isOwn ? wording.ownCatalogue() : undefined), zone };
  });
  const codes = all.map(({ language }) => language);
  const [usual = LANGUAGES[0]] = all;
  const named = (code: unknown) => all.find(({ language }) => language === code);
  const asked = (req: Request) => named([queryOf(req)[LANGUAGE_FIELD]].flat()[0]);
  return {
    all,
    named,
    asked,
    // By the q-values of Accept-Language; the first language where it has none of the shop's.
    spokenTo: (req) => asked(req) ?? named(req.acceptsLanguages(codes)) ?? usual,
  };
}

/** A path of this shop that asks for a language, in place of any it asked for; for none where undefined. */
export function inLanguage(path: string, code: string | undefined): string {
  if (isPlain(path)) return code === undefined ? path : `${path}?${LANGUAGE_FIELD}=${code}`;
  const url = urlOf(path);
  if (code === undefined) url.searchParams.delete(LANGUAGE_FIELD);
  else url.searchParams.set(LANGUAGE_FIELD, code);
  return url.pathname + url.search + url.hash;
}

interface Translation {
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
