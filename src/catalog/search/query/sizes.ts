import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { MentionReader } from './mention-reader.js';

/**
 * Reads texts for a number with its measure: `1000 pieces` is told by *thousand-piece*, and not by *two-thousand-piece*.
 * No text denies one.
 */
export function sizeReader(size: string, language: SearchLanguage): MentionReader {
  const words = (text: string) => ` ${wordsOf(text, language).map(language.singular).join(' ')} `;
  const wanted = words(size);
  return { isTold: (text) => words(text).includes(wanted), isLacking: () => false };
}

/** Formats of films, lenses and filters are told in it. */
const FORMAT = 'mm';

/** A number with its unit only says how large a thing is, wherever it stands: `desk 120 cm`. A format is no size: 35 mm. */
export function isSize(word: string, { units }: SearchLanguage): boolean {
  const [, unit = ''] = /^\d+(?:[.,]\d+)?(\p{L}+)$/u.exec(word) ?? [];
  return unit !== FORMAT && [...units.values()].includes(unit);
}

/** The sizes among the terms of a query, a bit each in their order. */
export const sizesIn = (terms: readonly { readonly typed: string }[], language: SearchLanguage): number =>
  terms.reduce((bits, { typed }, at) => (isSize(typed, language) ? bits | (1 << at) : bits), 0);

const CM_OF_INCH = 2.54;

/** The same length in the other unit, rounded: 9 inches are 23 cm. Empty for what is no length in one of the two. */
export function inOtherUnit(word: string): readonly string[] {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(in|cm)$/u.exec(word) ?? [];
  const other = unit === 'in' ? Number(number) * CM_OF_INCH : Number(number) / CM_OF_INCH;
  return number === '' ? [] : [`${Math.round(other)}${unit === 'in' ? 'cm' : 'in'}`];
}
