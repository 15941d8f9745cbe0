import { english } from '../../../catalog/search/languages/en.js';
import type { Wording } from '../../../wording/wording.js';

/**
 * Whether the search reads what is typed on a page: German is read for English, and what is typed for a catalogue in
 * another language is read in that one, whatever the page's is.
 */
export const isReadIn = (
  { locale }: Pick<Wording, 'locale'>,
  { language }: { readonly language: string } = { language: english.code },
): boolean => language !== english.code || locale.split('-', 1)[0] === english.code;
