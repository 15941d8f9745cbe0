import type { SearchLanguage } from '../languages/language.js';

/** Stems of the catalogue's own words, each made once; forgotten where there are more than any shop writes. */
const MOST_STEMS = 50_000;
const stemmed = new WeakMap<SearchLanguage, Map<string, string>>();
export function stemsOnce(language: SearchLanguage): (word: string) => string {
  const known = stemmed.get(language) ?? new Map<string, string>();
  stemmed.set(language, known);
  return (word) => {
    const made = known.get(word);
    if (made !== undefined) return made;
    const stem = language.stem(word);
    if (known.size > MOST_STEMS) known.clear();
    known.set(word, stem);
    return stem;
  };
}

/**
 * How every word with a stem begins, or a part of one in a language of compounds: stems differ from what they are of in the
 * last letter at most, *berri* and *berry*.
 */
export const beginningOf = (stem: string, { compounds }: SearchLanguage): string =>
  compounds || stem.length < SHORT ? stem : stem.slice(0, -1);

const SHORT = 3;
