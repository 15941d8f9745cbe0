import { row } from '../embedding/vectors.js';
import { cosineAt, type Rows, sizesOf } from './rows.js';
import { meansByGroup, silhouettes } from './silhouette.js';
import { type Clustering, refine } from './spherical-k-means.js';

/** Two groups whose centroids are nearer than this say the same. */
const TWINS = 0.92;
/** Below this mean silhouette a group's products sit nearer to another group than to their own. */
const INDISTINCT = 0;
/** Rounds of k-means after a group is dissolved: enough for its products to find their places. */
const SETTLING = 10;

/** A group smaller than this is too small to be an interest: 8 products or .4 % of the catalogue, fewer in a tiny shop. */
export function leastSize(products: number): number {
  return Math.max(Math.min(8, Math.floor(products / 5)), Math.ceil(products * 0.004), 1);
}

/** Dissolves small, twin and indistinct groups, the worst first: each of their products joins its next nearest group. */
export function merged(rows: Rows, meanings: Rows, start: Clustering): Clustering {
  let clustering = start;
  for (;;) {
    const weak = weakest(rows, meanings, clustering);
    if (weak === undefined) return clustering;
    clustering = refine(rows, without(clustering.centroids, weak, rows.dimensions), SETTLING);
  }
}

function weakest(rows: Rows, meanings: Rows, clustering: Clustering): number | undefined {
  const count = clustering.centroids.length / rows.dimensions;
  if (count < 2) return undefined;
  const sizes = sizesOf(clustering.assigned, count);
  return (
    smallest(sizes, leastSize(rows.count)) ??
    smallerTwin(clustering.centroids, rows.dimensions, sizes) ??
    indistinct(silhouettes(meanings, clustering.assigned, count), clustering.assigned, count)
  );
}

function smallest(sizes: Int32Array, least: number): number | undefined {
  const size = Math.min(...sizes);
  return size < least ? sizes.indexOf(size) : undefined;
}

function smallerTwin(centroids: Float32Array, dimensions: number, sizes: Int32Array): number | undefined {
  let nearest = TWINS;
  let twin: number | undefined;
  for (let a = 1; a < sizes.length; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = cosineAt(centroids, a * dimensions, centroids, b * dimensions, dimensions);
      if (cosine <= nearest) continue;
      nearest = cosine;
      twin = (sizes[a] as number) < (sizes[b] as number) ? a : b;
    }
  }
  return twin;
}

function indistinct(each: Float64Array, assigned: Int32Array, groups: number): number | undefined {
  const means = meansByGroup(each, assigned, groups);
  const least = Math.min(...means);
  return least < INDISTINCT ? means.indexOf(least) : undefined;
}

function without(centroids: Float32Array, gone: number, dimensions: number): Float32Array {
  const kept = new Float32Array(centroids.length - dimensions);
  for (let from = 0, to = 0; from * dimensions < centroids.length; from++) {
    if (from !== gone) kept.set(row(centroids, from, dimensions), to++ * dimensions);
  }
  return kept;
}
