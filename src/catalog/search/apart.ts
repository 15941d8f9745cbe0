import type { Product } from '../product.js';
import type { SearchLanguage } from './languages/language.js';
import { wordsOf } from './tokens.js';

/**
 * Whether a product holds the two words of a name apart, where another bears that name: a *Power-cut torch* is for a
 * `power cut`, a power tool that cuts is not. Undefined where two words make no name here.
 */
export function openApart(
  words: readonly string[],
  positions: readonly number[],
  products: readonly Product[],
  language: SearchLanguage,
): ((position: number) => boolean) | undefined {
  const [first, last, more] = words.map(language.singular);
  if (first === undefined || last === undefined || more !== undefined) return undefined;
  // A chess set may be called travel chess.
  if (language.generic.has(last)) return undefined;
  const isName = (text: string) => {
    const said = wordsOf(text, language).map(language.singular);
    return said.some((word, at) => word === first && said[at + 1] === last);
  };
  const together = new Set(
    positions.filter((position) => {
      const product = products[position];
      return product !== undefined && [product.name, ...product.tags].some(isName);
    }),
  );
  if (together.size === 0) return undefined;
  // What its shelf calls by the last word is such a thing, whatever its name: a chew among *Pet food & treats*.
  const isShelved = ({ category }: Product) =>
    wordsOf(category, language).some((word) => language.singular(word) === last);
  return (position) => {
    const product = products[position];
    return product !== undefined && !together.has(position) && !isShelved(product);
  };
}
