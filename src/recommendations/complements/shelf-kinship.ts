import type { Catalogue } from '../../catalog/catalogue.js';
import type { UseWords } from '../index/use-words.js';

/** A category of one department, with what its products speak of. */
export interface Shelf {
  readonly department: string;
  readonly category: string;
  /** In catalogue order. */
  readonly positions: readonly number[];
  /** How strongly its products speak of each word of use, of unit length. */
  readonly words: ReadonlyMap<string, number>;
}

/** Products of a category that are read: enough to know what it is about. */
const READ = 40;

/** Positions that are read of each category. */
export function shelfSample({ departments }: Catalogue): number[] {
  return departments.flatMap(({ categories }) =>
    categories.flatMap(({ positions }) => evenly(positions, READ)),
  );
}

/** Every category of the shop, with the words of use of its products. */
export function shelvesOf({ departments, products }: Catalogue, words: UseWords): Shelf[] {
  return departments.flatMap(({ id: department, categories }) =>
    categories.map(({ id: category, positions }): Shelf => {
      const sum = new Map<string, number>();
      for (const position of evenly(positions, READ)) {
        const product = products[position];
        if (!product) continue;
        for (const [word, strength] of words.of(product)) {
          const weight = strength * words.weight(word);
          if (weight > 0) sum.set(word, (sum.get(word) ?? 0) + weight);
        }
      }
      return { department, category, positions, words: unit(sum) };
    }),
  );
}

/** How much two categories speak of the same uses: the cosine of their words, in [0, 1]. */
export function kinship(one: Shelf, other: Shelf): number {
  let sum = 0;
  for (const [word, weight] of one.words) sum += weight * (other.words.get(word) ?? 0);
  return sum;
}

/** At most so many, spread over the whole list. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most);
  return step <= 1 ? list : list.filter((_, i) => i % step === 0);
}

function unit(weights: ReadonlyMap<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of weights.values()) squares += weight ** 2;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}
