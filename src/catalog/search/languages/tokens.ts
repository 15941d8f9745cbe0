import type { SearchLanguage } from './language.js';
import { joinedNumber } from './number-words.js';

/** A query is cut to this, so that the worst one costs no more than a long one. */
export const LONGEST_QUERY = 200;

/**
 * Words of a text in their order: small letters, no marks, one spelling for a measure. `Two-litre` is `2l` and so are
 * `2 litres`, `two thousand` is `2000`; the `'s` of `men's` is dropped. Linear in the text's length.
 */
export function wordsOf(text: string, language: SearchLanguage): readonly string[] {
  const { numbers, units } = language;
  const words: string[] = [];
  const plain = withoutApostrophes(plainIn(text, language));
  /** Where the last word ended, if it was a number word. */
  let numberEnd = -1;
  for (const { 0: written, index } of plain.matchAll(WORD)) {
    const number = numbers.get(written);
    const longer =
      number !== undefined && numberEnd >= 0
        ? joinedNumber(words.at(-1) ?? '', plain.slice(numberEnd, index), number)
        : undefined;
    numberEnd = number === undefined ? -1 : index + written.length;
    if (longer !== undefined) {
      words[words.length - 1] = longer;
      continue;
    }
    const word = number ?? written.replace(THOUSANDS, '').replaceAll('×', 'x');
    const unit = units.get(word);
    const last = words.at(-1);
    // A number and the unit behind it are one word.
    if (unit !== undefined && last !== undefined && /^[\d.]+$/.test(last))
      words[words.length - 1] = last + unit;
    else words.push(word);
  }
  return words;
}

/** `men's` is `men`; `isn't` is one word, `isnt`, as it is often typed. */
function withoutApostrophes(text: string): string {
  if (!/['’]/.test(text)) return text;
  return text.replace(/['’]s(?![\p{L}\p{N}])/gu, '').replace(/n['’]t(?![\p{L}\p{N}])/gu, 'nt');
}

/** Chinese characters are words by themselves: no blank parts them. A size is one word, `30x40` or `30×40`. */
const WORD =
  /\p{N}+(?:[x×]\p{N}+)+|\p{N}+(?:[.,]\p{N}+)*|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const THOUSANDS = /,(?=\d{3}(?!\d))/g;

/** Small letters without marks, in the one spelling of the language. */
export function plainIn(text: string, { written }: Pick<SearchLanguage, 'written'>): string {
  const plain = plainText(text);
  return written ? written(plain) : plain;
}

/** Small letters without marks. */
export function plainText(text: string): string {
  // Most texts carry no marks.
  return isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
