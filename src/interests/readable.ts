/**
 * Whether the model can read a text: it was taught English, and a text that is mostly of other letters has a meaning
 * for it that has nothing to do with what was said, a name included.
 */
export function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => isOtherScript(letter));
  return others.length === 0 || others.length * 2 < letters.length;
}

/** Whether a text has a word, not a lone letter, of another script than Latin. */
export function hasOtherScript(text: string): boolean {
  return /(?:(?!\p{Script=Latin})\p{L}\p{M}*){2}/u.test(text);
}

function isOtherScript(letter: string): boolean {
  return !/\p{Script=Latin}/u.test(letter);
}
