import { addScaled, normalised, row } from '../embedding/vectors.js';
import type { Rows } from './rows.js';
import type { Shelves } from './shelves.js';

/** How far a product leans to the mean of its category, and of its department: docs/segments.md. */
const LEANING = 0.25;

export type ClusteredSpace = ReturnType<typeof clusteredSpace>;

/** The catalogue as it is clustered: meanings, row-major in `matrix`, that lean to the rest of their shelves. */
export function clusteredSpace(standing: readonly Shelves[], matrix: Float32Array, dimensions: number) {
  const shelves = (['category', 'department'] as const).map((level) =>
    shelfMeans(
      standing.map((one) => one[level]),
      matrix,
      dimensions,
    ),
  );
  const side = (positions: ArrayLike<number>, vectorOf: (position: number) => Float32Array): Rows => {
    const picked = new Float32Array(positions.length * dimensions);
    for (let i = 0; i < positions.length; i++) picked.set(vectorOf(positions[i] as number), i * dimensions);
    return { matrix: picked, dimensions, count: positions.length };
  };
  const vector = new Float64Array(dimensions);
  return {
    dimensions,
    /** Their meanings as they are. */
    meanings: (positions: ArrayLike<number>): Rows =>
      side(positions, (position) => row(matrix, position, dimensions)),
    /** The vectors of these positions, of unit length, side by side. */
    leaning: (positions: ArrayLike<number>): Rows =>
      side(positions, (position) => {
        vector.set(row(matrix, position, dimensions));
        for (const shelf of shelves) addScaled(vector, shelf(position), LEANING);
        return normalised(vector);
      }),
  };
}

/** The mean meaning of each product's shelf, shorter for one of all sorts; zero where none is said. */
function shelfMeans(names: readonly (string | undefined)[], matrix: Float32Array, dimensions: number) {
  const means = new Map<string, { readonly sum: Float64Array; size: number }>();
  names.forEach((name, position) => {
    if (name === undefined) return;
    const mean = means.get(name) ?? { sum: new Float64Array(dimensions), size: 0 };
    means.set(name, mean);
    addScaled(mean.sum, row(matrix, position, dimensions), 1);
    mean.size++;
  });
  for (const { sum, size } of means.values())
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) / size;
  const none = new Float64Array(dimensions);
  return (position: number): Float64Array => means.get(names[position] ?? '')?.sum ?? none;
}
