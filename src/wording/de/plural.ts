import { pluralIn } from '../plural.js';

const choose = pluralIn('de');

/** The word for so many of a thing. */
export const plural = (count: number, one: string, other: string): string => choose(count, { one, other });
