import type { Product } from '../../product.js';
import { mainName } from '../languages/head-of-name.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { Wish } from './facet.js';
import { lacks } from './mentions.js';

/** What the shop can say of a thing that is not wanted. */
export interface Denials {
  /**
   * Whether it is sure that a product that was left is without it: the materials that the product lists, or the names
   * of shelves, brands, colours and tags decide. Where only texts are read, or where somebody may come to harm,
   * it is not, unless the product's own text says so.
   */
  isSure(wish: Wish, position: number): boolean;
  /** Whether what is not wanted is what a thing is, rather than what it has: `not scented`, `not cats`. */
  isQuality(wish: Wish): boolean;
  /** Whether it is something to be done, of which no maker can tell: `without drilling`. */
  isDoing(wish: Wish): boolean;
  /** Whether only what is called the thing may answer: a label was asked for, or somebody may come to harm. */
  isStrict(wish: Wish): boolean;
}

/**
 * A tag counts where so many products are such a thing, as a fountain pen is: that others bear none then says something
 * of them. What a thing has or does (`cable`, `caffeine`) is tagged now and then.
 */
const FEWEST_TAGGED = 2;

/** What a catalogue's things are made of and called, by the stems of their words. */
export interface Named {
  readonly materials: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Reads what a catalogue's things are made of and called. */
export function readNamed(products: readonly Product[], language: SearchLanguage): Named {
  const stems = (text: string) => wordsOf(text, language).map(language.stem);
  const keyOf = (text: string) => stems(text).join(' ');
  return {
    materials: materialsOf(products, language, stems),
    names: namesOf(products, keyOf, language),
  };
}

/** Says of a catalogue's products what they are without. */
export function openDenials(
  products: readonly Product[],
  language: SearchLanguage,
  { materials, names }: Named = readNamed(products, language),
): Denials {
  const stems = (text: string) => wordsOf(text, language).map(language.stem);
  const keyOf = (text: string) => stems(text).join(' ');
  const harmful = new Set(language.without.harmful.map(keyOf));
  const isName = (word: string) => language.colours.has(word) || names.has(keyOf(word));
  const isMaterial = (word: string) => stems(word).every((stem) => materials.has(stem));
  const isHarmful = (word: string) => stems(word).some((stem) => harmful.has(stem));
  // Milk chocolate is a kind of chocolate, palm oil an oil.
  const isHarmfulItself = (word: string) => isHarmful(word.split(' ').at(-1) ?? '');
  return {
    isSure(wish, position) {
      const product = products[position];
      if (!product || wish.kind !== 'without') return true;
      // Names and tags say what is such a thing, and how large or how many it is.
      if (wish.isThing) return true;
      return wish.words.every((word) => {
        if (isSize(word)) return true;
        const isListed = isMaterial(word) ? product.materials.length > 0 : isName(word);
        return (isListed && !isHarmful(word)) || lacks(product, word, language);
      });
    },
    isDoing: (wish) => wish.kind === 'without' && wish.words.every(language.without.isDoing),
    isStrict: (wish) =>
      wish.kind === 'without' && (wish.isLabel === true || wish.words.some(isHarmfulItself)),
    isQuality(wish) {
      if (wish.kind !== 'without') return false;
      const isOne = (word: string) =>
        isSize(word) || language.without.describes(word) || (isName(word) && !isMaterial(word));
      return wish.words.every(isOne);
    },
  };
}

/** `1000 pieces`, `35 mm`. */
const isSize = (word: string) => /^\d/.test(word);

/** What something is made of, and what such things are called together. */
function materialsOf(
  products: readonly Product[],
  { kinds, stem }: SearchLanguage,
  stems: (text: string) => readonly string[],
): ReadonlySet<string> {
  const listed = new Set(products.flatMap(({ materials }) => materials.flatMap(stems)));
  const all = [...kinds].filter(([, made]) =>
    made.some((one) => stems(one).every((part) => listed.has(part))),
  );
  return new Set([...listed, ...all.map(([kind]) => stem(kind))]);
}

function namesOf(
  products: readonly Product[],
  keyOf: (text: string) => string,
  language: SearchLanguage,
): ReadonlySet<string> {
  const tagged = new Map<string, number>();
  for (const { name, tags } of products) {
    const called = ` ${keyOf(mainName(name, language))}`;
    for (const tag of new Set(tags.map(keyOf)))
      if (called.endsWith(` ${tag}`)) tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
  }
  const places = products.flatMap(({ brand, category, department }) => [
    brand,
    category,
    department,
    ...department.split(/\s*[&,]\s*/),
  ]);
  const often = [...tagged].flatMap(([tag, count]) => (count >= FEWEST_TAGGED ? [tag] : []));
  return new Set([...often, ...[...new Set(places)].map(keyOf)]);
}
