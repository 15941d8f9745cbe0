import { isReady } from '../../availability.js';
import { minorUnits } from '../../minor-units.js';
import type { Product } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { plainIn, wordsOf } from '../languages/tokens.js';
import type { Wish } from './facet.js';
import { isCalledSo, lacks, tellsOf } from './mentions.js';
import { beginningOf, stemsOnce } from './stems.js';

/** Whether a product has what is wished of it. */
export function openFits(
  products: readonly Product[],
  language: SearchLanguage,
): (wish: Wish, position: number) => boolean {
  return (wish, position) => {
    const product = products[position];
    if (!product) return false;
    switch (wish.kind) {
      case 'price':
        return fitsPrice(product, wish);
      case 'cheap':
      case 'dear':
      case 'newest':
      case 'popular':
      case 'unclear':
      case 'count':
      case 'measure':
      case 'service':
        return true;
      case 'reduced':
        return isReduced(product);
      case 'stock':
        return isReady(product);
      case 'without':
        return !wish.words.some((word) => isUnwanted(product, word, wish, language));
      case 'brand':
        return product.brand === wish.brand;
      case 'place':
        return (
          product.department === wish.department &&
          (wish.category === undefined || product.category === wish.category)
        );
      case 'colour':
        return isColoured(product, wish.colour, language);
    }
  };
}

/** What stands between the clauses of a text. */
const CLAUSE = /[.,;:!?()–—]/u;

/**
 * Whether a product is of a colour, and not what its text says beside it: a pot for green tea is no green teapot. In a
 * text the colour stands at the end of a thought, before a small word, another colour or a word for the product.
 */
function isColoured(product: Product, colour: string, language: SearchLanguage): boolean {
  const { name, tags, materials, kind = '', description } = product;
  const stemOf = stemsOnce(language);
  const wanted = stemOf(colour);
  const beginning = beginningOf(wanted, language);
  // Most texts name no such colour: those are not taken apart.
  const mayName = (text: string) => plainIn(text, language).includes(beginning);
  const stemsOf = (text: string) => wordsOf(text, language).map(stemOf);
  const called = `${name} ${tags.join(' ')}`;
  if (mayName(called) && stemsOf(called).includes(wanted)) return true;
  const clauses = description.split(CLAUSE).filter(mayName);
  if (clauses.length === 0) return false;
  const own = new Set([name, kind, ...tags, ...materials].flatMap(stemsOf));
  const isOfIt = (next: string | undefined) =>
    next === undefined || language.silent.has(next) || language.colours.has(next) || own.has(stemOf(next));
  return clauses.some((clause) => {
    const words = wordsOf(clause, language);
    return words.some((word, at) => stemOf(word) === wanted && isOfIt(words[at + 1]));
  });
}

function isUnwanted(
  product: Product,
  word: string,
  { of, isThing }: Extract<Wish, { kind: 'without' }>,
  language: SearchLanguage,
): boolean {
  if (isThing) return isCalledSo(product, word, language);
  return tellsOf(product, of === undefined ? word : `${word} ${of}`, language);
}

/** Whether a product costs what is wished. */
export function fitsPrice({ price }: Product, { least, most }: Extract<Wish, { kind: 'price' }>): boolean {
  return isBetween(price.amount / minorUnits(price.currency), least, most);
}

/** Whether a product costs less than it did. */
export function isReduced({ regularPrice }: Product): boolean {
  return regularPrice !== undefined;
}

/** Whether a product's own text says that it has none of what is not wanted. */
export function openLacks(
  products: readonly Product[],
  language: SearchLanguage,
): (wish: Wish, position: number) => boolean {
  return (wish, position) => {
    const product = products[position];
    if (!product || wish.kind !== 'without') return false;
    return wish.words.some((word) => lacks(product, word, language));
  };
}

function isBetween(price: number, least: number | undefined, most: number | undefined): boolean {
  return (least === undefined || price >= least) && (most === undefined || price <= most);
}
