/** The longest interest that can be typed, characters. */
export const PHRASE_LENGTH = 60;
/** Typed interests a session can hold. */
export const MOST_PHRASES = 8;
