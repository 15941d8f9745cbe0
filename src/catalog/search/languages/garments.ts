import { wordsIn } from '../../../language/word-lists.js';

/** English names of what is worn. */
const GARMENTS = wordsIn('en/garments.txt');

/** Whether a word, in lower case, is the name of what is worn. */
export const isGarment = (word: string): boolean => GARMENTS.has(word);

/** Whether words name what is worn, also with what it is made of behind it: a *jumper wool*. @param said in lower case */
export function isOfGarment(
  said: readonly string[],
  { isMaterial }: { isMaterial(word: string): boolean },
): boolean {
  return isGarment(said.findLast((word) => !isMaterial(word)) ?? '');
}
