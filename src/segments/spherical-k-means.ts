import { cosineAt, middles, type Rows } from './rows.js';

/** Rows dealt out to centroids of unit length. */
export interface Clustering {
  /** Row-major, one row a cluster. */
  readonly centroids: Float32Array;
  readonly assigned: Int32Array;
}

/** A clustering in which each row is with the nearest centroid. */
export interface Settled extends Clustering {
  /** The cosine of each row to its centroid. */
  readonly nearness: Float64Array;
}

/** Spherical k-means (Dhillon and Modha 2001) from given centroids, until no row changes sides. */
export function refine(rows: Rows, start: Float32Array, rounds: number): Settled {
  const sides = Sides.from(rows, start);
  return settled(sides, sides.compare(new Set(sides.everyone)), rounds);
}

/** Takes a cluster away: what `refine` gives from the others, comparing only rows that move. */
export function dissolved(rows: Rows, clustering: Settled, cluster: number, rounds: number): Settled {
  const sides = Sides.without(rows, clustering, cluster);
  return settled(sides, sides.compare(new Set()), rounds);
}

function settled(sides: Sides, first: Set<number>, rounds: number): Settled {
  let changed = first;
  for (let round = 0; round < rounds && changed.size > 0; round++) {
    sides.move(changed);
    changed = sides.compare(changed);
  }
  return { centroids: sides.centroids, assigned: sides.assigned, nearness: sides.nearness };
}

/** Which centroid each row is nearest to. Late rounds move few centroids, and only those are compared again. */
class Sides {
  readonly everyone: readonly number[];

  private constructor(
    private readonly rows: Rows,
    readonly centroids: Float32Array,
    /** -1 for a row without a cluster. */
    readonly assigned: Int32Array,
    readonly nearness: Float64Array,
  ) {
    this.everyone = Array.from({ length: centroids.length / rows.dimensions }, (_, c) => c);
  }

  static from(rows: Rows, start: Float32Array): Sides {
    return new Sides(rows, start.slice(), new Int32Array(rows.count).fill(-1), new Float64Array(rows.count));
  }

  /** The rows of the cluster that is gone have none. */
  static without(rows: Rows, { centroids, assigned, nearness }: Settled, gone: number): Sides {
    const left = new Float32Array(centroids.length - rows.dimensions);
    left.set(centroids.subarray(0, gone * rows.dimensions));
    left.set(centroids.subarray((gone + 1) * rows.dimensions), gone * rows.dimensions);
    const numbered = assigned.map((cluster) => (cluster === gone ? -1 : cluster - Number(cluster > gone)));
    return new Sides(rows, left, numbered, nearness.slice());
  }

  /** Compares rows with the centroids that moved; gives the centroids that won or lost a row. */
  compare(moved: ReadonlySet<number>): Set<number> {
    const some = this.everyone.filter((c) => moved.has(c));
    const changed = new Set<number>();
    for (let i = 0; i < this.assigned.length; i++) {
      const before = this.assigned[i] as number;
      const adrift = before === -1 || moved.has(before);
      if (adrift) this.nearness[i] = Number.NEGATIVE_INFINITY;
      this.settle(i, adrift ? this.everyone : some);
      const after = this.assigned[i] as number;
      if (after !== before) changed.add(before).add(after);
    }
    changed.delete(-1);
    return changed;
  }

  /** Moves these centroids to the middle of their rows; one that lost all its rows stays where it was. */
  move(changed: ReadonlySet<number>): void {
    const { dimensions } = this.rows;
    const next = middles(this.rows, this.assigned, this.everyone.length);
    for (const c of changed) {
      const middle = next.subarray(c * dimensions, (c + 1) * dimensions);
      if (middle.some((value) => value !== 0)) this.centroids.set(middle, c * dimensions);
    }
  }

  private settle(i: number, centroids: readonly number[]): void {
    const { matrix, dimensions } = this.rows;
    let best = this.nearness[i] as number;
    for (const c of centroids) {
      const cosine = cosineAt(matrix, i * dimensions, this.centroids, c * dimensions, dimensions);
      if (cosine <= best) continue;
      best = cosine;
      this.assigned[i] = c;
    }
    this.nearness[i] = best;
  }
}
