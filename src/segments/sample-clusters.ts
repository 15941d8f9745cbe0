import type { Pairs } from './first-clusters.js';

/** Nearer by less than this is rounding. */
const HAIR = 1e-9;

/** Clusters of a sample whose pairs are known: a cosine to a middle is a sum of theirs, without vectors. */
export class SampleClusters {
  /** For each cluster the sum of each row's cosines to its members, cluster by cluster. */
  private readonly sums: Float64Array;

  constructor(
    private readonly pairs: Pairs,
    readonly count: number,
    readonly assigned: Int32Array,
    sums?: Float64Array,
  ) {
    this.sums = sums ?? new Float64Array(count * pairs.count);
    if (sums === undefined) {
      assigned.forEach((cluster, row) => {
        this.add(row, cluster, 1);
      });
    }
  }

  clone(): SampleClusters {
    return new SampleClusters(this.pairs, this.count, this.assigned.slice(), this.sums.slice());
  }

  /** Rounds of k-means until no row changes sides, at most so many. */
  settle(rounds: number): void {
    for (let round = 0; round < rounds; round++) {
      const { nearest } = this.nearest();
      let moves = 0;
      nearest.forEach((cluster, row) => {
        if (this.moveTo(row, cluster)) moves++;
      });
      if (moves === 0) return;
    }
  }

  /** What spherical k-means maximises: the sum of all rows' cosines to the middle of their cluster. */
  quality(): number {
    return this.lengths().reduce((sum, length) => sum + length, 0);
  }

  /** Distance of each row to the middle of its cluster. */
  distances(): Float64Array {
    const { cosines } = this.nearest();
    return cosines.map((cosine) => Math.max(0, 1 - cosine));
  }

  /** The two clusters that lose least by becoming one. Undefined where there is only one. */
  closestTwo(): readonly [number, number] | undefined {
    const between = this.products();
    const lengths = this.lengths();
    let closest: readonly [number, number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let a = 1; a < this.count; a++) {
      for (let b = 0; b < a; b++) {
        const [la, lb] = [lengths[a] as number, lengths[b] as number];
        const joined = Math.sqrt(
          Math.max(0, la * la + lb * lb + 2 * (between[a * this.count + b] as number)),
        );
        if (la + lb - joined >= least) continue;
        least = la + lb - joined;
        closest = [a, b];
      }
    }
    return closest;
  }

  /** Joins cluster `from` to `to`, and starts it anew with the rows that are nearer to `row` than to their middle. */
  swap(from: number, to: number, row: number): void {
    this.assigned.forEach((cluster, member) => {
      if (cluster === from) this.moveTo(member, to);
    });
    const { cosines } = this.nearest();
    const at = row * this.pairs.count;
    cosines.forEach((cosine, member) => {
      if (member === row || (this.pairs.cosines[at + member] as number) > cosine) this.moveTo(member, from);
    });
  }

  private moveTo(row: number, cluster: number): boolean {
    const before = this.assigned[row] as number;
    if (before === cluster) return false;
    this.add(row, before, -1);
    this.add(row, cluster, 1);
    this.assigned[row] = cluster;
    return true;
  }

  private add(row: number, cluster: number, sign: 1 | -1): void {
    const { count, cosines } = this.pairs;
    const to = cluster * count;
    const from = row * count;
    for (let i = 0; i < count; i++) {
      this.sums[to + i] = (this.sums[to + i] as number) + sign * (cosines[from + i] as number);
    }
  }

  /** The nearest cluster of each row, its own unless another is nearer by more than rounding, and how near it is. */
  private nearest(): { readonly nearest: Int32Array; readonly cosines: Float64Array } {
    const { count } = this.pairs;
    const scales = this.lengths().map((length) => (length > 0 ? 1 / length : 0));
    const nearest = this.assigned.slice();
    const cosines = Float64Array.from(
      nearest,
      (own, i) => (this.sums[own * count + i] as number) * (scales[own] as number),
    );
    for (let c = 0; c < this.count; c++) {
      const scale = scales[c] as number;
      if (scale === 0) continue;
      for (let i = 0, at = c * count; i < count; i++, at++) {
        const cosine = (this.sums[at] as number) * scale;
        if (cosine <= (cosines[i] as number) + HAIR) continue;
        cosines[i] = cosine;
        nearest[i] = c;
      }
    }
    return { nearest, cosines };
  }

  /** The length of each cluster's sum of vectors. */
  private lengths(): Float64Array {
    const squares = new Float64Array(this.count);
    this.assigned.forEach((cluster, row) => {
      squares[cluster] =
        (squares[cluster] as number) + (this.sums[cluster * this.pairs.count + row] as number);
    });
    return squares.map((square) => Math.sqrt(Math.max(0, square)));
  }

  /** Scalar products of the clusters' sums of vectors, `count` columns. */
  private products(): Float64Array {
    const products = new Float64Array(this.count * this.count);
    for (let c = 0; c < this.count; c++) {
      this.assigned.forEach((own, row) => {
        const at = own * this.count + c;
        products[at] = (products[at] as number) + (this.sums[c * this.pairs.count + row] as number);
      });
    }
    return products;
  }
}
