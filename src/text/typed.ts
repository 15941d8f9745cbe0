/**
 * What cannot be seen and still changes what is shown, stored or compared: marks of direction (U+200E, U+200F, U+202A to
 * U+202E, U+2066 to U+2069), characters without width (U+200B to U+200D, U+FEFF), lone surrogates, and code points that
 * nobody has given a meaning.
 */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const GAPS = /[\s\p{Cc}]+/gu;

/**
 * One line as a person could have typed it: without marks that nobody sees, and with one space where there was a gap, a
 * control character included. Empty where nothing is left.
 */
export function typedLine(text: string): string {
  return text.replace(UNSEEN, '').replace(GAPS, ' ').trim();
}
