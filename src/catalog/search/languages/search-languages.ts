import { setImmediate } from 'node:timers/promises';
import { wordsIn } from '../../../language/word-lists.js';
import type { Product } from '../../product.js';
import { type CatalogueWords, openCompounds } from './compounds.js';
import { german } from './de.js';
import { english } from './en.js';
import { isListedGoods } from './german-goods.js';
import { isGermanWord } from './german-list.js';
import type { SearchLanguage } from './language.js';
import { stemmed, stemmedLanguages } from './others.js';
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

/** Products whose words are read in one turn of the event loop, a few milliseconds. */
const AT_A_STRETCH = 100;

/** A language of which nothing is known: its words are found as they are written. */
const written = (code: string): SearchLanguage => stemmed(code, (word) => word);

/** The language as a catalogue writes it: with the compounds of its words, where it makes any. */
export async function asWrittenIn(
  products: readonly Product[],
  language: SearchLanguage,
): Promise<SearchLanguage> {
  return withCompounds(language, await readCatalogueWords(products, language));
}

/** The language with the compounds of these words. */
export function withCompounds(language: SearchLanguage, words: CatalogueWords | undefined): SearchLanguage {
  const { singular, compounding } = language;
  if (compounding === undefined || words === undefined) return language;
  return { ...language, compounds: openCompounds(words, compounding, singular) };
}

/** The words of a catalogue; undefined where the language makes no compounds of them. */
export async function readCatalogueWords(
  products: readonly Product[],
  language: SearchLanguage,
): Promise<CatalogueWords | undefined> {
  if (language.compounding === undefined) return undefined;
  const [words, shelved] = [new Set<string>(), new Set<string>()];
  for (const [
    position,
    { name, category, department, brand, tags, materials, description },
  ] of products.entries()) {
    const texts = [name, brand, ...tags, ...materials, description].join(' ');
    for (const word of wordsOf(texts, language)) words.add(word);
    for (const word of wordsOf(`${category} ${department}`, language)) shelved.add(word);
    // An open shop answers in between.
    if (position % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
  }
  for (const word of shelved) words.add(word);
  return { words, shelved };
}
