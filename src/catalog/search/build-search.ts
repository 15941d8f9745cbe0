import type { Product } from '../product.js';
import { english } from './languages/en.js';
import { inEnglish, isEnglishForGoods } from './languages/foreign-words.js';
import { isGermanWord } from './languages/german-list.js';
import type { SearchLanguage } from './languages/language.js';
import { asWritten, wordsAsTyped } from './languages/original-spelling.js';
import { withCompounds } from './languages/search-languages.js';
import { LONGEST_QUERY, plainText, wordsOf } from './languages/tokens.js';
import { openNumbers } from './matching/article-numbers.js';
import { openForChildren, openForWhom } from './matching/audience-match.js';
import { CALLED } from './matching/coverage.js';
import { openKinds } from './matching/kinds.js';
import { isOfAnother, otherThings } from './matching/namesakes.js';
import { openAges, openForAge } from './matching/product-ages.js';
import type { ProductSearch, WordAnswer } from './matching/product-search.js';
import { type Asked, openSuggestions } from './matching/suggest.js';
import { ENTIRE, type WordHit } from './matching/word-hits.js';
import { openWordIndex } from './matching/word-index.js';
import { openDenials } from './query/denials.js';
import type { ReadQuery } from './query/facet.js';
import { openFits, openLacks } from './query/fits.js';
import { isCalledSo, isTagged, isTaggedSo } from './query/mentions.js';
import { openForPlayers, openPlayers } from './query/players.js';
import {
  doersIn,
  endsInPerson,
  headOfQuery,
  isForSomebody,
  isGiven,
  isOccasionOnly,
  isPresentForChildren,
  isPresentForSomebody,
  isSpoken,
  namingWords,
  occasionIn,
  silentWords,
  specificWords,
} from './query/query-words.js';
import { readQuery } from './query/read-query.js';
import { isCountedIn, severalThings } from './query/several-things.js';
import { shopWordsOf } from './query/shop-words.js';
import { openStanding } from './query/standing-words.js';
import type { Synonyms } from './query/synonyms.js';
import { isHalfOnly, termsOf } from './query/terms.js';
import type { Reading } from './query/vocabulary.js';
import { readForSearch, type SearchReadings } from './readings.js';

const AS_TYPED: Reading = { isWord: () => false, literal: false };

/** Indexes the catalogue's words in memory, without holding up the event loop for long. */
export async function buildSearch(
  products: readonly Product[],
  spoken: SearchLanguage = english,
): Promise<ProductSearch> {
  return openSearch(await readForSearch(products, spoken), products, spoken);
}

/** Searches in products by what was read of them. */
export function openSearch(
  read: SearchReadings,
  products: readonly Product[],
  spoken: SearchLanguage,
): ProductSearch {
  const language = withCompounds(spoken, read.written);
  const index = openWordIndex(read.words, products, language);
  const shop = shopWordsOf(products, language, (stem) => index.vocabulary.holds(`~${stem}`), read.shop);
  const vocabulary = { ...index.vocabulary, isPhrase: shop.isPhrase };
  const known = { language, isName: vocabulary.isName, isPhrase: vocabulary.isPhrase };
  const numbered = openNumbers(products, (word) => vocabulary.holds(language.singular(plainText(word))));
  const ask = (query: string, reading: Partial<Reading> = {}): WordAnswer => {
    const byNumber = numbered(query).map((position) => ({ position, ...ENTIRE }));
    if (byNumber.length > 0) return { terms: [], hits: byNumber, isHalfOnly: false };
    const terms = termsOf(query, vocabulary, language, { ...AS_TYPED, ...reading });
    const [only] = terms;
    return {
      terms,
      hits: index.find(terms, silentWords(query, known), headOfQuery(query, known), reading.isByKind),
      isHalfOnly: terms.length === 1 && only !== undefined && isHalfOnly(only, vocabulary),
    };
  };
  // Nothing is translated into another language.
  const isEnglish = language.code === english.code;
  const writtenNames = language.written ? products.map(({ name, category }) => `${name} ${category}`) : [];
  const allMaterials = new Set(
    products.flatMap(({ materials }) => materials.map((one) => language.singular(plainText(one)))),
  );
  const isMaterial = (word: string) => allMaterials.has(language.singular(plainText(word)));
  const fits = openFits(products, language);
  const agesOf = openAges(products, language, read.ages);
  const playersOf = openPlayers(products, read.players);
  const stands = openStanding(products);
  return {
    language: language.code,
    isWord: language.isWord,
    read(typed, isWord = () => true, isForeignPage = false) {
      const isKnown = (word: string) => isWord(word) || vocabulary.holds(language.singular(plainText(word)));
      const mended = (word: string) => vocabulary.spelling.mend(plainText(word))?.word;
      const said =
        isEnglish && inEnglish(typed.slice(0, LONGEST_QUERY), { isForeignPage, isKnown, mended, stands });
      const isRight = (word: string) => isWord(word) || (isForeignPage && isGermanWord(word));
      const read = readQuery(said ? said.text : typed, language, shop, isRight);
      const asTyped = wordsAsTyped(typed, language);
      if (asTyped) return { ...read, asTyped };
      if (!said) return read;
      const { words, byLast } = said;
      return { ...read, original: typed, mended: [...words, ...read.mended], byLast };
    },
    asWritten: (word, typed) =>
      asWritten(word, [typed, ...writtenNames, ...language.synonyms.flat()], language),
    isId: (typed) => numbered(typed).length > 0,
    isRead(typed, isWord) {
      const words = wordsOf(typed, language).filter(
        (word) => !language.silent.has(word) && /\p{L}{2}/u.test(word),
      );
      // In its own form: the stem of many a foreign word is an English one, as that of Lampe.
      const isKnown = (word: string) =>
        [word, language.singular(word)].some(
          (form) => isWord(form) || vocabulary.holds(form) || (isEnglish && isEnglishForGoods(form)),
        ) ||
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
    isMaterial,
    isTaggedWhole(tag, position) {
      const product = products[position];
      return product !== undefined && !isMaterial(tag) && isTagged(product, tag, language);
    },
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
    isGiven: (words) => isGiven(words, known),
    isPresentForSomebody: (words) => isPresentForSomebody(words, known),
    doersIn: (words) => doersIn(words, known),
    endsInPerson: (words) => endsInPerson(words, known),
    severalThings: (words) => severalThings(words, language, vocabulary.isThing),
    isCounted: (things, position) => isCountedIn(products[position]?.name ?? '', things, language),
    occasionIn: (words) => occasionIn(words, known),
    isForSomebody: (words) => isForSomebody(words, known),
    isSpoken: (words) => isSpoken(words, language),
    kindCalled: openKinds(products, language, read.kinds),
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
    playersOf,
    forPlayers: openForPlayers(products, playersOf),
    isOther(words) {
      // What English says with a dash, German says of the thing itself: a *Holzbohrer-Satz*.
      if (!isEnglish) return () => false;
      const others = new Map<number, boolean>();
      const isOtherThing = otherThings(words);
      const named = namingWords(words, known);
      const isCount = wordsOf(words, language).some((one) => language.numbers.has(one) || /\d/.test(one));
      const head = isCount && named.length > 1 ? undefined : named.at(-1);
      return (position) => {
        const product = products[position];
        const isOther =
          others.get(position) ??
          (product !== undefined &&
            (isOtherThing(product) ||
              (head !== undefined && isOfAnother(head, product, named.length === 1))));
        others.set(position, isOther);
        return isOther;
      };
    },
    lacks: openLacks(products, language),
    denials: openDenials(products, language, read.named),
    ask,
    words: (query) => new Map(ask(query).hits.map(({ position, score }) => [position, score])),
    suggest: openSuggestions(products, language, ask, (typed, isForeignPage) => {
      // The beginning of an English word is none of another language, unless the page is in that one.
      const isKnown = (word: string) =>
        isForeignPage
          ? vocabulary.holds(language.singular(plainText(word)))
          : vocabulary.spelling.completion(plainText(word)) !== undefined;
      const said = isEnglish && inEnglish(typed.slice(0, LONGEST_QUERY), { isForeignPage, isKnown, stands });
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
