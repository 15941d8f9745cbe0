import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { Reader } from './reader.js';
import type { MeantSoFar, Reading } from './reading.js';
import { stem } from './stems.js';

/** What kinds are read with. */
interface Kinds {
  readonly products: readonly Product[];
  readonly kind?: Reader['kind'];
}

/**
 * Where a text is the name of a kind of thing, what is of another kind is only a guess: no collar, of *dog harness*, though both
 * are among *collars and harnesses*; no LED bar, of *aquarium plants*. What is called so itself is meant, of whatever kind it is.
 * @param text in the language that is searched in
 */
export function heldToKind(text: string, reading: Reading, { products, kind }: Kinds): Reading {
  const of = kind === undefined ? new Set<number>() : justOfKind(text, kind(text), products);
  if (of.size === 0) return reading;
  return new Map(
    [...reading].map(([at, one]): [number, MeantSoFar] => {
      const product = products[at];
      const { isLikely: _, ...guess } = one;
      const isMeant = product === undefined || of.has(at) || isCalledJust(text, product);
      return [at, isMeant ? one : { ...guess, isSure: false }];
    }),
  );
}

/** Of what is of a kind whose name ends in some words what is of the kind that bears just these. */
export function justOfKind(
  words: string,
  of: ReadonlySet<number>,
  products: readonly Pick<Product, 'kind'>[],
): ReadonlySet<number> {
  const said = stemsIn(words);
  const isIt = (at: number) => kindLevels(products[at]?.kind ?? '').some((level) => stemsIn(level) === said);
  return new Set([...of].filter(isIt));
}

/** Whether the name of a product ends in just these words: *pine bath salts*, of *bath salts*. */
export const isCalledJust = (words: string, { name }: Pick<Product, 'name'>): boolean =>
  ` ${stemsIn(name)}`.endsWith(` ${stemsIn(words)}`);

const stemsIn = (text: string): string => tellingWords(text).map(stem).join(' ');
