import type { Product } from '../../product.js';
import { mainName } from '../languages/head-of-name.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import { withLastParts } from '../languages/word-parts.js';
import type { Piece } from './pieces.js';

export interface Place {
  readonly department: string;
  readonly category: string | undefined;
}

/** What of a catalogue's own words a query is read with. */
export interface ShopWords {
  /** The catalogue holds the word in some form. */
  isKnown(word: string): boolean;
  /** The name, a tag or the shelf of something holds the word. */
  isCalled(word: string): boolean;
  /** A name ends with it, before what the name goes on about: a thing is called so. */
  isThing(words: string): boolean;
  /** Something is made of it. */
  isMaterial(word: string): boolean;
  /** Two words that stand side by side in a name, a tag or a shelf's name, or that the language knows as one thing. */
  isPhrase(words: readonly [string, string]): boolean;
  /** Words that are a whole tag or a whole material: `almond oil`. */
  isTag(words: readonly string[]): boolean;
  /** A brand's whole name; ordinary where products of others are called that. */
  brandAt(
    pieces: readonly Piece[],
    at: number,
  ): { readonly brand: string; readonly length: number; readonly isOrdinary: boolean } | undefined;
  /** A department's or category's whole name, or a department's half: `Board games` of `Board games & puzzles`. */
  placeAt(
    pieces: readonly Piece[],
    at: number,
  ): { readonly place: Place; readonly length: number } | undefined;
  /** The place that bears just this name. */
  placeCalled(words: string): Place | undefined;
}

/** What the catalogue's words are, as plain data: stems of words and phrases. */
export interface CatalogueWordSets {
  /** With the brand of what is called so; undefined where several brands have it. */
  readonly phrases: ReadonlyMap<string, string | undefined>;
  readonly materials: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** Reads the words of the catalogue's names, tags, materials and shelves. */
export function readShopWords(products: readonly Product[], language: SearchLanguage): CatalogueWordSets {
  const stems = (text: string) => wordsOf(text, language).map(language.stem);
  const phrases = new Map<string, string | undefined>();
  const addPhrase = (phrase: string, brand: string) =>
    phrases.set(phrase, phrases.has(phrase) && phrases.get(phrase) !== brand ? undefined : brand);
  const materials = new Set([...language.kinds.keys()].map(language.stem));
  const tags = new Set<string>();
  const things = new Set<string>();
  for (const product of products) {
    for (const text of product.materials) for (const stem of stems(text)) materials.add(stem);
    for (const thing of endingsOf(stems(mainName(product.name, language)))) things.add(thing);
    const head = wordsOf(mainName(product.name, language), language).at(-1) ?? '';
    for (const part of withLastParts(head, language)) things.add(language.stem(part));
    for (const tag of [...product.tags, ...product.materials]) tags.add(stems(tag).join(' '));
    for (const word of wordsOf(`${product.name} ${product.category}`, language).flatMap((one) =>
      withLastParts(one, language).slice(1),
    ))
      addPhrase(language.stem(word), product.brand);
    for (const text of [product.name, product.category, product.department, ...product.tags])
      for (const phrase of phrasesOf(stems(text))) addPhrase(phrase, product.brand);
  }
  return { phrases, materials, tags, things };
}

/** Says of words what they are in the catalogue. */
export function shopWordsOf(
  products: readonly Product[],
  language: SearchLanguage,
  isKnown: (stem: string) => boolean,
  { phrases, materials, tags, things }: CatalogueWordSets = readShopWords(products, language),
): ShopWords {
  const stems = (text: string) => wordsOf(text, language).map(language.stem);
  const known = new Set(language.synonyms.flat().map((phrase) => stems(phrase).join(' ')));
  const isCalled = (phrase: string, by: string) => phrases.has(phrase) && phrases.get(phrase) !== by;
  const brands = namesOf(
    products.map(({ brand }) => [brand, brand] as const),
    language,
  );
  const places = namesOf(products.flatMap(placesOf), language);
  // One word, and in the singular too where nothing else is called so: a houseplant is one of *Houseplants*.
  const shelves = new Map(
    [...places].flatMap(([name, place]) =>
      name.includes(' ') || things.has(language.stem(name)) ? [] : [[language.singular(name), place]],
    ),
  );
  return {
    isKnown: (word) => isKnown(language.stem(word)),
    isCalled: (word) => phrases.has(language.stem(word)),
    isThing: (words) => things.has(stems(words).join(' ')),
    isMaterial: (word) => materials.has(language.stem(word)),
    isPhrase: (words) => [phrases, known].some((all) => all.has(words.map(language.stem).join(' '))),
    isTag: (words) => tags.has(words.map(language.stem).join(' ')),
    brandAt(pieces, at) {
      const found = longestAt(pieces, at, brands);
      if (!found) return undefined;
      const isOrdinary = isCalled(stems(found.thing).join(' '), found.thing);
      return { brand: found.thing, length: found.length, isOrdinary };
    },
    placeAt(pieces, at) {
      const found = longestAt(pieces, at, places);
      return found && { place: found.thing, length: found.length };
    },
    placeCalled(words) {
      const said = wordsOf(words, language).join(' ');
      return places.get(said) ?? shelves.get(language.singular(said));
    },
  };
}

/** The last word of a name, and the last two. */
function endingsOf(stems: readonly string[]): string[] {
  return [stems.slice(-1), stems.slice(-2)].map((ending) => ending.join(' '));
}

/** Single words and neighbours. */
function phrasesOf(stems: readonly string[]): string[] {
  return stems.flatMap((stem, i) => (i === 0 ? [stem] : [stem, `${stems[i - 1]} ${stem}`]));
}

function placesOf({ department, category }: Product): (readonly [string, Place])[] {
  const whole: Place = { department, category: undefined };
  return [
    [category, { department, category }],
    ...department.split(/\s&\s/).map((part) => [part, whole] as const),
    [department, whole],
  ];
}

/** Names by their words, with and without the “and” that an ampersand is read as. */
function namesOf<T>(
  named: readonly (readonly [string, T])[],
  language: SearchLanguage,
): ReadonlyMap<string, T> {
  const names = new Map<string, T>();
  for (const [name, thing] of named) {
    if (name === '') continue;
    const words = (text: string) => wordsOf(text, language).join(' ');
    for (const key of [words(name), words(name.replace(/&/g, language.price.and[0] ?? '&'))])
      if (!names.has(key)) names.set(key, thing);
  }
  return names;
}

/** Longer names than these words are no names. */
const LONGEST_NAME = 6;

function longestAt<T>(pieces: readonly Piece[], at: number, names: ReadonlyMap<string, T>) {
  let found: { readonly thing: T; readonly length: number } | undefined;
  let name = '';
  for (let length = 1; length <= Math.min(LONGEST_NAME, pieces.length - at); length++) {
    name += `${length === 1 ? '' : ' '}${pieces[at + length - 1]?.plain}`;
    const thing = names.get(name);
    if (thing !== undefined) found = { thing, length };
  }
  return found;
}
