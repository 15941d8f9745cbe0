/** A whole number of pieces, as point-of-sale systems write it for each of their shops. */
const PIECES = /^-?\d{1,9}(?:\.0+)?$/;

/** Characters of a quantity that a message repeats. */
const LONGEST = 40;

/**
 * The pieces of all shops together; below zero in one takes nothing from another. Empty where none is counted. A text
 * that is no number is given back, so that whoever reads it says what is wrong with it.
 */
export function summed(quantities: readonly string[]): string {
  const odd = quantities.find((text) => !PIECES.test(text));
  if (odd !== undefined) return odd.slice(0, LONGEST);
  if (quantities.length === 0) return '';
  return String(quantities.reduce((sum, text) => sum + Math.max(0, Number.parseInt(text, 10)), 0));
}
