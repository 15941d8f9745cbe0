import { meaningsIn, wordsIn } from '../../../language/word-lists.js';
import { plainText } from './tokens.js';

/** Those of adjectives. */
export const ENDINGS = ['e', 'er', 'es', 'en', 'em'];

/** Before a word that many others end with by chance. */
const BY_CHANCE = '=';

const LINES = [...meaningsIn('de/goods-in-english.txt')];

/** German words and phrases in small letters, in the order of the list, and the English for each; none says nothing of goods. */
export const LISTED_GERMAN: readonly (readonly [string, string])[] = LINES.flatMap(([listed, meaning]) =>
  formsOf(listed).map((word) => [word, meaning] as const),
);

/** The same, each also as it is typed without an umlaut's own key. */
export const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...LISTED_GERMAN.flatMap(([word, meaning]) => spelledOut(word).map((form) => [form, meaning] as const)),
  ...LISTED_GERMAN,
]);

/** Listed words that are read as one: with a blank, or a dash as in *Sport-BH*. */
export const GERMAN_PHRASES: readonly string[] = [...MEANINGS.keys()].filter((word) =>
  /[ -]/u.test(word.slice(1)),
);

/** Words that say what a compound is only behind a first part that is listed too: a `Schanktisch` is one, `politisch` none. */
export const ENDS_BY_CHANCE: ReadonlySet<string> = new Set(
  LINES.flatMap(([listed]) => (listed.startsWith(BY_CHANCE) ? formsOf(listed).flatMap(spelledOut) : [])),
);

/** Listed and common German words as `plainText` leaves them. */
const PLAIN: ReadonlySet<string> = new Set(
  [...MEANINGS.keys(), ...[...wordsIn('de/common-words.txt')].flatMap(spelledOut)].map(plainText),
);

/** Whether German has the word, as far as the lists say. @param word plain: small letters without marks */
export const isGermanWord = (word: string): boolean => PLAIN.has(word);

/** As it is listed: `klein*` is `klein`, `kleine` and so on, `zu_zweit` is two words. */
function formsOf(listed: string): readonly string[] {
  const word = listed.replace(BY_CHANCE, '').replaceAll('_', ' ');
  if (!word.endsWith('*')) return [word];
  const base = word.slice(0, -1);
  return [base, ...ENDINGS.map((ending) => base.replace(/e$/, '') + ending)];
}

function spelledOut(word: string): readonly string[] {
  const sharp = word.replaceAll('ß', 'ss');
  return [word, sharp, sharp.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')];
}
