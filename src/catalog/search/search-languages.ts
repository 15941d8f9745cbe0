import { wordsIn } from '../../language/word-lists.js';
import type { Product } from '../product.js';
import { openCompounds } from './compounds.js';
import { isGermanWord } from './german-list.js';
import { german } from './languages/de.js';
import { english } from './languages/en.js';
import type { SearchLanguage } from './languages/language.js';
import { stemmedLanguages } from './languages/others.js';
import { wordsOf } from './tokens.js';

const SINGLE_WORDS = new Set(
  [...wordsIn('de/single-words.txt')].map((word) => german.singular(word.toLowerCase())),
);

const LANGUAGES: ReadonlyMap<string, SearchLanguage> = new Map(
  [
    english,
    {
      ...german,
      isWord: (word: string) => isGermanWord(word) || isGermanWord(german.singular(word)),
      compounding: { isWord: isGermanWord, isOneWord: (word: string) => SINGLE_WORDS.has(word) },
    },
    ...stemmedLanguages,
  ].map((language) => [language.code, language]),
);

/** Languages that search reads, by ISO 639-1: the first two in full, of the others the endings of words. */
export const SEARCHED_IN: readonly string[] = [...LANGUAGES.keys()];

/** What searching knows of a language; of one that it does not read, what it knows of English. */
export const searchLanguage = (code: string): SearchLanguage => LANGUAGES.get(code) ?? english;

/** The language as a catalogue writes it: with the compounds of its words, where it makes any. */
export function asWrittenIn(products: readonly Product[], language: SearchLanguage): SearchLanguage {
  if (language.compounding === undefined) return language;
  const texts = products.map(({ name, category, department, brand, tags, materials, description }) =>
    [name, category, department, brand, ...tags, ...materials, description].join(' '),
  );
  const words = new Set(texts.flatMap((text) => wordsOf(text, language)));
  return { ...language, compounds: openCompounds(words, language.compounding, language.singular) };
}
