import type { Product } from '../../product.js';

/** So short a number is as often a size or a count that the shop's texts say too. */
const SHORT = 3;

/**
 * Finds products by what people know them by: the id, and the numbers as the merchant writes them, whatever their case,
 * blanks and hyphens. What the catalogue's own texts say as words is none, unless it is written just as a number is.
 * @param isWord whether the catalogue's texts hold a word
 * @returns the rows that have it, first the one whose id it is
 */
export function openNumbers(
  products: readonly Product[],
  isWord: (word: string) => boolean,
): (typed: string) => readonly number[] {
  const rows = new Map<string, number | number[]>();
  for (const [position, { id, numbers }] of products.entries()) {
    add(rows, tight(id.toLowerCase()), position);
    if (numbers) for (const number of numbers) add(rows, tight(number.toLowerCase()), position);
  }
  return (typed) => {
    const text = typed.trim().toLowerCase();
    const found = [rows.get(tight(text)) ?? []].flat();
    if (found.length === 0) return [];
    const parts = text.split(/[\s-]+/).filter((part) => /\p{L}/u.test(part));
    const isPlain = !/\d/.test(text) || text.length <= SHORT;
    const isSaid = (isPlain ? [...parts, text] : parts.filter((part) => !/\d/.test(part))).some(isWord);
    const isIdOf = (position: number) => products[position]?.id.toLowerCase() === text;
    const isNumberOf = (position: number) =>
      products[position]?.numbers?.some((number) => number.toLowerCase() === text) === true;
    // As it is written, unless a plain word is meant; written otherwise, only what no text says.
    const isMeant = (position: number) =>
      isNumberOf(position) ? !(isPlain && isSaid) : !(isPlain || isSaid);
    const named = found.filter(isIdOf);
    return [...named, ...found.filter((position) => !isIdOf(position) && isMeant(position))];
  };
}

function add(rows: Map<string, number | number[]>, key: string, position: number): void {
  const known = rows.get(key);
  if (known === undefined) rows.set(key, position);
  else if (typeof known === 'number') {
    if (known !== position) rows.set(key, [known, position]);
  } else if (known.at(-1) !== position) known.push(position);
}

/** As a scanner reads it: a code of 12 figures is the one of 13 with a zero before it. */
function tight(text: string): string {
  const bare = PARTED.test(text) ? text.replace(MARKS, '') : text;
  return bare.length >= 12 && bare.length <= 13 && /^\d+$/.test(bare) ? bare.padStart(14, '0') : bare;
}

const PARTED = /[\s\u2010-\u2015-]/;
const MARKS = /[\s\u2010-\u2015-]+/g;
