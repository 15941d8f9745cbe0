/** Arithmetic on dense vectors. A matrix is row-major: row `i` of `dimensions` columns starts at `i * dimensions`. */
export type Vector = Float32Array;

/**
 * Scalar product of two vectors of equal length, summed in double precision. Four sums side by side keep the
 * processor busy while each waits for its own last addition; one kind of array keeps the compiled loop fast.
 */
export function dot(a: Vector, b: Vector): number {
  const { length } = a;
  const whole = length - (length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < whole; i += 4) {
    first += (a[i] as number) * (b[i] as number);
    second += (a[i + 1] as number) * (b[i + 1] as number);
    third += (a[i + 2] as number) * (b[i + 2] as number);
    fourth += (a[i + 3] as number) * (b[i + 3] as number);
  }
  for (let i = whole; i < length; i++) first += (a[i] as number) * (b[i] as number);
  return first + second + third + fourth;
}

/** Scalar product with a sum kept in double precision. A function of its own, so that `dot` stays fast. */
export function dotWide(wide: Float64Array, vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < wide.length; i++) sum += (wide[i] as number) * (vector[i] as number);
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
export function addScaled(
  target: Float64Array | Float32Array,
  vector: ArrayLike<number>,
  scale: number,
): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + scale * (vector[i] as number);
}

/** A copy of unit length; a vector of zeros stays zeros. */
export function normalised(vector: ArrayLike<number>): Float32Array {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += (vector[i] as number) ** 2;
  const length = Math.sqrt(squares);
  const scale = length > 0 ? 1 / length : 0;
  const unit = new Float32Array(vector.length);
  for (let i = 0; i < unit.length; i++) unit[i] = (vector[i] as number) * scale;
  return unit;
}
