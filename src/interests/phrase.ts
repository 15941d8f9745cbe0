/** The longest interest that can be typed, characters. */
export const PHRASE_LENGTH = 60;
/** Typed interests a session can hold. */
export const MOST_PHRASES = 8;

/** Characters that are read of a typed interest: more than it may have, so that one that is too long is said to be. */
export const LONGEST_READ = 8 * PHRASE_LENGTH;
