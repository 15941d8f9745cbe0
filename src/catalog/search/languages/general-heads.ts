import { wordsIn } from '../../../language/word-lists.js';
import { english } from './en.js';

/** English words that say what a thing is only with the word before them. */
const GENERAL = wordsIn('en/general-heads.txt');

/** Whether an English name says what it is only as a whole: a *pasta machine*. */
export const isGeneral = (name: string): boolean =>
  GENERAL.has(english.singular(name.trim().toLowerCase().split(' ').at(-1) ?? ''));
