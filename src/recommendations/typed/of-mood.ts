import type { Product } from '../../catalog/product.js';
import { namesForCore, namesForMood } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import type { Reading } from './reading.js';
import { isForAnybodyIn, isForNamed } from './told-by.js';

/** Of each thing that shops have for a mood so many, and more where it is the only one. */
const OF_EACH = 3;
const OF_ONE = 8;
/** With less of the score of the best so called a thing is another: a camper's spoon, of *cutlery*. */
const AS_WELL = 0.7;
/** What a list names is as like as a good answer; what is for a mood comes behind what a search finds. */
const LIKENESS = { named: 0.6, mood: 0.2 } as const;

/**
 * What shops have for what is said by a list, or for how somebody wants to feel, of each name in turn, as guesses: a tent and a
 * child's sleeping bag, of *camping with the kids*; a bath soak and a candle, of *self care*. Where somebody is named, for a
 * mood what is for those alone.
 * @param hasSure something is surely meant: a mood only describes it
 */
export function thingsListed(
  text: string,
  ask: (name: string) => Answers | undefined,
  { products, hasSure }: { readonly products: readonly Product[]; readonly hasSure: boolean },
): Reading {
  const said = namesForCore(text)?.names;
  const names = said ?? (hasSure ? [] : namesForMood(text));
  // A list says for whom its things are: a balance bike, of *first bike*.
  const isTheirs = said ? isForAnybodyIn([text, ...said].join(', '), products) : isForThem(text, products);
  const named = names.map((name) => {
    const called = (ask(name)?.found ?? []).filter((one) => one.isThing || one.isCalled);
    const least = AS_WELL * Math.max(0, ...called.map(({ score }) => score));
    return called.filter(({ position, score }) => score >= least && isTheirs(position));
  });
  const most = names.length === 1 ? OF_ONE : OF_EACH;
  const turns = Array.from({ length: most }, (_, i) => named.flatMap((found) => found[i] ?? []));
  const guess = { isSure: false, likeness: LIKENESS[said ? 'named' : 'mood'] };
  return new Map(turns.flat().map(({ position }) => [position, guess]));
}

/** Whether a search answered with what shops have for a mood, and not with what was typed. */
export function isAnsweredForMood({ mended, read }: Pick<Answers, 'mended' | 'read'>): boolean {
  const names = namesForMood(read.misspelt ?? '');
  return mended.some(
    ({ meant }) => names.length > 0 && meant.split(', ').every((one) => names.includes(one)),
  );
}

/** For those whom words name alone, and where they name nobody for no children or animals. */
function isForThem(text: string, products: readonly Product[]): (position: number) => boolean {
  const isTheirs = isForNamed(text);
  if (isTheirs === undefined) return isForAnybodyIn(text, products);
  return (position) => {
    const product = products[position];
    return product !== undefined && isTheirs(product);
  };
}
