import type { Product } from '../product.js';
import { openApart } from './apart.js';
import { asWritten, wordsAsTyped } from './as-written.js';
import { type Denials, openDenials } from './facets/denials.js';
import type { ReadQuery, Wish } from './facets/facet.js';
import { openFits, openLacks } from './facets/fits.js';
import { isCalledSo, isTagged, isTaggedSo } from './facets/mentions.js';
import { readQuery } from './facets/read-query.js';
import { type Place, shopWordsOf } from './facets/shop-words.js';
import { type ForChildren, type ForWhom, openForChildren, openForWhom } from './for-whom.js';
import { inEnglish } from './foreign-words.js';
import { isGermanWord } from './german-list.js';
import { english } from './languages/en.js';
import type { SearchLanguage } from './languages/language.js';
import { isOfAnother, isOtherThing } from './other-things.js';
import { CALLED } from './parts-found.js';
import { openAges, openForAge, type ProductAges } from './product-ages.js';
import {
  doersIn,
  endsInPerson,
  headOfQuery,
  isForSomebody,
  isOccasionOnly,
  isPresentForChildren,
  isPresentForSomebody,
  isSpoken,
  namingWords,
  occasionIn,
  silentWords,
  specificWords,
} from './query-words.js';
import type { Reading } from './reading.js';
import { asWrittenIn } from './search-languages.js';
import { isCountedIn, severalThings } from './several-things.js';
import { type Asked, openSuggestions, type Suggestion } from './suggest.js';
import type { Synonyms } from './synonyms.js';
import { isHalfOnly, type Term, termsOf } from './terms.js';
import { LONGEST_QUERY, plainText, wordsOf } from './tokens.js';
import { ENTIRE, type WordHit } from './word-hits.js';
import { buildWordIndex } from './word-index.js';

export { MOST_TERMS } from './query-words.js';
export type { Suggestion } from './suggest.js';
export { LONGEST_QUERY } from './tokens.js';

/** Finds products by their words. Positions are rows of the catalogue. */
export interface ProductSearch {
  /** The language that searches are read in, by ISO 639-1. */
  readonly language: string;
  /** Whether that language has a word; undefined where the model's vocabulary says it. */
  readonly isWord: SearchLanguage['isWord'];
  /**
   * Splits a query into the words to search for and the wishes (price, colour, without ...). A word of the language
   * is never corrected.
   * @param isForeignPage the page is in another language, whose words are read before the catalogue's
   */
  read(typed: string, isWord?: Reading['isWord'], isForeignPage?: boolean): ReadQuery;
  /** A plain word as somebody wrote it: who typed the query, or the catalogue. */
  asWritten(word: string, typed: string): string;
  /** Whether this is the id of a product. */
  isId(typed: string): boolean;
  /** Whether a query is said as one speaks, rather than the name of a thing: `keep my feet warm`. */
  isSpoken(words: string): boolean;
  /** Whether words name only what a thing may be given for, as `gift` does. */
  isOccasionOnly(words: string): boolean;
  /** Those of the words that do; empty for none. */
  occasionIn(words: string): string;
  /** Whether it says that something is for somebody, or on what occasion it is given. */
  isForSomebody(words: string): boolean;
  /** Whether words name only children whom something is to be given, as `gift for a toddler` does. */
  isPresentForChildren(words: string): boolean;
  /** Whether it asks for what somebody else may be given, by what they do or like: that says nothing of who asks. */
  isPresentForSomebody(words: string): boolean;
  /** Persons by what they do that something is for, where it names nothing else: `gift for a baker`. In the singular. */
  doersIn(words: string): readonly string[];
  /** Whether its last word names a person, or anybody. */
  endsInPerson(words: string): boolean;
  /** For whom a product is, against whom the words of a query name. */
  forWhom(words: string): (position: number) => ForWhom;
  /** The name, the shelf and the tags of a product; undefined beyond the last. */
  productAt(position: number): Labels | undefined;
  /** Whether a product is for such children as the words name. */
  forChildren(words: string): (position: number) => ForChildren;
  /** For what ages a product says that it is. */
  agesOf(position: number): ProductAges;
  /** What is for children and says that it is for about this age, in months. */
  forAge(age: number): readonly number[];
  /** Whether a product only sounds like what words ask for, as a hot water bottle like a water bottle. */
  isOther(words: string): (position: number) => boolean;
  /** Whether a product holds the two words of a name apart, where another bears that name; false where none does. */
  isApart(words: string, hits: readonly WordHit[]): (position: number) => boolean;
  /** The things that words ask for together, as `needle and thread` does; none where they do not. */
  severalThings(words: string): readonly string[];
  /** Whether the name of a product only counts one of these things: the cups of a *six-cup teapot*. */
  isCounted(things: readonly string[], position: number): boolean;
  /** Whether any word is one that the language, the shop or a wish knows; true where there is no word. */
  isRead(typed: string, isWord: Reading['isWord']): boolean;
  /** Whether a product is such a thing, rather than something that goes with it. */
  isCalledSo(words: string, position: number): boolean;
  /** Whether a whole tag calls a product so, if not its first: a throw that is tagged a blanket too. */
  isTaggedWhole(tag: string, position: number): boolean;
  /** Whether some product has the word for a tag: what says it says it of itself. */
  isLabel(word: string): boolean;
  /** What a thing is called, in the singular; empty where no product is called so. */
  thingCalled(words: string): string;
  /** Who holds a word that names a thing; undefined where no word only says in what form a thing comes, as `set` does. */
  holdersBesideGeneric(query: string, reading?: Partial<Reading>): ReadonlySet<number> | undefined;
  /** The department or category that bears just this name, and its products. */
  placeCalled(words: string): PlaceCalled | undefined;
  /** Whether a product fulfils a wish; colours, words and shelves are read with the query's language. */
  fits(wish: Wish, position: number): boolean;
  /** Whether a product's own text says that it is free of the unwanted thing. */
  lacks(wish: Wish, position: number): boolean;
  /** What the shop can say of what is not wanted. */
  readonly denials: Denials;
  /** What the words of a query say, and who holds them. */
  ask(query: string, reading?: Partial<Reading>): WordAnswer;
  /** Products that hold words of the query, spelling forgiven, with a score above 0; higher is better, best first. */
  words(query: string): ReadonlyMap<number, number>;
  /** What the beginning of a query may become, best first. */
  suggest(query: string, limit: number, isForeignPage?: boolean): readonly Suggestion[];
}

export interface PlaceCalled {
  readonly place: Place;
  readonly positions: readonly number[];
  /** The words are half of a department's name: not all of *Coffee & tea* is tea. */
  readonly isHalf: boolean;
}

type Labels = Pick<Product, 'name' | 'tags' | 'category' | 'department'>;

export interface WordAnswer {
  readonly terms: readonly Term[];
  /** Best first. */
  readonly hits: readonly WordHit[];
  /** It is one word, and stands in names only as half of another: `fridge` in a fridge-door jug. */
  readonly isHalfOnly: boolean;
}

const AS_TYPED: Reading = { isWord: () => false, literal: false };

/** Indexes the catalogue's words in memory, without holding up the event loop for long. */
export async function buildSearch(
  products: readonly Product[],
  spoken: SearchLanguage = english,
): Promise<ProductSearch> {
  const language = await asWrittenIn(products, spoken);
  const index = await buildWordIndex(products, language);
  const shop = shopWordsOf(products, language, (stem) => index.vocabulary.holds(`~${stem}`));
  const vocabulary = { ...index.vocabulary, isPhrase: shop.isPhrase };
  const known = { language, isName: vocabulary.isName, isPhrase: vocabulary.isPhrase };
  const ids = new Map<string, number>(products.map(({ id }, position) => [id.toLowerCase(), position]));
  const ask = (query: string, reading: Partial<Reading> = {}): WordAnswer => {
    const byId = ids.get(query.trim().toLowerCase());
    if (byId !== undefined)
      return {
        terms: [],
        hits: [{ position: byId, ...ENTIRE }],
        isHalfOnly: false,
      };
    const terms = termsOf(query, vocabulary, language, { ...AS_TYPED, ...reading });
    const [only] = terms;
    return {
      terms,
      hits: index.find(terms, silentWords(query, known), headOfQuery(query, known)),
      isHalfOnly: terms.length === 1 && only !== undefined && isHalfOnly(only, vocabulary),
    };
  };
  // Nothing is translated into another language.
  const isEnglish = language.code === english.code;
  const writtenNames = language.written ? products.map(({ name, category }) => `${name} ${category}`) : [];
  const labels = new Set(
    products.flatMap(({ tags }) => tags.map((tag) => language.singular(plainText(tag)))),
  );
  const allMaterials = new Set(
    products.flatMap(({ materials }) => materials.map((one) => language.singular(plainText(one)))),
  );
  const isMaterial = (word: string) => allMaterials.has(language.singular(plainText(word)));
  const fits = openFits(products, language);
  const agesOf = openAges(products, language);
  return {
    language: language.code,
    isWord: language.isWord,
    read(typed, isWord = () => true, isForeignPage = false) {
      const isKnown = (word: string) => isWord(word) || vocabulary.holds(language.singular(plainText(word)));
      const said = isEnglish && inEnglish(typed.slice(0, LONGEST_QUERY), { isForeignPage, isKnown });
      const isRight = (word: string) => isWord(word) || (isForeignPage && isGermanWord(word));
      const read = readQuery(said ? said.text : typed, language, shop, isRight);
      const asTyped = wordsAsTyped(typed, language);
      if (asTyped) return { ...read, asTyped };
      return said ? { ...read, original: typed, mended: [...said.words, ...read.mended] } : read;
    },
    asWritten: (word, typed) =>
      asWritten(word, [typed, ...writtenNames, ...language.synonyms.flat()], language),
    isId: (typed) => ids.has(typed.trim().toLowerCase()),
    isRead(typed, isWord) {
      const words = wordsOf(typed, language).filter(
        (word) => !language.silent.has(word) && /\p{L}{2}/u.test(word),
      );
      // In its own form: the stem of many a foreign word is an English one, as that of Lampe.
      const isKnown = (word: string) =>
        [word, language.singular(word)].some((form) => isWord(form) || vocabulary.holds(form)) ||
        language.degree(word) !== undefined ||
        (vocabulary.synonyms.of([language.singular(word)])[0]?.size ?? 0) > 0 ||
        vocabulary.spelling.completion(word) !== undefined;
      return words.length === 0 || words.some(isKnown);
    },
    isCalledSo(words, position) {
      const product = products[position];
      return (
        product !== undefined &&
        (isCalledSo(product, words, language) || isTaggedSo(product, words, language))
      );
    },
    isTaggedWhole(tag, position) {
      const product = products[position];
      return product !== undefined && !isMaterial(tag) && isTagged(product, tag, language);
    },
    isLabel: (word) => labels.has(language.singular(word)),
    thingCalled(words) {
      const said = wordsOf(words, language).filter((word) => !language.silent.has(word));
      if (said.length === 0 || !shop.isThing(said.join(' '))) return '';
      return [...said.slice(0, -1), language.singular(said.at(-1) ?? '')].join(' ');
    },
    holdersBesideGeneric(query, reading) {
      const specific = specificWords(query, known);
      const isWhole =
        specific && isNameOtherwise(namingWords(query, known), specific, vocabulary.synonyms, language);
      const positionsOf = (hits: readonly WordHit[]) => new Set(hits.map(({ position }) => position));
      if (isWhole) return positionsOf(ask(query, reading).hits.filter(({ meant }) => meant >= CALLED));
      return specific && positionsOf(ask(specific.join(' '), reading).hits);
    },
    isOccasionOnly: (words) => isOccasionOnly(words, known),
    isPresentForChildren: (words) => isPresentForChildren(words, known),
    isPresentForSomebody: (words) => isPresentForSomebody(words, known),
    doersIn: (words) => doersIn(words, known),
    endsInPerson: (words) => endsInPerson(words, known),
    severalThings: (words) => severalThings(words, language, vocabulary.isThing),
    isCounted: (things, position) => isCountedIn(products[position]?.name ?? '', things, language),
    occasionIn: (words) => occasionIn(words, known),
    isForSomebody: (words) => isForSomebody(words, known),
    isSpoken: (words) => isSpoken(words, language),
    placeCalled(words) {
      const place = shop.placeCalled(words);
      if (!place) return undefined;
      const wish = { kind: 'place', ...place } as const;
      const isHalf =
        place.category === undefined &&
        wordsOf(words, language).length < wordsOf(place.department, language).length;
      return { place, positions: [...products.keys()].filter((position) => fits(wish, position)), isHalf };
    },
    fits,
    productAt: (position) => products[position],
    forWhom: openForWhom(products),
    forChildren: openForChildren(products),
    agesOf,
    forAge: openForAge(products, agesOf),
    isOther(words) {
      // What English says with a dash, German says of the thing itself: a *Holzbohrer-Satz*.
      if (!isEnglish) return () => false;
      const others = new Map<number, boolean>();
      const [word, ...more] = namingWords(words, known);
      const only = more.length === 0 ? word : undefined;
      return (position) => {
        const product = products[position];
        const isOther =
          others.get(position) ??
          (product !== undefined &&
            (isOtherThing(words, product) || (only !== undefined && isOfAnother(only, product))));
        others.set(position, isOther);
        return isOther;
      };
    },
    isApart(words, hits) {
      const called = hits.filter(({ titled }) => titled >= CALLED).map(({ position }) => position);
      return openApart(namingWords(words, known), called, products, language) ?? (() => false);
    },
    lacks: openLacks(products, language),
    denials: openDenials(products, language),
    ask,
    words: (query) => new Map(ask(query).hits.map(({ position, score }) => [position, score])),
    suggest: openSuggestions(products, language, ask, (typed, isForeignPage) => {
      // The beginning of an English word is none of another language, unless the page is in that one.
      const isKnown = (word: string) =>
        isForeignPage
          ? vocabulary.holds(language.singular(plainText(word)))
          : vocabulary.spelling.completion(plainText(word)) !== undefined;
      const said = isEnglish && inEnglish(typed.slice(0, LONGEST_QUERY), { isForeignPage, isKnown });
      return withoutWishes(readQuery(said ? said.text : typed, language, shop), fits);
    }),
  };
}

/** Words that only together are another name for something: a *construction kit* is building blocks. */
function isNameOtherwise(
  all: readonly string[],
  specific: readonly string[],
  synonyms: Synonyms,
  language: SearchLanguage,
): boolean {
  const others = (words: readonly string[]) =>
    synonyms.of(words.map(language.singular)).reduce((sum, { size }) => sum + size, 0);
  return others(all) > others(specific);
}

/**
 * Where nothing but wishes is typed it may be the beginning of a name: all of it is completed. A colour is said of few
 * products and is left aside like a search's own where none says it.
 */
function withoutWishes({ typed, words, facets }: ReadQuery, fits: ProductSearch['fits']): Asked {
  if (!/[\p{L}\p{N}]/u.test(words)) return { words: typed, fits: () => true };
  const strict = facets.filter(({ wish }) => wish.kind !== 'colour');
  return { words, fits: (position) => strict.every(({ wish }) => fits(wish, position)) };
}
