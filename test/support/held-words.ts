import type { HeldWords } from '../../src/interests/held-words.js';

/** A product whose name ends in the words that were typed, and that is near them in meaning. */
export function heldWords(position: number, other: Partial<HeldWords> = {}): HeldWords {
  return {
    position,
    strength: 1,
    said: 1,
    named: 1,
    labelled: 1,
    isHeaded: true,
    isMadeOf: false,
    isTagged: false,
    isFirstTag: false,
    isNamedAndTagged: false,
    isStaple: false,
    isSeveral: false,
    isNamed: false,
    isTold: false,
    isLast: false,
    isAbout: true,
    isThing: false,
    isGood: false,
    isBest: false,
    isPlace: false,
    cosine: 0.4,
    department: 'Kitchen',
    ...other,
  };
}
