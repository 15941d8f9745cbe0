import { wordsIn } from '../../../language/word-lists.js';

/** English names of what is worn. */
const GARMENTS = wordsIn('en/garments.txt');

/** Whether a word, in lower case, is the name of what is worn. */
export const isGarment = (word: string): boolean => GARMENTS.has(word);
