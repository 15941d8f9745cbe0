import { cosines, ownWeights } from './cosines.js';
import { invert } from './invert.js';
import { heaviest, type Neighbour, type NeighbourTable, tableOf } from './neighbour-table.js';
import { type PairCounts, productsOf } from './pair-counts.js';
import { addAt, type TiledMatrix, tiledMatrix, valueAt } from './tiled-matrix.js';

export interface EaseOptions {
  /** The ridge lambda, as a multiple of the mean of the diagonal. */
  readonly ridge: number;
  /** Neighbours that are kept of a product. */
  readonly neighbours: number;
  /** Products that are fitted, the heaviest first: a matrix of 8,000 takes 258 MB. The others have cosines. */
  readonly mostFitted: number;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Chosen on the validation splits of docs/evaluation/co-interest.md. */
export const EASE: EaseOptions = { ridge: 1, neighbours: 100, mostFitted: 8_000 };

export interface Fitted {
  readonly table: NeighbourTable;
  /** Products of the matrix; those that no pair names are in none. */
  readonly fitted: number;
}

/**
 * EASE (Steck 2019): `B = I - P diag(1 / diag P)` with `P = (X'X + lambda I)^-1`, from counts of pairs alone: rows of
 * sessions are not needed, and none exist. Each pair counts as a row of its own that holds its two products, so that
 * the diagonal of `X'X` is the sum of a product's pairs. Then a pair below the threshold leaves no trace in any number,
 * and the matrix is positive whatever is missing. A diagonal counted of whole sessions is worth 1 % NDCG more
 * (docs/co-interest.md). The score of a product is the sum of `B[i, p]` over what a visit did at i, so each part of it
 * is exact. Left out are weights below 0, which no reason could say, and those of two products that no counted pair
 * joins: EASE has some by way of other products, and "people looked at both" would be untrue of them.
 */
export function fitEase(counts: PairCounts, options: EaseOptions): Fitted {
  const own = ownWeights(counts);
  const near = cosines(counts);
  const fitted = heaviestProducts(own, near, options.mostFitted);
  const inverse = inverted(counts, own, fitted, options);
  const rows = easeRows(inverse, fitted, near, options.neighbours);
  const scale = likeEase(rows, near, fitted);
  const isFitted = new Set(fitted);
  const table = tableOf(
    rows.map((row, i) => {
      // EASE says nothing of a product beyond its matrix: there its cosine, on the scale of EASE, stands in.
      const others = (near[i] ?? [])
        .filter(({ position }) => !(isFitted.has(i) && isFitted.has(position)))
        .map(({ position, weight }) => ({ position, weight: weight * scale }));
      return heaviest([...row, ...others], options.neighbours);
    }),
  );
  return { table, fitted: fitted.length };
}

/** Products with any pair, at most so many: those with most weight, in the order of their numbers. */
function heaviestProducts(
  own: Float64Array,
  near: readonly (readonly Neighbour[])[],
  most: number,
): number[] {
  return [...own.keys()]
    .filter((position) => (near[position] ?? []).length > 0)
    .sort((a, b) => (own[b] as number) - (own[a] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function inverted(
  counts: PairCounts,
  own: Float64Array,
  fitted: readonly number[],
  { ridge, onProgress }: EaseOptions,
): TiledMatrix {
  const all = fitted.reduce((sum, position) => sum + (own[position] as number), 0);
  const matrix = matrixOf(counts, own, fitted, (ridge * all) / Math.max(1, fitted.length));
  if (!invert(matrix, onProgress))
    throw new Error('The matrix of pairs is not positive: a weight is below 0.');
  return matrix;
}

function matrixOf(
  { count, keys, weights }: PairCounts,
  own: Float64Array,
  fitted: readonly number[],
  lambda: number,
): TiledMatrix {
  const rows = new Map(fitted.map((position, row) => [position, row]));
  const matrix = tiledMatrix(fitted.length);
  for (const [i, key] of keys.entries()) {
    const [low, high] = productsOf(key, count);
    const [row, column] = [rows.get(low), rows.get(high)];
    if (row !== undefined && column !== undefined) addAt(matrix, row, column, weights[i] as number);
  }
  for (const [row, position] of fitted.entries()) addAt(matrix, row, row, (own[position] as number) + lambda);
  return matrix;
}

/** Weights of the pairs that were counted: of others EASE has some too, but nobody took those two together. */
function easeRows(
  inverse: TiledMatrix,
  fitted: readonly number[],
  near: readonly (readonly Neighbour[])[],
  most: number,
): Neighbour[][] {
  const places = new Map(fitted.map((position, place) => [position, place]));
  const diagonal = fitted.map((_, i) => valueAt(inverse, i, i));
  return near.map((row, own) => {
    const i = places.get(own);
    if (i === undefined) return [];
    const weighed = row.flatMap(({ position }) => {
      const j = places.get(position);
      return j === undefined ? [] : [{ position, weight: -valueAt(inverse, i, j) / (diagonal[j] as number) }];
    });
    return heaviest(weighed, most);
  });
}

/** By what a cosine is multiplied to weigh as much as EASE: over the heaviest neighbour of each fitted product. */
function likeEase(
  rows: readonly (readonly Neighbour[])[],
  near: readonly (readonly Neighbour[])[],
  fitted: readonly number[],
): number {
  const most = (row: readonly Neighbour[] = []) =>
    row.reduce((sofar, { weight }) => Math.max(sofar, weight), 0);
  const sum = (lists: readonly (readonly Neighbour[])[]) =>
    fitted.reduce((all, position) => all + most(lists[position]), 0);
  const all = sum(near);
  return all > 0 ? sum(rows) / all : 1;
}
