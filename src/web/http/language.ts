import type { Request } from 'express';
import { LANGUAGES } from '../../wording/languages.js';
import type { Wording } from '../../wording/wording.js';
import { queryOf } from './forms/fields.js';
import { isPlain } from './paths.js';

/** The field of an address that names a language. */
export const LANGUAGE_FIELD = 'lang';

/** The shop's languages with the zone of its times. */
export interface Languages {
  readonly all: readonly Wording[];
  /** One of them by its code; undefined where the shop does not speak it. */
  named(code: string | undefined): Wording | undefined;
  /** What an address asks for. */
  asked(req: Request): Wording | undefined;
  /** What a request is answered in before its visit is read: as its address asks, else as the browser accepts. */
  spokenTo(req: Request): Wording;
}

/** @param zone IANA name of the zone that times are said in */
export function openLanguages(zone: string): Languages {
  const all = LANGUAGES.map((wording): Wording => ({ ...wording, zone }));
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
  const url = new URL(path, 'http://shop.invalid');
  if (code === undefined) url.searchParams.delete(LANGUAGE_FIELD);
  else url.searchParams.set(LANGUAGE_FIELD, code);
  return url.pathname + url.search + url.hash;
}
