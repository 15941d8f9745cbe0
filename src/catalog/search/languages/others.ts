import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { wordsIn } from '../../../language/word-lists.js';
import { english } from './en.js';
import type { SearchLanguage } from './language.js';

/** Small words of these languages, which name nothing; without marks too. */
const silent: ReadonlySet<string> = new Set(
  [
    ...wordsIn('small-words-elsewhere.txt'),
    ...'de la le du et un en di il lo e a o i y el the van op te'.split(' '),
  ].map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
);

/**
 * A language of which nothing is known but how its words are stemmed. Prices, stock and what is not wanted are read in
 * English; no plural is, and no other word for anything.
 */
export const stemmed = (code: string, stem: (word: string) => string): SearchLanguage => ({
  ...english,
  code,
  silent,
  spoken: new Set(),
  telling: new Set(),
  synonyms: [],
  persons: new Map(),
  doers: new Set(),
  degree: () => undefined,
  describes: () => false,
  singular: (word) => (word.length < 4 ? word : stem(word)),
  stem: (word) => (word.length < 4 ? word : stem(word)),
});

export const stemmedLanguages: readonly SearchLanguage[] = [
  stemmed('fr', french),
  stemmed('es', spanish),
  stemmed('it', italian),
  stemmed('nl', dutch),
];
