import { JOINTS } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { isGarment } from '../../catalog/search/languages/garments.js';
import { wordsIn } from '../../language/word-lists.js';
import { words } from '../../text/words.js';

const SEVERAL = wordsIn('en/taken-in-several.txt');
const ONE_FOR_NOW = wordsIn('en/one-for-now.txt');

/**
 * Whether people take several of what a product is, or the next before long, as far as its kind tells, or where it has none
 * its category: teas, yarns, toys and clothes, and no torches. What a kind is called by last says what it is: tea infusers
 * are no teas, and a teapot that stands among teas is none either.
 */
export function isTakenInSeveral({ kind = '', category }: Pick<Product, 'kind' | 'category'>): boolean {
  const called = kind === '' ? [category] : kindLevels(kind);
  return called.flatMap(lastWordsOf).some((word) => SEVERAL.has(word) || isGarment(word));
}

/** Whether of such a thing one is enough for now, once it was ordered, by its narrowest kind: it is not used up, nor read through. */
export function isOneForNow({ kind = '' }: Pick<Product, 'kind'>): boolean {
  const [narrowest] = kindLevels(kind).slice(-1);
  return lastWordsOf(narrowest ?? '').some((word) => ONE_FOR_NOW.has(word) || isGarment(word));
}

/** What each of the things that a kind or a category is called by ends in. */
const lastWordsOf = (level: string): readonly string[] =>
  level
    .toLowerCase()
    .split(JOINTS)
    .flatMap((part) => endsOf(words(part.replace(FOR_WHAT, ''))));

/** The last word, and the last two. */
const endsOf = (said: readonly string[]): readonly string[] => [said.at(-1) ?? '', said.slice(-2).join('-')];

/** What follows on what a thing is: *bags for shoes*. */
const FOR_WHAT = /\s(?:for|of|with|from)\s.*$/u;
