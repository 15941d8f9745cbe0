import { audiencesIn } from '../../audience.js';
import { english } from './en.js';
import { type Compound, inParts, type Reader, stemOf } from './german-compounds.js';
import { GERMAN_PHRASES, isGermanWord, LISTED_GERMAN, MEANINGS } from './german-list.js';
import { meaningOfSlip } from './german-slips.js';

/** A query in the language that is searched in, and which of its words were said in another. */
export interface Translated {
  readonly text: string;
  readonly words: readonly { readonly typed: string; readonly meant: string }[];
  /** Those of which the last part alone was read. */
  readonly byLast: readonly ReadByLast[];
}

/** A compound of which the last part alone was read: the pliers of a *Zeckenzange*. */
export interface ReadByLast {
  readonly typed: string;
  readonly part: string;
}

/**
 * German words of a query as English ones: `Zelt` is a tent, `Lederhandschuhe` are leather gloves. Only where one of them
 * is no English word, or, on a German page, where none of them is only an English one: `die cast` stays. Words that say
 * nothing of goods are left out (`sehr`), unless nothing else was typed.
 * @returns undefined where nothing is read so
 */
export function inEnglish(typed: string, reader: Reader): Translated | undefined {
  const read = [...typed.matchAll(WORD)].map(({ 0: word, index }) => {
    const { meaning, lastOnly } = meaningIn(typed, index, word, reader) ?? {};
    return { typed: word, meant: meaning, lastOnly };
  });
  const words = reader.isForeignPage ? placed(read) : read;
  const isKnown = (word: string) => ENGLISH_TOO.has(word.toLowerCase()) || reader.isKnown(word.toLowerCase());
  // A little word, or one that is written the same in English, says nothing of the language.
  const tells = ({ typed: word, meant = '' }: (typeof words)[number]) =>
    meant !== '' && meant !== word.toLowerCase() && !isKnown(word);
  const isGerman =
    words.some(tells) ||
    (reader.isForeignPage && words.every((word) => word.meant !== undefined || !isKnown(word.typed)));
  const said = words.flatMap(({ typed: word, meant }) =>
    meant === undefined || meant === word.toLowerCase() ? [] : [{ typed: word, meant }],
  );
  const once = said.filter((one) => !isSaidBefore(one.meant, said));
  const meantBy = (word: string) => said.find((one) => one.typed === word);
  const text = typed
    .replace(WORD, (word) => {
      const one = meantBy(word);
      return one === undefined ? word : once.includes(one) ? one.meant : '';
    })
    .trim()
    .replace(/\s{2,}/gu, ' ')
    .replace(OPEN_END, '')
    .replace(BEGUN_WITH, '')
    .replace(/,\s*(?=that\s)/u, ' ')
    .replace(TWICE, '$1');
  if (!isGerman || said.length === 0 || text === '') return undefined;
  const byLast = words.flatMap(({ typed: word, lastOnly: part }) =>
    part === undefined ? [] : [{ typed: word, part }],
  );
  return { text, words: said.filter(({ meant }) => meant !== ''), byLast };
}

/** Places out of doors that shops name few things after, where *garden gloves* are gloves of their own. */
const PLACES: ReadonlySet<string> = new Set(['balcony', 'terrace', 'outdoors']);

/**
 * Where a thing is to be, right behind it: `Lichterkette Balkon` are string lights for the balcony. Of a general word it may
 * be another thing there: no cushion is one for outdoors.
 */
function placed<W extends { readonly meant: string | undefined }>(words: readonly W[]): readonly W[] {
  const [thing, place] = words.slice(-2);
  const isName = thing?.meant?.includes(' ') === true && isThing(thing.meant);
  if (place?.meant === undefined || !PLACES.has(place.meant) || !isName) return words;
  const meant = place.meant === 'outdoors' ? 'for outdoors' : `for the ${place.meant}`;
  return [...words.slice(0, -1), { ...place, meant }];
}

/** For whom a thing is, which another word says too: the cat of `Transportbox Katze`, which is a cat carrier. */
const isSaidBefore = (meant: string, said: readonly { readonly meant: string }[]): boolean =>
  audiencesIn(meant).size > 0 &&
  said.some((one) => one.meant !== meant && one.meant.split(' ').includes(meant));

/** A word that the one behind it begins with too: the rain of *rain cape*, of `rain poncho`. */
const TWICE = /(?<!\p{L})(\p{L}{3,})\s+\1(?!\p{L})/giu;

/** A little word that nothing follows any more. */
const OPEN_END = /\s+(?:for|with|of)(?:\s+(?:an?|the|my))?$/u;

/** Before what is begun: *mit dem Laufen anfangen* is running for beginners. */
const BEGUN_WITH = /^with\s(?:the\s)?(?=.+\sfor\sbeginners$)/u;

/** Listed German words that are English ones of another sense, too short or too rare for the model's vocabulary. */
const ENGLISH_TOO: ReadonlySet<string> = new Set(
  [
    'alt bad balsam bast bier blonder bunt dicker elf ersatz fee fester fink garrote geld gut halter jalousie leer',
    'lineal malt mild milder moos mull pinker poncho regale robuster rote starker stiller ton torte',
  ].flatMap((words) => words.split(' ')),
);

/** `die` behind a comma is who, and no article; behind a thing it is that. */
function meaningIn(typed: string, at: number, word: string, reader: Reader): Compound | undefined {
  if (reader.stands?.(word) === true) return undefined;
  const before = typed.slice(0, at);
  const clause = MEANINGS.get(`,${word.toLowerCase()}`);
  if (clause === undefined) return meaningOf(word, reader);
  const [, thing = ''] = /(\p{L}+),?\s*$/u.exec(before) ?? [];
  const isBehindThing = isThing(meaningOf(thing, reader)?.meaning);
  if (/,\s*$/.test(before)) return { meaning: isBehindThing ? 'that' : clause };
  const rest = typed.slice(at + word.length);
  return isBehindThing && CLAUSE.test(word + rest) ? { meaning: 'that' } : meaningOf(word, reader);
}

/** Behind a thing and without a comma, up to a verb. */
const CLAUSE = /^(?:die|das|den)\s.*\p{Ll}{2}(?:t|en)$/u;

/** It names a thing, and nobody: who is followed by what somebody does. */
function isThing(meaning: string | undefined): boolean {
  const last = english.singular(meaning?.split(' ').at(-1) ?? '');
  const { silent, persons, doers, somebody, purpose } = english;
  return (
    last !== '' &&
    ![silent, persons, doers, somebody].some((words) => words.has(last)) &&
    !purpose.includes(last)
  );
}

/** A listed phrase, else a word. A longer phrase comes before its beginning. */
const WORD = new RegExp(
  `(?:${GERMAN_PHRASES.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{M}])|[\\p{L}\\p{M}]+`,
  'giu',
);

/** Whether a word is one that German goods are called by in English: none is taken for a misspelt one. */
export const isEnglishForGoods = (word: string): boolean => ENGLISH.has(word);

const ENGLISH: ReadonlySet<string> = new Set([...MEANINGS.values()].flatMap((meaning) => meaning.split(' ')));

const BASES = new Map(LISTED_GERMAN.toReversed().map(([word, meaning]) => [meaning, word]));

/** The German word that stands for an English one in its base form: a `rote` lamp is `rot`. Undefined for none. */
export const germanBaseOf = (meant: string): string | undefined => BASES.get(meant);

/** Whether a German word is listed for an English one as it stands. */
export const isListedFor = (word: string, meant: string): boolean => MEANINGS.get(word) === meant;

/** The same as it is written: a noun with a capital, and what has the endings of an adjective without. */
export function germanNameOf(meant: string): string | undefined {
  const base = germanBaseOf(meant);
  const isAdjective = base !== undefined && MEANINGS.get(`${base.replace(/e$/u, '')}er`) === meant;
  return base === undefined || isAdjective ? base : base.replace(/\S+$/u, capital);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Endings of a German adjective before a thing. */
const ENDINGS = ['er', 'es', 'en', 'em', 'e'];

/** The base form of a German adjective as it stands before a thing: `blau` of *blauer*. Undefined where it is none. */
export function germanBase(word: string): string | undefined {
  const meaning = MEANINGS.get(word);
  const isBase = (base: string) => meaning !== undefined && MEANINGS.get(base) === meaning;
  const bases = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return bases.find(isBase);
}

function meaningOf(word: string, reader: Reader): Compound | undefined {
  const { isForeignPage, isKnown } = reader;
  const plain = word.normalize('NFC').toLowerCase();
  const own = MEANINGS.get(plain);
  if (own !== undefined || isKnown(plain)) return inWords(own);
  const compound = inParts(plain, reader);
  if (!isForeignPage) return compound;
  const stem = stemOf(plain)?.meaning;
  if (stem !== undefined) return inWords(stem);
  if (compound !== undefined && compound.lastOnly === undefined) return compound;
  // A whole word with a slip in it says more than the last part of one: *Gitarensaiten* are no strings of any kind.
  const slip = isGermanWord(plain) ? undefined : meaningOfSlip(plain);
  const mended = slip === undefined ? undefined : reader.mended?.(plain);
  // What is one slip from a word of the catalogue too is that, unless both are the same: *Rucksak*.
  const meant = mended === undefined || mended === slip ? slip : undefined;
  return compound === undefined ? inWords(completed(plain) ?? meant) : (inWords(meant) ?? compound);
}

const inWords = (meaning: string | undefined): Compound | undefined =>
  meaning === undefined ? undefined : { meaning };

/** A shorter beginning is that of too many words. */
const SHORTEST_BEGINNING = 4;

/** The shortest German word that begins so, a thing before what is done: `Kaff` is coffee, `Gieß` a watering can. */
function completed(beginning: string): string | undefined {
  if (beginning.length < SHORTEST_BEGINNING) return undefined;
  const words = [...MEANINGS].filter(([word, meaning]) => meaning !== '' && word.startsWith(beginning));
  const isDone = (meaning: string) => Number(english.without.isDoing(meaning));
  return words.toSorted(([a, one], [b, other]) => isDone(one) - isDone(other) || a.length - b.length)[0]?.[1];
}
