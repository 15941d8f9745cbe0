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
  const words = (typed.match(WORD) ?? []).map((word) => ({ typed: word, meant: meaningOf(word, reader) }));
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

function spelledOut(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

function meaningOf(word: string, { isForeignPage, isKnown }: Reader): string | undefined {
  const plain = word.normalize('NFC').toLowerCase();
  const own = MEANINGS.get(plain);
  if (own !== undefined || isKnown(plain)) return own;
  return compoundOf(plain, isForeignPage);
}

/** A shorter part is a part by chance. */
const SHORTEST_LAST = 4;
const SHORTEST_FIRST = 3;

/** `Lederhandschuhe` by its parts; on a German page `Wanderschuhe` by its last, which says what it is. */
function compoundOf(word: string, isForeignPage: boolean): string | undefined {
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
    const last = MEANINGS.get(word.slice(at));
    if (last === undefined) continue;
    const first = firstPart(word.slice(0, at));
    if (first !== undefined) return `${first} ${last}`;
    if (isForeignPage) return last;
  }
  return undefined;
}

/** The first part of a compound as the word that it is: `Küchen-` is a kitchen, `Woll-` wool. */
function firstPart(part: string): string | undefined {
  const forms = [part, part.replace(/s$/, ''), part.replace(/e?n$/, ''), part.replace(/n$/, ''), `${part}e`];
  return forms.map((form) => MEANINGS.get(form)).find((meaning) => meaning !== undefined);
}
