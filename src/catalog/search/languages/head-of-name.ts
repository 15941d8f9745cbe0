import type { SearchLanguage } from './language.js';
import { plainIn } from './tokens.js';

type Naming = Pick<SearchLanguage, 'mainName' | 'firstNoun'>;

/** What ends the head of a name: a comma, a bracket, a dash, or `with`, `for` and the like. */
const ASIDE = /[,;:(–—]|\s-\s|\s(?:with|for|in|of|and|from|without)\s/iu;

/** What is only written on it, or which it is: a *Tote “So Many Books”* is no book. */
const QUOTED = /[“„«"][^“”„«»"]+[”“»"]/gu;

/** Two kinds of one thing: `Wet and dry workshop vacuum`, `Oak and brass stand`; `Cup and saucer` are two things. */
const TWO_KINDS = /^(\S+\s)and\s(?=\S+\s\S)/iu;

/** What a title comes out on: *Green Umbrella (7-inch single)*. */
const MEDIUM = /\((?:[^()]*[\s-])?(?:lp|ep|cd|single|vinyl|cassette|dvd|blu-ray)s?\)\s*$/iu;
/** How a book is bound: *Émile's Umbrella, Paperback* is a book, and none of its other words says so. */
const BOUND =
  /(?:[,(–—]|\s-)\s*(?:[^,()]*[\s-])?(?:hardback|hardcover|paperback|softcover|audiobook|e-?book)s?\)?\s*$/iu;

/** Whether a name is a title: its words say nothing of what the thing is. */
export const isTitle = (name: string): boolean => MEDIUM.test(name);

/**
 * The word of a name that says what the thing is: `Electric gooseneck kettle` is a kettle, `Oak mug rail` is a rail. Empty
 * for a title: a record is no umbrella.
 */
export function headOf(name: string, language?: Naming): string {
  if (isTitle(name)) return '';
  // Behind the last dash, where another language joins words by it: an *Akku-Bohrschrauber* is no *Akku*.
  return (
    mainName(name, language)
      .split(language?.mainName ? /[\s-]+/u : /\s+/u)
      .at(-1) ?? ''
  );
}

/** The word before a head that only says in what form the thing comes: a taper `candle pair` is a candle; else empty. */
export function wordBeforeForm(name: string, language: SearchLanguage): string {
  const { generic, shapes, singular, compounds } = language;
  const [before = '', head = ''] = [
    '',
    ...mainName(name, language)
      .toLowerCase()
      .split(language.mainName ? /[\s-]+/u : /\s+/u),
  ].slice(-2);
  const own = compounds?.parts(plainIn(head, language)) ?? [];
  if (own.length > 1 && generic.has(singular(own.at(-1) ?? ''))) return own.at(-2) ?? '';
  if (![generic, shapes].some((forms) => forms.has(singular(head)))) return '';
  return before;
}

/** A name up to its head. */
export function mainName(name: string, language?: Naming): string {
  if (BOUND.test(name)) return 'book';
  if (language?.mainName) return language.mainName(name);
  const [named = ''] = name.replace(QUOTED, ' ').trim().replace(TWO_KINDS, '$1').split(ASIDE);
  return named.trim();
}
