import { isSaid } from '../../said-otherwise.js';
import { isEnglishForGoods } from '../languages/foreign-words.js';
import type { SearchLanguage } from '../languages/language.js';
import type { Reading, Vocabulary } from './vocabulary.js';

/**
 * Words as they were meant, where the word beside a misspelt one tells: a `yoga matt` is a yoga mat, `cofee grindr` a
 * coffee grinder. Of what a word may mean, what makes a name with a meaning of the next is taken; words of which that
 * is true of none stay as they were typed.
 */
export function meantBeside(
  words: readonly string[],
  vocabulary: Vocabulary,
  language: SearchLanguage,
  reading: Reading,
): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const slipsAt = (word: string) => {
    const slips = known.get(word) ?? slipsOf(word, vocabulary, language, reading);
    known.set(word, slips);
    return slips;
  };
  const meant = [...words];
  for (const [i, word] of words.entries()) {
    const [last, next] = [meant[i - 1], words[i + 1]];
    const isBeside = (one: string, after: string | undefined) =>
      (last !== undefined && vocabulary.isPhrase([last, one])) ||
      (after !== undefined && vocabulary.isPhrase([one, after]));
    // What makes a name with the words as they stand is no slip, and one word alone has nothing beside it.
    if ((last ?? next) === undefined || isBeside(word, next)) continue;
    const nexts = next === undefined ? [undefined] : [next, ...slipsAt(next)];
    meant[i] = slipsAt(word).find((one) => nexts.some((after) => isBeside(one, after))) ?? word;
  }
  return meant;
}

/**
 * Words that a misspelt one may stand for: with a letter doubled or not, and near ones if it is not a word itself.
 */
function slipsOf(
  word: string,
  { holds, spelling, synonyms }: Vocabulary,
  language: SearchLanguage,
  reading: Reading,
): readonly string[] {
  const doubled = doubledOrNot(word).filter((one) => holds(language.singular(one)));
  const isKnown =
    holds(language.singular(word)) ||
    holds(`~${language.stem(word)}`) ||
    isLanguageWord(word, language, reading) ||
    (synonyms.of([language.singular(word)])[0]?.size ?? 0) > 0;
  return isKnown ? doubled : [...doubled, ...spelling.candidates(word)];
}

/** In shorter words a vowel makes another one: *latter*, *letter*; and so does the first vowel: no *spinner* is a spanner. */
const SHORTEST_ALIKE = 6;

/**
 * What things are called that is a word with another vowel for one, or with a letter doubled or not: what somebody may mean
 * who types another word of the language. Undefined where nothing is.
 */
export function soundingAlike(
  word: string,
  { isName, holds }: Vocabulary,
  { singular }: SearchLanguage,
): string | undefined {
  if (word.length < SHORTEST_ALIKE) return undefined;
  const vowels = [...'aeiou'];
  const first = [...word].findIndex((letter) => vowels.includes(letter));
  const others = [...word].flatMap((letter, at) =>
    at > first && vowels.includes(letter)
      ? vowels.filter((one) => one !== letter).map((one) => word.slice(0, at) + one + word.slice(at + 1))
      : [],
  );
  return [...others, ...doubledOrNot(word)].find((one) => isName(singular(one)) && holds(singular(one)));
}

function doubledOrNot(word: string): string[] {
  if (word.length < 3) return [];
  return Array.from({ length: word.length }, (_, i) => {
    const isDouble = word[i] === word[i + 1];
    return word.slice(0, i + 1) + (isDouble ? '' : word[i]) + word.slice(i + (isDouble ? 2 : 1));
  });
}

/** In the form it was typed, or in the one that its plural or its ending hides. */
export function isLanguageWord(
  typed: string,
  { singular, stem, degree, knownForms }: SearchLanguage,
  reading: Reading,
): boolean {
  const isKnown = (word: string) => reading.isWord(word) || isEnglishForGoods(word) || isSaid(word);
  return degree(typed) !== undefined || [...knownForms(typed), singular(typed), stem(typed)].some(isKnown);
}
