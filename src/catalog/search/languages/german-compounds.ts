import { english } from './en.js';
import { isGeneral } from './general-heads.js';
import { ENDINGS, ENDS_BY_CHANCE, MEANINGS } from './german-list.js';

export interface Reader {
  /** The page is in the other language: its words come first, and half of a compound is enough. */
  readonly isForeignPage: boolean;
  /** Whether the catalogue holds the word, or the language that is searched in has it. */
  isKnown(word: string): boolean;
  /** Whether something in the catalogue is called by the word as it is typed: it is read in no other language. */
  stands?(word: string): boolean;
  /** The word that something in the catalogue is called by, and that is one slip from this one. */
  mended?(word: string): string | undefined;
}

/** A listed German word and the English for it. */
interface Meant {
  readonly word: string;
  readonly meaning: string;
}

/** A shorter stem is that of too many words. */
const SHORTEST_STEM = 4;

/** A listed word with an ending that the list does not give: `Bechern` is `Becher`. Undefined for none. */
export function stemOf(word: string): Meant | undefined {
  const stems = ['n', 's', 'chen', ...ENDINGS]
    .filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
    .filter((stem) => stem.length >= SHORTEST_STEM);
  return firstMeant([...stems, ...stems.map(withoutUmlaut)]);
}

/** The singular of many a plural: `Köche` are a `Koch` each. */
const withoutUmlaut = (stem: string) => stem.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');

/** A shorter part is a part by chance. */
const SHORTEST_LAST = 4;
/** Of the parts that are listed as such: `-klo`. */
const SHORTEST_LISTED = 3;
const SHORTEST_FIRST = 3;
/** Many English words end as shorter ones that are read by chance: `-ring`, `-nest`, `-tier`. */
const SHORTEST_SURE = 5;

/**
 * `Lederhandschuhe` in English by its two parts. Where no two parts are listed, the longest last part says what it is:
 * `Wolkenkissen` is a cushion. Behind a little word it does not: `Vorort` is no place. Nor does one that says too little
 * by itself: of a `Drehmaschine` it is not known which machine that is.
 * On a page in English both parts have to be listed, and one of them no English word: a `motorbike` is no German one.
 */
export const compoundOf = (word: string, reader: Reader): string | undefined =>
  inParts(word, reader)?.meaning;

/** What a compound means in English. */
export interface Compound {
  readonly meaning: string;
  /** Its last part, where that alone says it: the first is not listed. */
  readonly lastOnly?: string;
}

/** The same, told how much of it is known. Undefined where it is no compound that is read. */
export function inParts(word: string, { isForeignPage, isKnown }: Reader): Compound | undefined {
  let byLast: Compound | undefined;
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LISTED; at++) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const last = lastPart(rest, isForeignPage);
    const isByChance = last !== undefined && ENDS_BY_CHANCE.has(last.word);
    const areKnown = isKnown(first) && isKnown(rest);
    const mayBeEnglish = areKnown || (isByChance && rest.length < SHORTEST_SURE);
    if (last === undefined || (!isForeignPage && mayBeEnglish)) continue;
    const meant = firstPart(first);
    if (meant !== undefined) return { meaning: `${meant.meaning} ${last.meaning}` };
    // Two English words are no half of a German one: nothing for hands is *secondhand*.
    const isHalf = !isByChance && !areKnown && !MEANINGS.has(first);
    if (isHalf && !isGeneral(last.meaning)) byLast ??= { meaning: last.meaning, lastOnly: rest };
  }
  return isForeignPage ? byLast : undefined;
}

function lastPart(part: string, withEnding: boolean): Meant | undefined {
  const listed = firstMeant([`-${part}`, ...(part.length < SHORTEST_LAST ? [] : [part])]);
  return listed ?? (withEnding ? stemOf(part) : undefined);
}

/** The first part of a compound as the word that it is: `Küchen-` is a kitchen, `Woll-` wool, `Hunde-` a dog. */
function firstPart(part: string): Meant | undefined {
  const bare = part.replace(/s$/, '');
  const shorter = [bare.replace(/e?n$/, ''), bare.replace(/n$/, ''), bare.replace(/e$/, '')];
  return firstMeant([part, bare, ...shorter, ...['e', 'n', 'en'].map((ending) => bare + ending)]);
}

/** The first that is listed and says something of goods: `vor` in `Vorhang` does not. */
function firstMeant(words: readonly string[]): Meant | undefined {
  return words
    .map((word) => ({ word, meaning: MEANINGS.get(word) ?? '' }))
    .find(({ meaning }) => meaning !== '' && !meaning.split(' ').some((one) => english.silent.has(one)));
}
