import type { SearchLanguage } from './languages/language.js';
import { wordsOf } from './tokens.js';

/** Longer parts are no names: *pen and something to read in bed*. */
const LONGEST_PART = 2;

/**
 * The two things that a query asks for with an *and* between them: `needle and thread`. None where it is no such query.
 * @param isThing whether some product is such a thing, in the singular
 */
export function twoThings(
  query: string,
  language: SearchLanguage,
  isThing: (word: string) => boolean,
): readonly string[] {
  const words = wordsOf(query, language);
  const joint = words.findIndex((word) => language.without.also.includes(word));
  if (joint < 0) return [];
  const isName = (part: readonly string[]) =>
    part.length > 0 && part.length <= LONGEST_PART && isThing(language.singular(part.at(-1) ?? ''));
  const parts = [words.slice(0, joint), words.slice(joint + 1)];
  return parts.every(isName) ? parts.map((part) => part.join(' ')) : [];
}
