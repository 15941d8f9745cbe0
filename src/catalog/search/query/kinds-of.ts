import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { Wish } from './facet.js';
import type { ShopWords } from './shop-words.js';

/**
 * Where a colour that is not wanted and what is looked for are together the name of a kind, only that kind is not wanted: `tea
 * that isn't black` leaves out what is or tells of black tea, not what tells of a black pot.
 * @param words what is looked for
 */
export function kindsOf<T extends { readonly wish: Wish }>(
  said: readonly T[],
  words: string,
  language: SearchLanguage,
  shop: ShopWords,
): readonly T[] {
  const thing = wordsOf(words, language)
    .filter((word) => !language.silent.has(word))
    .at(-1);
  if (thing === undefined) return said;
  return said.map((one) => {
    const { wish } = one;
    if (wish.kind !== 'without' || wish.words.length !== 1) return one;
    const [word = ''] = wish.words;
    const isKind = language.colours.has(word) && shop.isTag([word, thing]);
    return isKind ? { ...one, wish: { ...wish, of: thing } } : one;
  });
}
