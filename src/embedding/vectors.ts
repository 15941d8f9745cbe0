/** Arithmetic on dense vectors. A matrix is row-major: row `i` of `dimensions` columns starts at `i * dimensions`. */
export type Vector = Float32Array;

/** Scalar product of two vectors of equal length, summed in double precision. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Scalar product of `vector` with the matrix row that starts at `offset`. */
export function dotAt(matrix: ArrayLike<number>, offset: number, vector: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (matrix[offset + i] as number) * (vector[i] as number);
  return sum;
}

/** Row `index` of a matrix, as a view on the same memory. */
export function row(matrix: Float32Array, index: number, dimensions: number): Float32Array {
  return matrix.subarray(index * dimensions, (index + 1) * dimensions);
}

/** Adds `scale * vector` to `target` in place. */
export function addScaled(target: Float64Array | Float32Array, vector: ArrayLike<number>, scale: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + scale * (vector[i] as number);
}

/** A copy of unit length; a vector of zeros stays zeros. */
export function normalised(vector: ArrayLike<number>): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  const scale = length > 0 ? 1 / length : 0;
  return Float32Array.from(vector, (value) => value * scale);
}
