import { firstToArrive } from './draws.js';
import { firstCentroids, type Pairs, type Starts } from './first-clusters.js';
import { SampleClusters } from './sample-clusters.js';

const ROUNDS = 40;
/** Swaps tried; most of what they win is won by then. */
const SWAPS = 40;
/** Rounds that show whether a swap is worth finishing. */
const TRIAL_ROUNDS = 3;
/** Turns of the draws for swaps, apart from those for first centroids. */
const SWAP_TURN = 1_000_000;

/**
 * Spherical k-means on a sample whose pairs are known, then swaps: the two nearest clusters are joined and another is
 * started at a product far from its middle, drawn with its distance as its chance, and what does not gain is undone (random swap, Fränti 2018). k-means alone
 * ends in one of many valleys, and which one turns on a single product.
 *
 * @param stages where clusters can start
 * @returns the cluster of each row, numbered from 0 without gaps
 */
export function sampleKMeans(pairs: Pairs, stages: readonly Starts[], k: number, seed: number): Int32Array {
  const first = firstCentroids(stages, pairs.count, k, seed);
  let clusters = new SampleClusters(pairs, Math.max(1, first.length), nearestOf(pairs.count, first));
  clusters.settle(ROUNDS);
  for (let swap = 0; swap < SWAPS; swap++) {
    clusters = swapped(clusters, pairs.keys, SWAP_TURN + seed * SWAPS + swap) ?? clusters;
  }
  return renumbered(clusters.assigned);
}

/** Undefined where the swap gains nothing. */
function swapped(clusters: SampleClusters, keys: Uint32Array, turn: number): SampleClusters | undefined {
  const closest = clusters.closestTwo();
  const far = firstToArrive(clusters.distances(), keys, turn);
  if (closest === undefined || far === undefined) return undefined;
  const trial = clusters.clone();
  trial.swap(...closest, far);
  trial.settle(TRIAL_ROUNDS);
  if (trial.quality() <= clusters.quality()) return undefined;
  trial.settle(ROUNDS);
  return trial;
}

function nearestOf(count: number, centroids: readonly Float32Array[]): Int32Array {
  const nearest = new Int32Array(count);
  const highest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  centroids.forEach((cosines, c) => {
    cosines.forEach((cosine, row) => {
      if (cosine <= (highest[row] as number)) return;
      highest[row] = cosine;
      nearest[row] = c;
    });
  });
  return nearest;
}

function renumbered(assigned: Int32Array): Int32Array {
  const numbers = new Map(
    [...new Set(assigned)].sort((a, b) => a - b).map((cluster, number) => [cluster, number]),
  );
  return assigned.map((cluster) => numbers.get(cluster) ?? 0);
}
