import { normalised } from '../embedding/vectors.js';
import { cosineAt, type Rows, sizesOf } from './rows.js';
import { meansByGroup, silhouettes } from './silhouette.js';
import { type Clustering, dissolved, type Settled } from './spherical-k-means.js';

/** Groups whose centroids, less what all products share, are nearer than this cosine say the same. */
const TWINS = 0.92;
/** Below this mean silhouette a group's products sit nearer to another group than to their own. */
const INDISTINCT = 0;
/** In a catalogue without clear groups most are indistinct, and dissolving them all left one segment of everything. */
const MOST_INDISTINCT = 0.25;
/** Rounds of k-means after a group is dissolved: enough for its products to find their places. */
const SETTLING = 10;

/** A group smaller than this is too small to be an interest: 8 products or .4 % of the catalogue, fewer in a tiny shop. */
export function leastSize(products: number): number {
  return Math.max(Math.min(8, Math.floor(products / 5)), Math.ceil(products * 0.004), 1);
}

/** Dissolves small and twin groups, and indistinct ones up to a quarter of all, the worst first. */
export function merged(
  rows: Rows,
  meanings: Rows,
  start: Settled,
  mostIndistinct = MOST_INDISTINCT,
): Settled {
  const told = { rows, meanings, common: middle(rows) };
  const least = Math.ceil((1 - mostIndistinct) * (start.centroids.length / rows.dimensions));
  let clustering = start;
  for (;;) {
    const weak = weakest(told, clustering, least);
    if (weak === undefined) return clustering;
    clustering = dissolved(rows, clustering, weak, SETTLING);
  }
}

interface Told {
  readonly rows: Rows;
  /** Mean of the rows. */
  readonly common: Float64Array;
  readonly meanings: Rows;
}

function weakest(
  { rows, common, meanings }: Told,
  clustering: Clustering,
  least: number,
): number | undefined {
  const { dimensions } = rows;
  const count = clustering.centroids.length / dimensions;
  if (count < 2) return undefined;
  const sizes = sizesOf(clustering.assigned, count);
  const centroids = apart({ matrix: clustering.centroids, dimensions, count }, common);
  return (
    smallest(sizes, leastSize(rows.count)) ??
    smallerTwin(centroids, sizes) ??
    (count > least
      ? indistinct(silhouettes(meanings, clustering.assigned, count), clustering.assigned, count)
      : undefined)
  );
}

function smallest(sizes: Int32Array, least: number): number | undefined {
  const size = Math.min(...sizes);
  return size < least ? sizes.indexOf(size) : undefined;
}

function smallerTwin({ matrix, dimensions }: Rows, sizes: Int32Array): number | undefined {
  let nearest = TWINS;
  let twin: number | undefined;
  for (let a = 1; a < sizes.length; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = cosineAt(matrix, a * dimensions, matrix, b * dimensions, dimensions);
      if (cosine <= nearest) continue;
      nearest = cosine;
      twin = (sizes[a] as number) < (sizes[b] as number) ? a : b;
    }
  }
  return twin;
}

/** Mean of the rows, not of unit length. */
function middle({ matrix, dimensions, count }: Rows): Float64Array {
  const sum = new Float64Array(dimensions);
  for (let at = 0; at < matrix.length; at++)
    sum[at % dimensions] = (sum[at % dimensions] as number) + (matrix[at] as number);
  return sum.map((value) => value / count);
}

/** Rows less what all have in common, of unit length. */
function apart({ matrix, dimensions, count }: Rows, common: Float64Array): Rows {
  const left = matrix.map((value, at) => value - (common[at % dimensions] as number));
  for (let at = 0; at < left.length; at += dimensions)
    left.set(normalised(left.subarray(at, at + dimensions)), at);
  return { matrix: left, dimensions, count };
}

function indistinct(each: Float64Array, assigned: Int32Array, groups: number): number | undefined {
  const means = meansByGroup(each, assigned, groups);
  const least = Math.min(...means);
  return least < INDISTINCT ? means.indexOf(least) : undefined;
}
