import { kindLevels } from '../kind-levels.js';
import type { Product } from '../product.js';
import type { SearchLanguage } from './languages/language.js';
import { wordsOf } from './tokens.js';

/** So many of one kind are what its name asks for; one alone may only be called so. */
const A_KIND = 2;

/**
 * Finds the products of the kind that bears just the words of a query, in the singular or plural: *bike lights* are all
 * of that kind, and no light bike.
 */
export function openKinds(
  products: readonly Pick<Product, 'kind'>[],
  language: SearchLanguage,
): (words: string) => ReadonlySet<number> {
  const keyOf = (text: string) => wordsOf(text, language).map(language.singular).join(' ');
  const kinds = new Map<string, Set<number>>();
  for (const [position, { kind }] of products.entries()) {
    if (kind === undefined) continue;
    for (const key of kindLevels(kind).map(keyOf))
      kinds.set(key, (kinds.get(key) ?? new Set()).add(position));
  }
  return (words) => kinds.get(keyOf(words)) ?? new Set();
}

/** A kind, if it has several products. */
export const severalOf = (kind: ReadonlySet<number>): ReadonlySet<number> =>
  kind.size < A_KIND ? new Set() : kind;
