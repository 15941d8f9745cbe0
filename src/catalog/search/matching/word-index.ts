import { setImmediate } from 'node:timers/promises';
import type { Product } from '../../product.js';
import { headOf, wordBeforeForm } from '../languages/head-of-name.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import { firstParts, withLastParts } from '../languages/word-parts.js';
import { openSpelling } from '../query/spelling.js';
import { synonymsOf } from '../query/synonyms.js';
import { formsOf, type Term } from '../query/terms.js';
import type { Vocabulary } from '../query/vocabulary.js';
import { houseBrand } from './house-brand.js';
import { kindOf } from './merchants-kind.js';
import {
  ENDED,
  HEADED,
  LABELLED,
  NAMED,
  openPostings,
  type PostingTable,
  postingsOf,
  SHELVED,
  TAGGED,
  TITLED,
  TOLD,
} from './postings.js';
import { calledWords, thingsCalled } from './product-names.js';
import { withoutHalfShelves } from './shared-shelves.js';
import { holdersOf, postingOf } from './term-holders.js';
import { findTerms, type WordHit } from './word-hits.js';

/**
 * Where a word stands tells what it says: a name names the thing, its last word most, a description mentions others.
 * Found on the judged queries of `npm run bench -- search`.
 */
const FIELDS = [
  { field: 'name', weight: 5, says: NAMED | LABELLED | TITLED },
  { field: 'head', weight: 2, says: NAMED | LABELLED | HEADED | ENDED },
  // It only says what the thing is: the name has been weighed.
  { field: 'form', weight: 0, says: NAMED | LABELLED | HEADED | ENDED },
  { field: 'tags', weight: 3, says: NAMED | LABELLED | TITLED },
  { field: 'firstTag', weight: 0, says: TAGGED },
  { field: 'kind', weight: 1, says: NAMED | LABELLED, isKind: true },
  { field: 'kindHead', weight: 0, says: HEADED, isKind: true },
  { field: 'category', weight: 2.5, says: NAMED | SHELVED },
  { field: 'department', weight: 1.5, says: SHELVED },
  { field: 'brand', weight: 2, says: NAMED },
  { field: 'materials', weight: 2, says: 0 },
  { field: 'description', weight: 1, says: TOLD },
] as const;
type Field = (typeof FIELDS)[number]['field'];

/** Products indexed in one turn of the event loop, about 5 ms, so that an open shop answers requests in between. */
const AT_A_STRETCH = 16;

export interface WordIndex {
  readonly vocabulary: Omit<Vocabulary, 'isPhrase'>;
  /** Products that hold a term, best first, ties by position. `aside` are words that only tell such products apart. */
  find(
    terms: readonly Term[],
    aside: readonly string[],
    head?: string,
    isByKind?: boolean,
  ): readonly WordHit[];
}

/** The words of a catalogue as plain data; those of the sets in the singular. */
export interface WordTable {
  readonly postings: PostingTable;
  /** As they are written, and how often. */
  readonly words: ReadonlyMap<string, number>;
  /** What something is called, in any of the fields that name. */
  readonly names: ReadonlySet<string>;
  /** The same, but for what only stands before what a thing is. */
  readonly called: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly shelves: ReadonlySet<string>;
}

/** The shop's own brand tells no product from another. */
function withoutHouseBrand(products: readonly Product[]): readonly Product[] {
  const house = houseBrand(products);
  return products.map((product) => (product.brand === house ? { ...product, brand: '' } : product));
}

/** Reads the catalogue's words, without holding up the event loop for long. */
export async function readWords(branded: readonly Product[], language: SearchLanguage): Promise<WordTable> {
  const products = withoutHouseBrand(branded);
  const builder = openPostings(FIELDS);
  const { words, formsIn } = openForms(language);
  const names = new Set<string>();
  const called = new Set<string>(language.colours);
  const things = new Set<string>();
  const heads = new Set<string>();
  const shelves = new Set<string>();
  for (const [position, product] of products.entries()) {
    for (const [at, { field, says }] of FIELDS.entries()) {
      for (const word of wordsOf(fieldText(product, field, language), language)) {
        for (const part of withLastParts(word, language)) {
          if (says & NAMED) names.add(language.singular(part));
          for (const form of formsIn(part)) builder.add(position, at, form);
        }
      }
    }
    for (const word of calledWords(product, language).flatMap((one) => withLastParts(one, language)))
      called.add(language.singular(word));
    for (const word of wordsOf(headOf(product.name, language), language).flatMap((one) =>
      withLastParts(one, language),
    ))
      heads.add(language.singular(word));
    for (const thing of thingsCalled(product, language))
      for (const one of withLastParts(thing, language))
        things.add(one === thing ? one : language.singular(one));
    for (const word of wordsOf(`${product.category} ${product.department}`, language))
      shelves.add(language.singular(word));
    if (position % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
  }
  return { postings: await builder.finish(), words: words(), names, called, things, heads, shelves };
}

/** Finds products by words in what was read of them. */
export function openWordIndex(
  { postings: table, words, names, called, things, heads, shelves }: WordTable,
  branded: readonly Product[],
  language: SearchLanguage,
): WordIndex {
  const products = withoutHouseBrand(branded);
  const postings = postingsOf(table);
  // What the language has another word for is a name too, though no product bears it: a dumbbell is a hand weight.
  const otherNames = new Set(language.synonyms.flat().map(language.singular));
  const spelling = openSpelling(words, (word) =>
    [names, otherNames].some((known) => known.has(language.singular(word))),
  );
  const vocabulary = {
    spelling,
    otherSpelling: openSpelling(new Map([...otherNames].filter(isOneWord).map((word) => [word, 1]))),
    holds: (form: string) => postingOf(form, postings) !== undefined,
    countHolders: (form: string) => {
      const { from, to } = postingOf(form, postings) ?? { from: 0, to: 0 };
      return to - from;
    },
    isCalled: (form: string) => called.has(form),
    namesEndingIn: (form: string) =>
      language.compounds === undefined || form.length < SHORTEST_END
        ? []
        : [...names].filter((name) => language.compounds?.endsIn(name, form)),
    isThing: (form: string) => things.has(form),
    isHead: (word: string) => heads.has(word),
    isShelf: (word: string) => shelves.has(word),
    isName: (form: string) => form.split(' ').every((word) => names.has(word)),
    synonyms: synonymsOf(language),
  };
  return {
    vocabulary,
    find: (terms, aside, head, isByKind = true) => {
      const held = terms.map((term) => holdersOf(term, postings, isByKind));
      const hits = findTerms(postings, products.length, terms, held, aside, head);
      return withoutHalfShelves(hits, terms, products, language);
    },
  };
}

/** Forms of words as they come, and how often each word came: what only building needs, and is gone afterwards. */
function openForms(language: SearchLanguage) {
  const known = new Map<string, { readonly forms: readonly string[]; count: number }>();
  return {
    formsIn(word: string): readonly string[] {
      const one = known.get(word) ?? { forms: formsOf(word, language).map(([form]) => form), count: 0 };
      if (one.count === 0) known.set(word, one);
      one.count += 1;
      return one.forms;
    },
    words: () => new Map([...known].map(([word, { count }]) => [word, count])),
  };
}

/** A shorter word ends others by chance. */
const SHORTEST_END = 5;

const isOneWord = (name: string) => !name.includes(' ');

function fieldText(product: Product, field: Field, language: SearchLanguage): string {
  switch (field) {
    case 'head':
      return [...new Set([headOf(product.name, language), language.firstNoun?.(product.name) ?? ''])].join(
        ' ',
      );
    case 'name':
      return withHead(product.name, headOf(product.name, language));
    case 'form':
      return wordBeforeForm(product.name, language);
    case 'kind':
      return kindOf(product, language);
    case 'kindHead':
      return headOf(kindOf(product, language), language);
    case 'firstTag':
      return product.tags[0] ?? '';
    case 'description':
      return [product.description, ...lengthsIn(product.description), ...goesWith(product, language)].join(
        ' ',
      );
    case 'tags':
    case 'materials':
      return product[field].join(' ');
    default:
      return product[field];
  }
}

/** A name with the word for what it is, where it only says how that is bound. */
const withHead = (name: string, head: string): string =>
  name.toLowerCase().includes(head.toLowerCase()) ? name : `${name} ${head}`;

/** Each length of a size with its unit: a desk of 120 × 60 cm is one of 120 cm, a tyre of 700 × 38 one of 700c. */
const lengthsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(SIZE)].flatMap(([, first = '', rest = '', unit = '']) =>
    [first, ...rest.split(/\s*[x×]\s*/u)].filter(Boolean).map((length) => `${length} ${unit}`),
  ),
  ...[...text.matchAll(WHEEL)].map(([, across = '']) => `${across}c`),
];
const SIZE = /(?<!\p{N})(\d+(?:\.\d+)?)((?:\s*[x×]\s*\d+(?:\.\d+)?)+)\s*(cm|m)(?!\p{L})/gu;
const WHEEL = /(?<![\p{N}×x.] ?)(\d{3})\s*[x×]\s*\d{2}(?!\s*(?:[x×\d.]|[cm]?m(?!\p{L})))/gu;

/** The first parts of compounds say what the thing goes with, as a text does. */
function goesWith({ name, category }: Product, language: SearchLanguage): readonly string[] {
  if (language.compounds === undefined) return [];
  return wordsOf(`${name} ${category}`, language).flatMap((word) => firstParts(word, language));
}
