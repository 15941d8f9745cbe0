import { wordsIn } from '../../language/word-lists.js';
import type { Product } from '../product.js';
import { openCompounds } from './compounds.js';
import { isListedGoods } from './german-goods.js';
import { isGermanWord } from './german-list.js';
import { german } from './languages/de.js';
import { english } from './languages/en.js';
import type { SearchLanguage } from './languages/language.js';
import { stemmed, stemmedLanguages } from './languages/others.js';
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
      compounding: {
        isWord: isGermanWord,
        isGoods: isListedGoods,
        isOneWord: (word: string) => SINGLE_WORDS.has(word),
      },
    },
    ...stemmedLanguages,
  ].map((language) => [language.code, language]),
);

/** Languages that search reads, by ISO 639-1: the first two in full, of the others the endings of words. */
export const SEARCHED_IN: readonly string[] = [...LANGUAGES.keys()];

/** What searching knows of a language. @param code ISO 639-1 */
export const searchLanguage = (code: string): SearchLanguage => LANGUAGES.get(code) ?? written(code);

/** A language of which nothing is known: its words are found as they are written. */
const written = (code: string): SearchLanguage => stemmed(code, (word) => word);

/** The language as a catalogue writes it: with the compounds of its words, where it makes any. */
export function asWrittenIn(products: readonly Product[], language: SearchLanguage): SearchLanguage {
  if (language.compounding === undefined) return language;
  const texts = products.map(({ name, category, department, brand, tags, materials, description }) =>
    [name, category, department, brand, ...tags, ...materials, description].join(' '),
  );
  const words = new Set(texts.flatMap((text) => wordsOf(text, language)));
  const shelves = products.map(({ category, department }) => `${category} ${department}`);
  const shelved = new Set(shelves.flatMap((text) => wordsOf(text, language)));
  const { singular, compounding } = language;
  return { ...language, compounds: openCompounds({ words, shelved }, compounding, singular) };
}
