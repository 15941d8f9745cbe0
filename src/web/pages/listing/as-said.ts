import { english } from '../../../catalog/search/languages/en.js';
import {
  germanBase,
  germanBaseOf,
  germanNameOf,
  isListedFor,
} from '../../../catalog/search/languages/foreign-words.js';
import { plainText } from '../../../catalog/search/languages/tokens.js';
import type { Facet, ReadQuery } from '../../../catalog/search/query/facet.js';
import { cutOut } from '../../../catalog/search/query/pieces.js';
import type { Wording } from '../../../wording/wording.js';

/**
 * A query without the words of some of its wishes. Where none is cut it stays as it was typed: in the shopper's language,
 * with the words that a shop's name was read for.
 */
export function typedWithout({ typed, original, misspelt }: ReadQuery, facets: readonly Facet[]): string {
  return facets.length === 0 ? (misspelt ?? original ?? typed) : cutOut(typed, facets);
}

/**
 * A word of a wish as the shopper said it: where *ohne Federn* was read as *without feathers*, the chip says *Federn*.
 * @returns the word itself where it was not said in another language
 */
export function asSaid(word: string, { original, typed, mended, asTyped }: ReadQuery): string {
  const own = asTyped?.get(word) ?? sizeAsSaid(word, original ?? typed);
  if (own !== undefined) return own;
  if (original === undefined) return word;
  const same = original.match(/\p{L}+/gu)?.find((said) => plainText(said) === plainText(word));
  // A word of several that were read for one: *fit*, of *wide fit* for *breite Füße*.
  const whole = mended.find(({ meant }) => meant.split(' ').includes(word));
  return mended.find(({ meant }) => meant === word)?.typed ?? same ?? whole?.typed ?? word;
}

/** A number with its unit: *28 Zoll*, of which *28in* was read. Undefined where it is none. */
function sizeAsSaid(word: string, typed: string): string | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)\p{L}+$/u.exec(word) ?? [];
  const said = typed.match(/\d+(?:[.,]\d+)?[\s-]?\p{L}+/gu) ?? [];
  return number && said.find((one) => Number.parseFloat(one.replace(',', '.')) === Number(number));
}

/** The same in the words of the page, where it knows one: on a German page *tea without caffeine* is one without *Koffein*. */
export function inPageLanguage(
  word: string,
  read: ReadQuery,
  { language }: Pick<Wording, 'language'>,
): string {
  const said = asSaid(word, read);
  const isPart = read.mended.some(({ typed, meant }) => typed === said && meant !== word);
  const isSaidSo = said !== word && !isPart;
  if (isSaidSo || language !== GERMAN) return said;
  return germanNameOf(word) ?? germanNameOf(english.singular(word)) ?? said;
}

const GERMAN = 'de';

/** The same for several words that belong together, a number among them: *2 Personen*. */
export const phraseAsSaid = (words: string, read: ReadQuery): string =>
  wordsAsSaid(words.split(' '), read).join(' ');

/** The same for what a thing is: the base form, `rot` for *rote Lampe*, also where the catalogue itself is in German. */
export function qualityAsSaid(word: string, read: ReadQuery): string {
  const said = asSaid(word, read);
  const isBase = said === word || isListedFor(said.toLowerCase(), word);
  return germanBase(said.toLowerCase()) ?? (isBase ? undefined : germanBaseOf(word)) ?? said;
}

/** Words as the shopper said them, each once; of what was read for one that they did not say, the word it was read from. */
export function wordsAsSaid(words: readonly string[], read: ReadQuery): readonly string[] {
  return [...new Set(words.map((word) => asSaid(word, read)))];
}

/**
 * Words that nothing here is called, as they were said. What was only read into a longer word is no name that the shopper
 * said: *bicycle*, of *bicycle lock* for *Fahrradschloss*.
 */
export const namedOtherwise = (otherwise: readonly string[], read: ReadQuery): readonly string[] =>
  wordsAsSaid(
    otherwise.filter((word) => !isReadInto(word, read)),
    read,
  );

function isReadInto(word: string, read: ReadQuery): boolean {
  const said = asSaid(word, read);
  return said !== word && !read.mended.some(({ meant, typed }) => meant === word && typed === said);
}

/** Words that say what a price is to be: the page shows the price itself. */
const PRICE = new Set([...english.price.below, ...english.price.above, ...english.price.between]);

/** The words that were said in another language, without the little ones and those of a price; none where none was. */
export function wordsRead({ original, mended }: ReadQuery): ReadQuery['mended'] {
  if (original === undefined) return [];
  const isLittle = (meant: string) => meant.split(' ').every((word) => english.silent.has(word));
  return mended.filter(({ typed, meant }) => typed !== meant && !isLittle(meant) && !PRICE.has(meant));
}
