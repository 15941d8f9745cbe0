import { cosineAt, type Rows, sizesOf, sumsByGroup } from './rows.js';

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
