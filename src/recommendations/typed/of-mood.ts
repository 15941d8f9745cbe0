import { ANYBODY, audienceOf, isForOthers } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { namesForMood } from '../../catalog/said-otherwise.js';
import type { Answers } from '../../catalog/search/answers/answers.js';
import type { TypedWords } from '../../interests/typed-words.js';
import { isForNamed } from './told-by.js';

/** Of each thing that shops have for a mood so many. */
const OF_EACH = 3;
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
): TypedWords['meant'] {
  const isTheirs = isForThem(text, products);
  const named = namesForMood(text).map((name) =>
    (ask(name)?.found ?? []).filter((one) => (one.isThing || one.isCalled) && isTheirs(one.position)),
  );
  const turns = Array.from({ length: OF_EACH }, (_, i) => named.flatMap((found) => found[i] ?? []));
  const guess = { isSure: false, isListed: true, likeness: LIKENESS };
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
  const isForAnybody = (product: Product) => !isForOthers(ANYBODY, audienceOf(product));
  const isTheirs = isForNamed(text) ?? isForAnybody;
  return (position) => {
    const product = products[position];
    return product !== undefined && isTheirs(product);
  };
}
