import { english } from '../languages/en.js';
import type { ProductSearch } from '../matching/product-search.js';

/** A longer query is a sentence. */
const LONGEST = 4;

/**
 * What a thing is to be like, typed behind its name, stands before it: a `yoga mat thick` is a thick yoga mat. A word that
 * things are called by stays: *night light*.
 */
export function qualityFirst(words: string, search: Pick<ProductSearch, 'language' | 'thingCalled'>): string {
  const said = words.trim().split(/\s+/u);
  const last = said.at(-1) ?? '';
  const isName = said.length > 1 && said.length <= LONGEST && said.every((word) => /^[\p{L}-]+$/u.test(word));
  if (search.language !== english.code || !isName || !english.describes(last.toLowerCase())) return words;
  const thing = said.slice(0, -1);
  const isThing = search.thingCalled(thing.at(-1) ?? '') !== '' && search.thingCalled(last) === '';
  return isThing ? [last, ...thing].join(' ') : words;
}
