import type { Product } from '../../product.js';
import { headOf, mainName } from '../languages/head-of-name.js';
import type { SearchLanguage } from '../languages/language.js';
import { plainIn, wordsOf } from '../languages/tokens.js';
import { partsOfWord } from '../languages/word-parts.js';
import type { MentionReader } from './mention-reader.js';
import { sizeReader } from './sizes.js';
import { beginningOf, stemsOnce } from './stems.js';

/**
 * Whether a product tells of a thing, or of what is made of it, without denying it: by its materials, its tags, its
 * brand, the shelf it stands on, its name or its description. Where no materials are given the name or the description
 * is all there is: a “premium tan leather” belt is of leather, “leather-free” and “no leather” are not. Name and
 * description count nothing where the text says that there is none of it: a “trekking-pole tent” with “no tent poles”.
 * @param thing a word or a phrase, plain
 */
export function tellsOf(product: Product, thing: string, language: SearchLanguage): boolean {
  const said = readerFor(thing, language);
  const { name, tags, materials, description } = product;
  if ([...materials, ...tags].some(said.isTold) || isOn(product, thing, language)) return true;
  return [name, description].some(said.isTold) && !lacks(product, thing, language);
}

/**
 * Whether a product is such a thing, rather than something that goes with it: by its shelf, by the end of its name, or by
 * a tag whose last word its name ends with. Ink that is tagged `fountain pen` is none.
 */
export function isCalledSo(product: Product, thing: string, language: SearchLanguage): boolean {
  const { name, tags } = product;
  const stems = (text: string) => wordsOf(text, language).map(language.stem);
  const wanted = stems(thing).join(' ');
  // A pair of candles is candles, a shampoo bar shampoo.
  const isForm = (stem: string | undefined) =>
    [...language.generic, ...language.shapes].some((one) => language.stem(one) === stem);
  const own = (text: string) =>
    stems(text).filter((stem, i, all) => i < all.length - 1 || i === 0 || !isForm(stem));
  const ends = (text: string) =>
    [stems(text), own(text)].some((all) => ` ${all.join(' ')}`.endsWith(` ${wanted}`));
  const head = stems(headOf(name, language)).at(-1);
  const isTagged = tags.some(ends) && head === wanted.split(' ').at(-1);
  return isOn(product, thing, language) || ends(mainName(name, language)) || isTagged;
}

/**
 * Whether a tag of a product is the thing: one of two words, `dog treats`, or its first, where it lists no material. A
 * flour sieve of steel is no flour, though it is tagged so.
 */
export function isTaggedSo({ tags, materials }: Product, thing: string, language: SearchLanguage): boolean {
  const keyOf = (text: string) => wordsOf(text, language).map(language.stem).join(' ');
  const wanted = keyOf(thing);
  const told = wanted.includes(' ') ? tags : materials.length === 0 ? tags.slice(0, 1) : [];
  return told.some((tag) => keyOf(tag) === wanted);
}

/** The first tags say what a thing is; later ones what it goes with, as the mug of a coaster. */
const OWN_TAGS = 2;

/** Whether a whole tag of a product is the thing: a throw is tagged a blanket too. A roller that is tagged *painting* is no paint. */
export function isTagged({ tags }: Product, thing: string, language: SearchLanguage): boolean {
  const keyOf = (text: string) => wordsOf(text, language).map(language.singular).join(' ');
  const wanted = keyOf(thing);
  return tags.slice(0, OWN_TAGS).some((tag) => keyOf(tag) === wanted);
}

/** Whether a product's own text says that it has none of a thing: `no poles`, `leather-free`, `unscented`. */
export function lacks(
  { name, tags, description }: Product,
  thing: string,
  language: SearchLanguage,
): boolean {
  // What is free of wheat may be of rye: only what is said of the thing itself counts.
  return [name, ...tags, description].some(readerFor(thing, language, 'alone').isLacking);
}

/** A shelf of one name says what stands on it: on `Running shoes` are shoes, on `Candles & scent` are matches too. */
function isOn({ brand, category, department }: Product, thing: string, language: SearchLanguage): boolean {
  const { singular } = language;
  const words = (text: string) => (plainIn(text, language).match(WORD) ?? []).map(singular);
  const wanted = words(thing);
  const isThing = (name: string) => words(name).join(' ') === wanted.join(' ');
  if (isThing(brand)) return true;
  return [category, department].some((name) => {
    const parts = name.split(JOINED);
    const isOfIt = parts.length === 1 && !PLACE.test(name) && words(name).at(-1) === wanted.join(' ');
    return isOfIt || isThing(name) || (wanted.length > 1 && parts.some(isThing));
  });
}

const JOINED = /\s*[&,]\s*/;
/** A shelf that says where its things are used says not what they are: *At the table*. */
const PLACE = /^(?:at|for|in|on)\s/iu;

/** What ends a thought: what is denied before it is not denied behind it. */
const CLAUSE = /[.,;:!?()–—]/u;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Readers of what is being looked for, each asked about every product: kept while one loop goes over the catalogue, and
 * gone with the turn of the event loop, since what was typed is kept nowhere.
 */
const readersOf = new WeakMap<SearchLanguage, Map<string, MentionReader>>();

/** @param how `alone`: only the thing itself, not what is made of it */
function readerFor(thing: string, language: SearchLanguage, how: 'alone' | 'with' = 'with'): MentionReader {
  const readers = readersOf.get(language) ?? new Map<string, MentionReader>();
  readersOf.set(language, readers);
  const key = `${how} ${thing}`;
  const known = readers.get(key);
  if (known) return known;
  const size = /^\d/.test(thing) ? sizeReader(thing, language) : undefined;
  const made =
    size ??
    (how === 'alone' ? readerOf(thing, language, [stemsOf(thing, language)]) : readerOf(thing, language));
  if (readers.size === 0) setImmediate(() => readers.clear());
  readers.set(key, made);
  return made;
}

function readerOf(
  thing: string,
  language: SearchLanguage,
  banned: readonly (readonly string[])[] = bannedOf(thing, language),
): MentionReader {
  const free = saidAs(thing, language);
  // Most words begin otherwise: stemming them all takes a second where a shop has twenty thousand products.
  const initials = new Set(banned.map(([first = '']) => first.charAt(0)));
  const byFirst = grouped(banned);
  const stemOf = stemsOnce(language);
  const lengthAt = (words: readonly string[], at: number): number => {
    const word = words[at] ?? '';
    if (!initials.has(word.charAt(0))) return 0;
    const found = byFirst
      .get(stemOf(word))
      ?.find((stems) => stems.every((stem, i) => stemOf(words[at + i] ?? '') === stem));
    return found?.length ?? 0;
  };
  const sought = [...banned.map(([first = '']) => beginningOf(first, language)), ...free];
  // Taking a text apart costs a hundred times as much as looking for letters.
  const mayHold = (text: string) => {
    const plain = plainIn(text, language);
    return sought.some((letters) => plain.includes(letters));
  };
  const isOpposite = (word: string) =>
    language.without.un.before.some((un) => word.startsWith(un) && lengthAt([word.slice(un.length)], 0) > 0);
  return {
    isTold: (text) =>
      mayHold(text) &&
      clausesOf(text, language).some((words) =>
        words.some((_, i) => lengthAt(words, i) > 0 && !isDenied(words, i, lengthAt(words, i), language)),
      ),
    isLacking: (text) =>
      mayHold(text) &&
      clausesOf(text, language).some((words) =>
        words.some((word, i) => {
          const length = lengthAt(words, i);
          return length > 0 ? isLacking(words, i, length, language) : free.includes(word) || isOpposite(word);
        }),
      ),
  };
}

function grouped(
  banned: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const stems of banned) {
    const [first = ''] = stems;
    groups.set(first, [...(groups.get(first) ?? []), stems]);
  }
  return groups;
}

/** The thing, what is made of it and what holds it, each as its stems; `non-stick` is written `nonstick` too. */
function bannedOf(thing: string, language: SearchLanguage): readonly (readonly string[])[] {
  const { kinds, contents } = tablesOf(language);
  const made = kinds.get(thing) ?? kinds.get(language.stem(thing)) ?? [];
  const holds = contents.get(language.singular(thing)) ?? [];
  const joined = thing.includes('-') ? [stemsOf(thing.replaceAll('-', ''), language)] : [];
  return [stemsOf(thing, language), ...joined, ...made, ...holds];
}

type Stemmed = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A language's tables as stems, made once: they are read for every product. */
const tables = new WeakMap<SearchLanguage, { readonly kinds: Stemmed; readonly contents: Stemmed }>();
function tablesOf(language: SearchLanguage) {
  const stemmed = (table: ReadonlyMap<string, readonly string[]>): Stemmed =>
    new Map([...table].map(([thing, all]) => [thing, all.map((one) => stemsOf(one, language))]));
  const known = tables.get(language) ?? {
    kinds: stemmed(language.kinds),
    contents: stemmed(language.without.contents),
  };
  tables.set(language, known);
  return known;
}

function stemsOf(thing: string, language: SearchLanguage): readonly string[] {
  const words = thing.split(/[ -]/).flatMap((word) => partsOfWord(word, language));
  return words.map(language.stem);
}

function saidAs(thing: string, { singular, without }: SearchLanguage): readonly string[] {
  const word = singular(thing);
  return [...(without.saidAs.get(word) ?? []), ...without.un.behind.map((less) => word + less)];
}

/** A compound as its parts: a *glutenfreies* bread is free of it. */
function clausesOf(text: string, language: SearchLanguage): readonly (readonly string[])[] {
  return plainIn(text, language)
    .split(CLAUSE)
    .map((clause) => (clause.match(WORD) ?? []).flatMap((word) => partsOfWord(word, language)));
}

/** Words that a denial reaches over: `not a scrap of leather`. What may do harm does so in little too: *low caffeine*. */
const REACH = 4;

function isDenied(
  words: readonly string[],
  at: number,
  length: number,
  { without }: SearchLanguage,
): boolean {
  if ([...without.after, ...without.resembles].includes(words[at + length] ?? '')) return true;
  if (without.hardly.includes(words[at - 1] ?? '') && !without.harmful.includes(words[at] ?? '')) return true;
  if (isCompared(words, at, length, without)) return true;
  const before = words.slice(Math.max(0, at - REACH), at);
  const last = before.findLastIndex((word) => without.denies.includes(word));
  return last >= 0 && !without.merely.includes(before[last + 1] ?? '');
}

/** Right before and right behind it: it weighs half `what clay does`. */
function isCompared(
  words: readonly string[],
  at: number,
  length: number,
  { compares }: SearchLanguage['without'],
): boolean {
  const [before, behind] = [words[at - 1] ?? '', words[at + length] ?? ''];
  return compares.before.includes(before) && compares.behind.includes(behind);
}

/** `no tent poles`, `pole-free`, `free of poles`; not `no pole bag`, which denies a bag. */
function isLacking(words: readonly string[], at: number, length: number, language: SearchLanguage): boolean {
  const { without, silent } = language;
  const next = words[at + length];
  if (next !== undefined && without.after.includes(next)) return true;
  if (next !== undefined && !silent.has(next)) return false;
  if (without.freeOf.includes(words.slice(Math.max(0, at - 2), at).join(' '))) return true;
  return words.slice(Math.max(0, at - 2), at).some((word) => without.lacks.includes(word));
}
