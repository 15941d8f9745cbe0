import { SEARCH_LANGUAGE } from '../../catalog/search/product-search.js';
import type { Wording } from '../../wording/wording.js';

/** Whether a page is in the language that the search reads. */
export const isReadIn = (t: Pick<Wording, 'locale'>): boolean =>
  new Intl.Locale(t.locale).language === SEARCH_LANGUAGE;
