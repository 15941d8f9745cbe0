import { SEARCH_LANGUAGE } from '../../catalog/search/product-search.js';
import type { Wording } from '../../wording/wording.js';

/** Whether a page is in the language that the search reads. */
export const isReadIn = ({ locale }: Pick<Wording, 'locale'>): boolean =>
  locale.split('-', 1)[0] === SEARCH_LANGUAGE;
