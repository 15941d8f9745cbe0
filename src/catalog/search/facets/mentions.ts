import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { plainText } from '../tokens.js';

/**
 * Whether any text of a product tells of a thing, or of what is made of it, without denying it. Where no materials are
 * given the name or the description is all there is: a “premium tan leather” belt is of leather, “leather-free” and
 * “no leather” are not.
 */
export function tellsOf(product: Product, word: string, language: SearchLanguage): boolean {
  const { kinds, stem } = language;
  const banned = new Set([word, ...(kinds.get(word) ?? kinds.get(stem(word)) ?? [])].map(stem));
  // Most words begin otherwise: stemming them all takes a second where a shop has twenty thousand products.
  const initials = new Set([...banned].map((one) => one.charAt(0)));
  const isBanned = (one: string) => initials.has(one.charAt(0)) && banned.has(stem(one));
  const { name, tags, materials, description } = product;
  return [name, ...tags, ...materials, description].some((text) => mentions(text, isBanned, language));
}

/** What ends a thought: what is denied before it is not denied behind it. */
const CLAUSE = /[.,;:!?()–—]/u;
const WORD = /[\p{L}\p{N}]+/gu;

function mentions(text: string, is: (word: string) => boolean, language: SearchLanguage): boolean {
  return plainText(text)
    .split(CLAUSE)
    .some((clause) => {
      const words = clause.match(WORD) ?? [];
      return words.some((word, i) => is(word) && !isDenied(words, i, language));
    });
}

/** Words that a denial reaches over: `not a scrap of leather`. */
const REACH = 4;

function isDenied(words: readonly string[], at: number, { without }: SearchLanguage): boolean {
  if ([...without.after, ...without.resembles].includes(words[at + 1] ?? '')) return true;
  const before = words.slice(Math.max(0, at - REACH), at);
  const last = before.findLastIndex((word) => without.denies.includes(word));
  return last >= 0 && !without.merely.includes(before[last + 1] ?? '');
}
