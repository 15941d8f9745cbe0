import { kmeans } from 'ml-kmeans';
import { addScaled } from '../../src/embedding/vectors.js';
import type { Rows } from '../../src/segments/rows.js';

const ROUNDS = 30;

/**
 * A mixture of Gaussians with one variance each, the same in all directions, by EM from ml-kmeans: a full covariance of
 * 384 dimensions cannot be fitted on a thousand rows. No kept npm library fits one.
 * @returns the likeliest component of each row
 */
export function gaussianMixture({ matrix, dimensions, count }: Rows, k: number, seed: number): Int32Array {
  const rows = Array.from({ length: count }, (_, i) => matrix.subarray(i * dimensions, (i + 1) * dimensions));
  const data = rows.map((row) => [...row]);
  const { centroids } = kmeans(data, k, { initialization: 'kmeans++', seed: seed + 1, maxIterations: 5 });
  let means = centroids.map((centroid) => Float64Array.from(centroid));
  let variances = means.map(() => 1 / dimensions);
  let shares = means.map(() => 1 / means.length);
  let parts: Float64Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    parts = rows.map((row) => partsOf(row, means, variances, shares));
    const weights = means.map((_, c) => parts.reduce((sum, part) => sum + (part[c] ?? 0), 0) + 1e-9);
    means = means.map((_, c) => meanOf(rows, (i) => (parts[i]?.[c] ?? 0) / (weights[c] ?? 1), dimensions));
    variances = means.map((mean, c) => {
      const spread = rows.reduce((sum, row, i) => sum + (parts[i]?.[c] ?? 0) * distance(row, mean), 0);
      return Math.max(1e-4, spread / (weights[c] ?? 1) / dimensions);
    });
    shares = weights.map((weight) => weight / count);
  }
  return Int32Array.from(parts, (part) => part.indexOf(Math.max(...part)));
}

function partsOf(
  row: Float32Array,
  means: readonly Float64Array[],
  variances: readonly number[],
  shares: readonly number[],
): Float64Array {
  const logs = means.map((mean, c) => {
    const variance = variances[c] ?? 1;
    return (
      Math.log(shares[c] ?? 1) - (row.length / 2) * Math.log(variance) - distance(row, mean) / (2 * variance)
    );
  });
  const most = Math.max(...logs);
  const weights = Float64Array.from(logs, (log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function meanOf(rows: readonly Float32Array[], weightOf: (row: number) => number, dimensions: number) {
  const mean = new Float64Array(dimensions);
  rows.forEach((row, i) => {
    const weight = weightOf(i);
    if (weight > 1e-12) addScaled(mean, row, weight);
  });
  return mean;
}

/** Squared. */
function distance(row: Float32Array, mean: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < row.length; d++) sum += ((row[d] as number) - (mean[d] as number)) ** 2;
  return sum;
}
