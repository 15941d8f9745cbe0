import { normalised } from '../embedding/vectors.js';

/** Unit vectors, row-major. */
export interface Rows {
  readonly matrix: Float32Array;
  readonly dimensions: number;
  readonly count: number;
}

/** Scalar product of two rows, in four sums: one sum would wait for each addition before the next. */
export function cosineAt(
  a: Float32Array,
  from: number,
  b: Float32Array,
  at: number,
  dimensions: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = from + dimensions;
  let i = from;
  let j = at;
  for (; i < end - 3; i += 4, j += 4) {
    s0 += (a[i] as number) * (b[j] as number);
    s1 += (a[i + 1] as number) * (b[j + 1] as number);
    s2 += (a[i + 2] as number) * (b[j + 2] as number);
    s3 += (a[i + 3] as number) * (b[j + 3] as number);
  }
  for (; i < end; i++, j++) s0 += (a[i] as number) * (b[j] as number);
  return s0 + s1 + s2 + s3;
}

/** Sums of the rows of each group, row-major, in double precision. */
function sumsByGroup(
  { matrix, dimensions }: Rows,
  assigned: ArrayLike<number>,
  groups: number,
): Float64Array {
  const sums = new Float64Array(groups * dimensions);
  for (let i = 0; i < assigned.length; i++) {
    const to = (assigned[i] as number) * dimensions;
    const from = i * dimensions;
    for (let d = 0; d < dimensions; d++)
      sums[to + d] = (sums[to + d] as number) + (matrix[from + d] as number);
  }
  return sums;
}

/** The middle of each group's rows, of unit length; a group without rows gives zeros. */
export function middles(rows: Rows, assigned: ArrayLike<number>, groups: number): Float32Array {
  const sums = sumsByGroup(rows, assigned, groups);
  const centroids = new Float32Array(sums.length);
  for (let at = 0; at < sums.length; at += rows.dimensions) {
    centroids.set(normalised(sums.subarray(at, at + rows.dimensions)), at);
  }
  return centroids;
}

export function sizesOf(assigned: ArrayLike<number>, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  for (let i = 0; i < assigned.length; i++) {
    const group = assigned[i] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return sizes;
}

/** The silhouette of each row (Rousseeuw 1987), cosine distance, in [-1, 1]; exact and linear in the rows. */
export function silhouettes(rows: Rows, assigned: Int32Array, groups: number): Float64Array {
  const { matrix, dimensions } = rows;
  const sums = Float32Array.from(sumsByGroup(rows, assigned, groups));
  const sizes = sizesOf(assigned, groups);
  const others = [...sizes.keys()].filter((group) => (sizes[group] as number) > 0);
  return Float64Array.from(assigned, (own, i) => {
    const size = sizes[own] as number;
    if (size < 2 || others.length < 2) return 0;
    const product = (group: number): number =>
      cosineAt(matrix, i * dimensions, sums, group * dimensions, dimensions);
    const inside = Math.max(0, (size - product(own)) / (size - 1));
    let outside = Number.POSITIVE_INFINITY;
    for (const group of others) {
      if (group !== own) outside = Math.min(outside, 1 - product(group) / (sizes[group] as number));
    }
    return (outside - inside) / Math.max(outside, inside, Number.EPSILON);
  });
}

/** The mean of numbers, 0 of none. */
export function mean(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return values.length > 0 ? total / values.length : 0;
}

/** The mean of a value over the rows of each group; 0 for a group without rows. */
export function meansByGroup(values: Float64Array, assigned: Int32Array, groups: number): Float64Array {
  const sizes = sizesOf(assigned, groups);
  const means = new Float64Array(groups);
  values.forEach((value, i) => {
    const group = assigned[i] as number;
    means[group] = (means[group] as number) + value / (sizes[group] as number);
  });
  return means;
}
