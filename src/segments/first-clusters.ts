import { uniform } from './draws.js';
import { cosineAt, type Rows } from './rows.js';

/** The cosines of all pairs of a sample's rows, and the keys of the rows. */
export interface Pairs {
  readonly count: number;
  /** Row-major, `count` columns. */
  readonly cosines: Float32Array;
  readonly keys: Uint32Array;
}

/** Quadratic: 2,000 rows take 16 MB and about a second. Fitting many clusterings on them then takes next to nothing. */
export function pairsOf({ matrix, dimensions, count }: Rows, keys: Uint32Array): Pairs {
  const cosines = new Float32Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      const cosine = cosineAt(matrix, i * dimensions, matrix, j * dimensions, dimensions);
      cosines[i * count + j] = cosine;
      cosines[j * count + i] = cosine;
    }
  }
  return { count, cosines, keys };
}

/** Apart from each other, so that no two seeds share a draw. */
const TURNS_PER_SEED = 1_000;
/** Rounding leaves copies of a row a hair apart; that is no distance. */
const SAME = 1e-6;
/** Rows tried for each centroid. */
const CANDIDATES = 4;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii 2007, section 5), drawn as a race: row i runs for an exponential time
 * divided by its distance to the centroids so far, which gives the same law, and of the first few to arrive the one
 * that brings the rows nearest is taken. Since each row runs with its own luck, a small change of the catalogue, or a
 * larger k, leaves most of the draws as they were. Fewer than `k` come back where fewer rows differ.
 *
 * @returns the rows that start a cluster
 */
export function firstCentroids(pairs: Pairs, k: number, seed: number): number[] {
  let distances: Float64Array = new Float64Array(pairs.count).fill(1);
  const chosen: number[] = [];
  while (chosen.length < k) {
    const arrivals = firstArrivals(distances, pairs.keys, seed * TURNS_PER_SEED + chosen.length);
    const tried = arrivals.map((row) => ({ row, left: distancesWith(pairs, row, distances) }));
    if (tried.length === 0) break;
    const best = tried.reduce((a, b) => (total(b.left) < total(a.left) ? b : a));
    chosen.push(best.row);
    distances = best.left;
  }
  return chosen;
}

function firstArrivals(distances: Float64Array, keys: Uint32Array, turn: number): number[] {
  const arrivals: { row: number; time: number }[] = [];
  distances.forEach((distance, row) => {
    if (distance <= SAME) return;
    const time = -Math.log(uniform(keys[row] as number, turn)) / distance;
    if (arrivals.length === CANDIDATES && time >= (arrivals.at(-1)?.time ?? 0)) return;
    arrivals.push({ row, time });
    arrivals.sort((a, b) => a.time - b.time);
    arrivals.length = Math.min(arrivals.length, CANDIDATES);
  });
  return arrivals.map((arrival) => arrival.row);
}

/** Cosine distance of each row to its nearest centroid, once this row is one. */
function distancesWith({ count, cosines }: Pairs, centroid: number, before: Float64Array): Float64Array {
  return before.map((distance, i) => {
    const cosine = cosines[centroid * count + i] as number;
    return Math.min(distance, Math.max(0, 1 - cosine));
  });
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
