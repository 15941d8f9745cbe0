import { firstCentroids, type Pairs, type Starts } from './first-clusters.js';

const ROUNDS = 40;

/**
 * Spherical k-means on a sample whose pairs are known: the cosine of a row to the middle of a cluster is the sum of
 * its cosines to the members, divided by the length of their sum, so no vector is touched, and a row that changes
 * sides costs one pass over the sample.
 *
 * @param stages where clusters can start
 * @returns the cluster of each row, numbered from 0 without gaps
 */
export function sampleKMeans(pairs: Pairs, stages: readonly Starts[], k: number, seed: number): Int32Array {
  const first = firstCentroids(stages, pairs.count, k, seed);
  const assigned = nearestOf(pairs.count, first);
  const nearness = new Nearness(pairs, assigned, Math.max(1, first.length));
  for (let round = 0; round < ROUNDS; round++) {
    if (nearness.round() === 0) break;
  }
  return renumbered(assigned);
}

/** Sums of cosines between rows and clusters, kept up to date as rows change sides. */
class Nearness {
  private readonly sums: Float64Array;

  constructor(
    private readonly pairs: Pairs,
    private readonly assigned: Int32Array,
    private readonly k: number,
  ) {
    this.sums = new Float64Array(pairs.count * k);
    assigned.forEach((cluster, row) => {
      this.add(row, cluster, 1);
    });
  }

  /** Moves every row to its nearest cluster, all judged by where the clusters were before; gives the moves. */
  round(): number {
    const scales = this.lengths().map((length) => (length > 0 ? 1 / length : 0));
    const moves: { row: number; to: number }[] = [];
    this.assigned.forEach((own, row) => {
      const to = this.nearest(row, own, scales);
      if (to !== own) moves.push({ row, to });
    });
    for (const { row, to } of moves) {
      this.add(row, this.assigned[row] as number, -1);
      this.add(row, to, 1);
      this.assigned[row] = to;
    }
    return moves.length;
  }

  /** The row's own cluster unless another is nearer by more than rounding. */
  private nearest(row: number, own: number, scales: Float64Array): number {
    let to = own;
    let best = (this.sums[row * this.k + own] as number) * (scales[own] as number) + 1e-9;
    for (let c = 0; c < this.k; c++) {
      const cosine = (this.sums[row * this.k + c] as number) * (scales[c] as number);
      if ((scales[c] as number) === 0 || cosine <= best) continue;
      best = cosine;
      to = c;
    }
    return to;
  }

  /** The length of each cluster's sum of vectors. */
  private lengths(): Float64Array {
    const squares = new Float64Array(this.k);
    this.assigned.forEach((cluster, row) => {
      squares[cluster] = (squares[cluster] as number) + (this.sums[row * this.k + cluster] as number);
    });
    return squares.map((square) => Math.sqrt(Math.max(0, square)));
  }

  private add(row: number, cluster: number, sign: 1 | -1): void {
    const { count, cosines } = this.pairs;
    for (let i = 0, at = cluster; i < count; i++, at += this.k) {
      this.sums[at] = (this.sums[at] as number) + sign * (cosines[row * count + i] as number);
    }
  }
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
