import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { MentionReader } from './mention-reader.js';

/**
 * Reads texts for a number with its measure: `1000 pieces` is told by *thousand-piece*, and not by *two-thousand-piece*.
 * No text denies one.
 */
export function sizeReader(size: string, language: SearchLanguage): MentionReader {
  const words = (text: string) => ` ${wordsOf(text, language).map(language.singular).join(' ')} `;
  const wanted = words(size);
  return { isTold: (text) => words(text).includes(wanted), isLacking: () => false };
}
