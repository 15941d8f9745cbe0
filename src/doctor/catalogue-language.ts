import type { Product } from '../catalog/product.js';
import { SEARCHED_IN } from '../catalog/search/languages/search-languages.js';
import { languageOf } from '../segments/speech.js';

/** What is wrong with the language that a catalogue is read in, and what to do. */
export interface LanguageFault {
  readonly message: string;
  readonly advice: string;
}

/**
 * Whether the products speak another language than `CATALOGUE_LANGUAGE` says: search then reads them wrongly, and nothing
 * else says why it finds little. Undefined where they fit, or where their texts are too few to tell.
 */
export function languageFault(products: readonly Product[], language: string): LanguageFault | undefined {
  const told = languageOf(products);
  if (told === undefined || told === language) return undefined;
  if (SEARCHED_IN.includes(told))
    return {
      message: `The texts of the products are ${named(told)}, and search reads them as ${named(language)}.`,
      advice: `Set CATALOGUE_LANGUAGE=${told} for the shop and its commands, and start the shop again.`,
    };
  if (language !== 'en') return undefined;
  return {
    message: 'The texts of the products are not in English, and search reads them so.',
    advice: `Set CATALOGUE_LANGUAGE to their language; search reads ${SEARCHED_IN.join(', ')}.`,
  };
}

function named(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
