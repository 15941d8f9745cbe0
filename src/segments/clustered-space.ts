import type { Product } from '../catalog/product.js';
import { addScaled, normalised, row } from '../embedding/vectors.js';
import type { Rows } from './rows.js';
import { categoryKey } from './shop-names.js';

/**
 * How strongly a product leans towards the mean meaning of its category, and of its department. At a quarter each,
 * groups agree far better with the shop's own shelves at hardly any loss of silhouette (docs/segments.md), and a
 * shopper can name such a group.
 */
const LEANINGS: readonly Leaning[] = [
  { shelfOf: categoryKey, weight: 0.25 },
  { shelfOf: (product) => product.department, weight: 0.25 },
];

interface Leaning {
  readonly shelfOf: (product: Product) => string;
  readonly weight: number;
}

/** The catalogue as it is clustered: meanings that lean a little towards the rest of their shelf. */
export interface ClusteredSpace {
  readonly dimensions: number;
  /** The vectors of these positions, of unit length, side by side. */
  leaning(positions: ArrayLike<number>): Rows;
  /** Their meanings as they are. */
  meanings(positions: ArrayLike<number>): Rows;
}

/** @param matrix meanings of the products, row-major */
export function clusteredSpace(
  products: readonly Product[],
  matrix: Float32Array,
  dimensions: number,
): ClusteredSpace {
  const shelves = LEANINGS.map(({ shelfOf, weight }) => ({
    weight,
    ...shelfMeans(products.map(shelfOf), matrix, dimensions),
  }));
  const side = (positions: ArrayLike<number>, vectorOf: (position: number) => Float32Array): Rows => {
    const picked = new Float32Array(positions.length * dimensions);
    for (let i = 0; i < positions.length; i++) picked.set(vectorOf(positions[i] as number), i * dimensions);
    return { matrix: picked, dimensions, count: positions.length };
  };
  const vector = new Float64Array(dimensions);
  return {
    dimensions,
    meanings: (positions) => side(positions, (position) => row(matrix, position, dimensions)),
    leaning: (positions) =>
      side(positions, (position) => {
        vector.set(row(matrix, position, dimensions));
        for (const { of, means, weight } of shelves) {
          addScaled(vector, means[of[position] as number] as Float64Array, weight);
        }
        return normalised(vector);
      }),
  };
}

/** The mean meaning of each shelf, not of unit length: a shelf of all sorts pulls less. */
function shelfMeans(names: readonly string[], matrix: Float32Array, dimensions: number) {
  const numbers = new Map<string, number>();
  const means: Float64Array[] = [];
  const sizes: number[] = [];
  const of = Int32Array.from(names, (name, position) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    means[number] ??= new Float64Array(dimensions);
    addScaled(means[number], row(matrix, position, dimensions), 1);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  means.forEach((mean, number) => {
    for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] as number) / (sizes[number] as number);
  });
  return { of, means };
}
