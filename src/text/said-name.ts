import { typedLine } from './typed.js';

/** Characters of the name of a product in a file of interests. */
export const LONGEST_NAME_SAID = 80;

/** The name of a product as a file of interests says it: one line, cut where it is longer than a file holds. */
export const saidName = (name: string): string => typedLine(typedLine(name).slice(0, LONGEST_NAME_SAID));
