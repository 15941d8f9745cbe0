import type { SearchLanguage } from './languages/language.js';

/** A query is cut to this, so that the worst one costs no more than a long one. */
export const LONGEST_QUERY = 200;

/**
 * Words of a text in their order: small letters, no marks, one spelling for a measure. `Two-litre` is `2l` and so are
 * `2 litres`; the `'s` of `men's` is dropped. Linear in the text's length.
 */
export function wordsOf(text: string, { numbers, units }: SearchLanguage): readonly string[] {
  const words: string[] = [];
  for (const [written] of plainText(text)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .matchAll(WORD)) {
    const word = numbers.get(written) ?? written.replace(THOUSANDS, '');
    const unit = units.get(word);
    const last = words.at(-1);
    // A number and the unit behind it are one word.
    if (unit !== undefined && last !== undefined && /^[\d.]+$/.test(last))
      words[words.length - 1] = last + unit;
    else words.push(word);
  }
  return words;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu;
const THOUSANDS = /,(?=\d{3}(?!\d))/g;

/** Small letters without marks. */
export function plainText(text: string): string {
  // Most texts carry no marks.
  return isAscii(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
