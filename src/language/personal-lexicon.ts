import { join } from 'node:path';
import { readYamlFile } from '../files/yaml-file.js';
import type { Lexicon } from '../interests/personal-text.js';
import { specialCategories } from '../interests/special-categories.js';
import { isFamilyName, isGivenName } from './names-of-people.js';
import { LANGUAGE, wordsIn } from './word-lists.js';

/** What languages know of words; the rest is known by the shop and the page. */
export type LanguageLexicon = Pick<
  Lexicon,
  | 'isGivenName'
  | 'isFamilyName'
  | 'isSeldomName'
  | 'isPlace'
  | 'isThingFirst'
  | 'isGermanThingFirst'
  | 'isOfSpecialCategory'
>;

/**
 * What has to be known of words to tell a person from a thing, but for what the shop sells. Read once, at start.
 * @throws SetupError where a file is missing or is not as asked for
 */
export function readPersonalLexicon(): LanguageLexicon {
  const things = wordsIn('en/names-of-things.txt');
  const seldom = wordsIn('en/names-seldom.txt');
  const germanThings = wordsIn('de/names-of-things.txt');
  const places = wordsIn('en/names-of-places.txt');
  return {
    isGivenName,
    isFamilyName,
    isSeldomName: (word) => seldom.has(word),
    isPlace: (word) => places.has(word),
    isThingFirst: (word) => things.has(word),
    isGermanThingFirst: (word) => germanThings.has(word),
    isOfSpecialCategory: specialCategories(readSpecialTerms()),
  };
}

/** The terms of all special categories, `*` for any letters there. @throws SetupError with the line of the first mistake */
export function readSpecialTerms(file = join(LANGUAGE, 'special-categories.yaml')): readonly string[] {
  return readYamlFile(file)
    .entries()
    .flatMap(([, terms]) =>
      terms
        .list()
        .map((term) =>
          /^\*?[a-z]+(?: [a-z]+)*\*?$/.test(term)
            ? term
            : terms.refuse(`"${term}" is no term. Write words in lower case without accents, "*" at an end.`),
        ),
    );
}
