import { meaningsIn } from '../../language/word-lists.js';

/** A query in the language that is searched in, and which of its words were said in another. */
export interface Translated {
  readonly text: string;
  readonly words: readonly { readonly typed: string; readonly meant: string }[];
}

export interface Reader {
  /** The page is in the other language: its words come first, and half of a compound is enough. */
  readonly isForeignPage: boolean;
  /** Whether the catalogue holds the word, or the language that is searched in has it. */
  isKnown(word: string): boolean;
}

/**
 * German words of a query as English ones: `Zelt` is a tent, `Lederhandschuhe` are leather gloves. Only where one of them
 * is no English word, or, on a German page, where all of them are German: `die cast` stays.
 * @returns undefined where nothing is read so
 */
export function inEnglish(typed: string, reader: Reader): Translated | undefined {
  const words = [...typed.matchAll(WORD)].map(({ 0: word, index }) => ({
    typed: word,
    meant: meaningIn(typed, index, word, reader),
  }));
  const isGerman =
    words.some((word) => word.meant !== undefined && !reader.isKnown(word.typed.toLowerCase())) ||
    (reader.isForeignPage && words.every(({ meant }) => meant !== undefined));
  const said = words.flatMap(({ typed: word, meant }) =>
    meant === undefined || meant === word.toLowerCase() ? [] : [{ typed: word, meant }],
  );
  if (!isGerman || said.length === 0) return undefined;
  const text = typed.replace(WORD, (word) => said.find((one) => one.typed === word)?.meant ?? word);
  return { text, words: said };
}

const WORD = /[\p{L}\p{M}]+/gu;

/** `die` behind a comma is who, and no article. */
function meaningIn(typed: string, at: number, word: string, reader: Reader): string | undefined {
  const clause = /,\s*$/.test(typed.slice(0, at)) ? MEANINGS.get(`,${word.toLowerCase()}`) : undefined;
  return clause ?? meaningOf(word, reader);
}

/** German goods and the words that go with them, each also as it is typed without an umlaut's own key. */
const MEANINGS = new Map(
  [...meaningsIn('de/goods-in-english.txt')].flatMap(([word, meaning]) => [
    [spelledOut(word), meaning] as const,
    [word, meaning] as const,
  ]),
);

/** Whether a word is one that German goods are called by in English: none is taken for a misspelt one. */
export const isEnglishForGoods = (word: string): boolean => ENGLISH.has(word);

const ENGLISH: ReadonlySet<string> = new Set([...MEANINGS.values()].flatMap((meaning) => meaning.split(' ')));

/** Whole words alone: no part of a compound, nor what still needs an ending. */
const WHOLE = [...MEANINGS].filter(([word]) => !/^-|-$/.test(word));
const BASES = new Map(WHOLE.toReversed().map(([word, meaning]) => [meaning, word]));

/** The German word that stands for an English one in its base form: a `rote` lamp is `rot`. Undefined for none. */
export const germanBaseOf = (meant: string): string | undefined => BASES.get(meant);

function spelledOut(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

function meaningOf(word: string, { isForeignPage, isKnown }: Reader): string | undefined {
  const plain = word.normalize('NFC').toLowerCase();
  const own = MEANINGS.get(plain) ?? MEANINGS.get(plain.replace(ENDING, '-'));
  if (own !== undefined || isKnown(plain)) return own;
  return compoundOf(plain, isForeignPage) ?? (isForeignPage ? completed(plain) : undefined);
}

/** What German puts behind an adjective: `ledernes`. */
const ENDING = /e[mnrs]?$/u;

/** A shorter beginning is that of too many words. */
const SHORTEST_BEGINNING = 4;

/** The shortest German word that begins so: `Kaff` is coffee, as `coff` is. */
function completed(beginning: string): string | undefined {
  if (beginning.length < SHORTEST_BEGINNING) return undefined;
  const words = WHOLE.map(([word]) => word).filter((word) => word.startsWith(beginning));
  const [shortest] = words.toSorted((a, b) => a.length - b.length);
  return shortest === undefined ? undefined : MEANINGS.get(shortest);
}

/** A shorter part is a part by chance. */
const SHORTEST_LAST = 4;
/** Of the parts that are listed as such: `-klo`. */
const SHORTEST_LISTED = 3;
const SHORTEST_FIRST = 3;

/** `Lederhandschuhe` by its parts; on a German page `Wanderschuhe` by its last, which says what it is. */
function compoundOf(word: string, isForeignPage: boolean): string | undefined {
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LISTED; at++) {
    const last = lastPart(word.slice(at));
    if (last === undefined) continue;
    const first = firstPart(word.slice(0, at));
    if (first !== undefined) return `${first} ${last}`;
    if (isForeignPage) return last;
  }
  return undefined;
}

function lastPart(part: string): string | undefined {
  return MEANINGS.get(`-${part}`) ?? (part.length < SHORTEST_LAST ? undefined : MEANINGS.get(part));
}

/** The first part of a compound as the word that it is: `Küchen-` is a kitchen, `Woll-` wool. */
function firstPart(part: string): string | undefined {
  const bare = part.replace(/s$/, '');
  const endings = [bare.replace(/e?n$/, ''), bare.replace(/n$/, ''), `${bare}e`, `${bare}n`, `${bare}en`];
  const forms = [part, bare, ...endings];
  return forms.map((form) => MEANINGS.get(form)).find((meaning) => meaning !== undefined);
}
