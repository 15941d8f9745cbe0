import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';

/** Longer parts are no names: *pen and something to read in bed*. */
const LONGEST_PART = 2;
/** More parts are a list of words and no list of things. */
const MOST_PARTS = 4;

/**
 * The things that a query asks for with an *and*, *or*, *with*, comma or the like between them: `needle and thread`, `tea,
 * coffee & biscuits`. What follows a *for* says what all of them are for. None where it is no such query.
 * @param isThing whether some product is such a thing, in the singular
 */
export function severalThings(
  query: string,
  language: SearchLanguage,
  isThing: (word: string) => boolean,
): readonly string[] {
  const parts = partsOf(query, language);
  const isName = (part: readonly string[]) => {
    const last = language.singular(part.at(-1) ?? '');
    return part.length <= LONGEST_PART && isThing(last) && !language.generic.has(last);
  };
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(isName)) return [];
  const things = parts.map((part) => part.join(' '));
  return new Set(things).size === things.length ? things : [];
}

/** Whether a name only counts a thing: a *six-cup teapot* is no cup. */
export function isCountedIn(name: string, things: readonly string[], language: SearchLanguage): boolean {
  const counted = [...name.toLowerCase().matchAll(/(\p{L}+|\d+)-(\p{L}+)/gu)];
  return counted.some(
    ([, count = '', what = '']) =>
      (language.numbers.has(count) || /^\d/.test(count)) &&
      things.some((thing) => thing.split(' ').map(language.singular).includes(language.singular(what))),
  );
}

/** Marks that part things. */
const MARK = /[,;&+/]/u;

function partsOf(query: string, language: SearchLanguage): readonly (readonly string[])[] {
  const { without, purpose, silent } = language;
  const joints = new Set([...without.also, ...language.together]);
  const parts: string[][] = [[]];
  for (const stretch of query.split(MARK)) {
    for (const word of wordsOf(stretch, language)) {
      // From here on it is said what they are for.
      if (purpose.includes(word) && !joints.has(word)) return withWords(parts);
      if (joints.has(word)) parts.push([]);
      else if (!silent.has(word)) parts.at(-1)?.push(word);
    }
    parts.push([]);
  }
  return withWords(parts);
}

const withWords = (parts: readonly (readonly string[])[]) => parts.filter(({ length }) => length > 0);
