import { inParts, stemOf } from './german-compounds.js';
import { MEANINGS } from './german-list.js';

const READER = { isForeignPage: false, isKnown: () => false } as const;

/**
 * Whether the list says what all of a German word means: by itself, with an ending, or by both of its parts. Of another the
 * last part alone was read, or a word that is spelt like it: such a reading is only a guess.
 */
export function isReadWhole(word: string): boolean {
  const plain = word.normalize('NFC').toLowerCase();
  return MEANINGS.has(plain) || stemOf(plain) !== undefined || inParts(plain, READER) !== undefined;
}
