import { FOOD } from './food.js';
import { HOME } from './home.js';
import { LEISURE } from './leisure.js';
import { WEAR } from './wear.js';

/**
 * What to draw for a word or a run of words, its words apart by one space. A phrase of more words outranks one of
 * fewer, so `water bottle` need not fear `water`.
 */
export const ART_OF_PHRASE: ReadonlyMap<string, string> = new Map(
  [...WEAR, ...FOOD, ...HOME, ...LEISURE].flatMap(([art, phrases]) =>
    phrases.split(', ').map((phrase): [string, string] => [phrase, art]),
  ),
);

/** The most words a phrase has. */
export const LONGEST_PHRASE = Math.max(
  ...[...ART_OF_PHRASE.keys()].map((phrase) => phrase.split(' ').length),
);
