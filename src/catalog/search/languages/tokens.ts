import type { SearchLanguage } from './language.js';
import { joinedNumber } from './number-words.js';

/** A query is cut to this, so that the worst one costs no more than a long one. */
export const LONGEST_QUERY = 200;

/**
 * Words of a text in their order: small letters, no marks, one spelling for a measure. `Two-litre` is `2l` and so are
 * `2 litres`, `two thousand` is `2000`, `1/2"` is `1/2in`; two lengths hold the size that they make, `2 in. x 4 in.` a `2x4`;
 * the `'s` of `men's` is dropped. Linear in the text's length.
 */
export function wordsOf(text: string, language: SearchLanguage): readonly string[] {
  const { numbers, units } = language;
  const words: string[] = [];
  const plain = withoutApostrophes(plainIn(text, language).replaceAll('×', 'x').replace(INCHES, 'inch '));
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
    const word = number ?? written.replace(THOUSANDS, '').replace(DECIMAL, '.').replace('\u2044', '/');
    const unit = units.get(word);
    const last = words.at(-1);
    // A number and the unit behind it are one word.
    if (unit !== undefined && last !== undefined && NUMBER.test(last)) words[words.length - 1] = last + unit;
    else words.push(word);
  }
  return words.includes('x') ? withSizes(words) : words;
}

const NUMBER = /^[\d./]+$/;
/** How inches are marked behind a number; `in` without its stop is the little word. NFKD parts the mark into two. */
const INCHES = /(?<=\d\s?)(?:"|''|\u2032\u2032|\u2033|in\.)/g;

/** `30 x 40` is one word; between lengths that have their units, the `x` is the size that they make. */
function withSizes(words: readonly string[]): readonly string[] {
  const sized: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [before, word = '', behind] = [sized.at(-1), words[i], words[i + 1]];
    const [, width, unit] = (word === 'x' && before && LENGTH.exec(before)) || [];
    const [, height, heightUnit] = (width && behind && LENGTH.exec(behind)) || [];
    if (height === undefined) sized.push(word);
    else if (unit !== '') sized.push(unit === heightUnit ? `${width}x${height}` : word);
    else {
      sized[sized.length - 1] = `${width}x${height}`;
      if (heightUnit) sized.push(heightUnit);
      i++;
    }
  }
  return sized;
}

const LENGTH = /^([\d./]+(?:x[\d./]+)*)([a-z]*)$/;

/** `men's` is `men`; `isn't` is one word, `isnt`, as it is often typed. */
function withoutApostrophes(text: string): string {
  if (!/['’]/.test(text)) return text;
  return text.replace(/['’]s(?![\p{L}\p{N}])/gu, '').replace(/n['’]t(?![\p{L}\p{N}])/gu, 'nt');
}

/** Chinese characters are words by themselves: no blank parts them. A size is one word, `30x40` or `30×40`, and a fraction of a unit. */
const WORD =
  /\p{N}{1,2}[/\u2044](?:2|3|4|8|16|32|64)(?!\p{N})|\p{N}+(?:x\p{N}+)+|\p{N}+(?:[.,]\p{N}+)*|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const THOUSANDS = /,(?=\d{3}(?!\d))/g;
const DECIMAL = /(?<=\d),(?=\d)/g;

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
