import type { Answers } from '../../catalog/search/answers/answers.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';

/** A product while words are read: the product is called all of the words, or it only seems to be meant. */
export interface MeantSoFar extends Meant {
  readonly isSure: boolean;
}

/** What words mean so far, by position. */
export type Reading = ReadonlyMap<number, MeantSoFar>;

/** A text as a search answers it. */
export interface Read {
  readonly answers: Answers;
  readonly meant: Reading;
}

/** What is surely meant, and what is perhaps meant, likeliest first. */
export function parted(reading: Reading): Pick<TypedWords, 'meant' | 'perhaps'> {
  const all = [...reading].toSorted(([, a], [, b]) => b.likeness - a.likeness);
  const of = (sure: boolean) =>
    new Map(all.filter(([, { isSure }]) => isSure === sure).map(([at, { isSure: _, ...one }]) => [at, one]));
  return { meant: of(true), perhaps: of(false) };
}
