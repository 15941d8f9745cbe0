import type { Product } from '../../catalog/product.js';
import { namesForMood, shopsNames } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import type { Reading } from './reading.js';
import { isForAnybodyIn, isForNamed } from './told-by.js';

/** Of each thing that shops have for a mood so many, and more where it is the only one. */
const OF_EACH = 3;
const OF_ONE = 8;
/** With less of the score of the best so called a thing is another: a camper's spoon, of *cutlery*. */
const AS_WELL = 0.7;
/** As like as a good answer. */
const LIKENESS = 0.6;

/**
 * What shops have for how somebody wants to feel, of each name in turn, as guesses: a bath soak and a candle, of *self care*.
 * Where somebody is named, what is for those alone.
 */
export function thingsForMood(
  text: string,
  ask: (name: string) => Answers | undefined,
  products: readonly Product[],
): Reading {
  return thingsNamed(namesForMood(text), ask, isForThem(text, products));
}

/**
 * What shops have for what is said by a list, where that is perhaps or little else is found, the same way: a tent and a
 * child's sleeping bag, of *camping with the kids*.
 */
export function thingsPerhaps(
  text: string,
  ask: (name: string) => Answers | undefined,
  { products, isLittle }: { readonly products: readonly Product[]; readonly isLittle: boolean },
): Reading {
  const known = shopsNames(text);
  const isAnybodys = isForAnybodyIn(text, products);
  return known && (known.isGuess || isLittle) ? thingsNamed(known.names, ask, isAnybodys) : new Map();
}

function thingsNamed(
  names: readonly string[],
  ask: (name: string) => Answers | undefined,
  isTheirs: (position: number) => boolean,
): Reading {
  const named = names.map((name) => {
    const called = (ask(name)?.found ?? []).filter((one) => one.isThing || one.isCalled);
    const least = AS_WELL * Math.max(0, ...called.map(({ score }) => score));
    return called.filter(({ position, score }) => score >= least && isTheirs(position));
  });
  const most = names.length === 1 ? OF_ONE : OF_EACH;
  const turns = Array.from({ length: most }, (_, i) => named.flatMap((found) => found[i] ?? []));
  const guess = { isSure: false, likeness: LIKENESS };
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
