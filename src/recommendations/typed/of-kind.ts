import type { Product } from '../../catalog/product.js';
import { namesForCore } from '../../catalog/said-otherwise.js';
import { tellingWords } from '../../segments/word-forms.js';
import type { Reader } from './reader.js';
import type { MeantSoFar, Reading } from './reading.js';
import { isCalled, stem } from './stems.js';

/** What kinds are read with. */
interface Kinds {
  readonly products: readonly Product[];
  readonly kind?: Reader['kind'];
}

/**
 * Where a text, or what a list calls it, is the name of a kind of thing, what is of another kind is only a guess: no collar, of
 * *dog harness*, though both are among *collars and harnesses*; no LED bar, of *aquarium plants*. What is called so itself is
 * meant, of whatever kind it is.
 * @param text in the language that is searched in
 */
export function heldToKind(text: string, reading: Reading, { products, kind }: Kinds): Reading {
  const names = (namesForCore(text)?.names ?? [text]).map((name) => ({
    name,
    of: kind?.(name) ?? new Set<number>(),
    stems: tellingWords(name).map(stem),
  }));
  if (names.every(({ of }) => of.size === 0)) return reading;
  const isMeant = (at: number, product: Product) =>
    names.some(({ name, of, stems }) =>
      of.size > 0
        ? of.has(at) || isCalledJust(name, product)
        : stems.every((one) => isCalled(one, product) || product.tags.some((tag) => isIn(one, tag))),
    );
  return new Map(
    [...reading].map(([at, one]): [number, MeantSoFar] => {
      const product = products[at];
      const { isLikely, ...guess } = one;
      const isHeld = product === undefined || !(one.isSure || isLikely) || isMeant(at, product);
      return [at, isHeld ? one : { ...guess, isSure: false }];
    }),
  );
}

const isIn = (wanted: string, text: string): boolean =>
  tellingWords(text).some((one) => stem(one) === wanted);

/** Whether the name of a product ends in just these words: *pine bath salts*, of *bath salts*. */
export function isCalledJust(words: string, { name }: Pick<Product, 'name'>): boolean {
  const stems = tellingWords(words).map(stem);
  return stems.join(' ') === tellingWords(name).map(stem).slice(-stems.length).join(' ');
}
