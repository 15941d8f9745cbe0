import { firstToArrive } from './draws.js';
import { cosineAt, type Rows, sizesOf } from './rows.js';

/** The cosines of all pairs of a sample's rows, and the keys of the rows. */
export interface Pairs {
  readonly count: number;
  /** Row-major, `count` columns. */
  readonly cosines: Float32Array;
  readonly keys: Uint32Array;
}

/** Quadratic: 1,500 rows take 9 MB and half a second. Fitting many clusterings on them then takes next to nothing. */
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

/** Shelves that a sample's rows lie on: its departments, or its categories. */
export interface SampleShelves {
  /** The shelf of each row, numbered from 0 without gaps. */
  readonly of: Int32Array;
  readonly keys: Uint32Array;
}

/** Places where clusters can start: the middles of sets of rows. */
export interface Starts {
  /** Cosine of each start (row) to each of the sample's rows (column). */
  readonly cosines: Float32Array;
  readonly keys: Uint32Array;
  /** The start that each row belongs to. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** The middle of each shelf. */
export function shelfStarts({ count, cosines }: Pairs, { of, keys }: SampleShelves): Starts {
  const sums = new Float64Array(keys.length * count);
  const squares = new Float64Array(keys.length);
  of.forEach((shelf, row) => {
    for (let i = 0; i < count; i++) {
      const at = shelf * count + i;
      sums[at] = (sums[at] as number) + (cosines[row * count + i] as number);
    }
  });
  of.forEach((shelf, row) => {
    squares[shelf] = (squares[shelf] as number) + (sums[shelf * count + row] as number);
  });
  const scaled = Float32Array.from(sums, (sum, at) => {
    const square = squares[Math.floor(at / count)] as number;
    return square > 0 ? sum / Math.sqrt(square) : 0;
  });
  return { cosines: scaled, keys, of, sizes: sizesOf(of, keys.length) };
}

/** Each row for itself. */
export function rowStarts({ count, cosines, keys }: Pairs): Starts {
  return {
    cosines,
    keys,
    of: Int32Array.from({ length: count }, (_, i) => i),
    sizes: new Int32Array(count).fill(count),
  };
}

/** Apart from each other, so that no two seeds share a draw. */
const TURNS_PER_SEED = 1_000;
/** Rounding leaves copies of a row a hair apart; that is no distance. */
const SAME = 1e-6;
/** A shelf with less than this part of a cluster's fair share of products is too small to start one. */
const LEAST_SHARE = 0.25;

/**
 * Where clusters start: k-means++, drawn as the race of `firstToArrive` by the distances of a start's rows to the starts
 * so far. It is run in stages: the middles of departments first, then those of categories, then single products. Shelves
 * hardly move when products come and go, and each runs with its own luck: so a small change of the catalogue leaves
 * most draws, and the segments that grow from them, as they were.
 *
 * @param stages starts that run together; the next when they are used up
 * @returns the cosines of each start to the rows; fewer than `k` where fewer rows differ
 */
export function firstCentroids(
  stages: readonly Starts[],
  count: number,
  k: number,
  seed: number,
): Float32Array[] {
  const distances = new Float64Array(count).fill(1);
  const chosen: Float32Array[] = [];
  for (const starts of stages) {
    const open = starts.sizes.map((size) => (size >= (LEAST_SHARE * count) / k ? 1 : 0));
    while (chosen.length < k) {
      const start = firstArrival(starts, open, distances, seed * TURNS_PER_SEED + chosen.length);
      if (start === undefined) break;
      const cosines = starts.cosines.subarray(start * count, (start + 1) * count);
      for (let i = 0; i < count; i++) {
        distances[i] = Math.min(distances[i] as number, Math.max(0, 1 - (cosines[i] as number)));
      }
      open[start] = 0;
      chosen.push(cosines);
    }
  }
  return chosen;
}

function firstArrival(
  starts: Starts,
  open: Int32Array,
  distances: Float64Array,
  turn: number,
): number | undefined {
  const weights = new Float64Array(starts.keys.length);
  distances.forEach((distance, row) => {
    const start = starts.of[row] as number;
    if (open[start] === 1) weights[start] = (weights[start] as number) + distance;
  });
  return firstToArrive(weights, starts.keys, turn, SAME);
}
