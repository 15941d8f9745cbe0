import type { Product } from '../catalog/product.js';
import { addScaled, normalised, row } from '../embedding/vectors.js';
import type { Rows } from './rows.js';

/**
 * How strongly a product leans towards what its category means. At .35 groups agree far better with the shop's own
 * categories at hardly any loss of silhouette (docs/segments.md); a shopper can name such a group.
 */
const LEAN = 0.35;

/** The catalogue as it is clustered: meanings that lean a little towards the mean of their category. */
export interface ClusteredSpace {
  readonly dimensions: number;
  /** The vectors of these positions, of unit length, side by side. */
  leaning(positions: ArrayLike<number>): Rows;
  /** Their meanings as they are. */
  meanings(positions: ArrayLike<number>): Rows;
}

export function clusteredSpace(
  products: readonly Product[],
  matrix: Float32Array,
  dimensions: number,
): ClusteredSpace {
  const { categories, means } = categoryMeans(products, matrix, dimensions);
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
        addScaled(vector, means[categories[position] as number] as Float64Array, LEAN);
        return normalised(vector);
      }),
  };
}

function categoryMeans(products: readonly Product[], matrix: Float32Array, dimensions: number) {
  const numbers = new Map<string, number>();
  const means: Float64Array[] = [];
  const sizes: number[] = [];
  const categories = Int32Array.from(products, ({ department, category }, position) => {
    const name = `${department}\n${category}`;
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
  return { categories, means };
}
