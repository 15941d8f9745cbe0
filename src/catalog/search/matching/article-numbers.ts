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
  const ids = new Map<string, number>(products.map(({ id }, position) => [id.toLowerCase(), position]));
  const written = new Map<string, number[]>();
  const tightened = new Map<string, number[]>();
  for (const [position, { id, numbers = [] }] of products.entries()) {
    for (const number of numbers) add(written, number.toLowerCase(), position);
    for (const number of [id, ...numbers])
      if (/\d/.test(number)) add(tightened, tight(number.toLowerCase()), position);
  }
  return (typed) => {
    const text = typed.trim().toLowerCase();
    const id = ids.get(text);
    const parts = text.split(/[\s-]+/).filter((part) => /\p{L}/u.test(part));
    const isPlain = !/\d/.test(text) || text.length <= SHORT;
    const isSaid = (isPlain ? [...parts, text] : parts.filter((part) => !/\d/.test(part))).some(isWord);
    const exact = isPlain && isSaid ? undefined : written.get(text);
    const found = exact ?? (isSaid ? undefined : tightened.get(tight(text))) ?? [];
    return id === undefined ? found : [id, ...found.filter((position) => position !== id)];
  };
}

function add(map: Map<string, number[]>, key: string, position: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [position]);
  else if (known.at(-1) !== position) known.push(position);
}

/** As a scanner reads it: a code of 12 figures is the one of 13 with a zero before it. */
function tight(text: string): string {
  const bare = text.replace(/[\s\u2010-\u2015-]+/g, '');
  return /^\d{12,13}$/.test(bare) ? bare.padStart(14, '0') : bare;
}
