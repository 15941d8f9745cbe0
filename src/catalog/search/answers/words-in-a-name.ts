import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';

/**
 * Whether a product of the shop has all of these words in its name or among its tags, in their own form: the page never
 * says that nothing is called so then, whatever it lists. A *bicycle headlamp* is called a headlamp.
 */
export function isBorne(words: string, search: Pick<ProductSearch, 'ask'>): boolean {
  const { terms, hits } = search.ask(words, { literal: true });
  // What is only of the same family counts less than 1: a baker's couche is called no couch.
  const isItself = terms.every(({ forms }) => Math.max(0, ...forms.values()) === 1);
  return terms.length > 0 && isItself && hits.some(({ titled }) => titled >= CALLED);
}
