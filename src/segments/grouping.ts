import type { Product } from '../catalog/product.js';
import type { Membership } from './catalogue-segment.js';
import { type Choice, chooseClustering, clusterCounts, type Tried } from './cluster-count.js';
import { type ClusteredSpace, clusteredSpace } from './clustered-space.js';
import { type Company, companyOf } from './company.js';
import { drawKeys, sampleOf } from './draws.js';
import { pairsOf, rowStarts, type SampleShelves, shelfStarts } from './first-clusters.js';
import { type MembershipRule, membershipsAt, productRule } from './membership.js';
import { merged } from './merging.js';
import { mean, middles, type Rows, silhouettes } from './rows.js';
import { type Shelves, shelvesOf } from './shelves.js';
import { type Clustering, refine } from './spherical-k-means.js';

/** Products whose pairs are compared to choose the number of groups. */
const CHOOSING = 1_500;
/** Products that the centroids are fitted on. */
const FITTING = 6_000;
const ROUNDS = 30;
/** Silhouette that a fresh start must gain to be worth new segments: shoppers know the old ones. */
const CLEARLY = 0.02;
/** Products whose leaning vectors are held at once. */
const SLICE = 4_096;

/** Where clusters start, coarse first. */
const LEVELS = ['department', 'category'] as const;

export interface Grouping {
  /** Row-major, one unit vector a group. */
  readonly centroids: Float32Array;
  readonly count: number;
  readonly memberships: readonly (readonly Membership[])[];
  /** The strongest group of each product. */
  readonly assigned: Int32Array;
  /** The nearest of other centroids, for each product. */
  readonly nearest: (centroids: Float32Array) => Int32Array;
  /** Numbers of clusters tried, the one chosen before small and indistinct ones were merged, and products it was fitted on. */
  readonly tried: readonly Tried[];
  readonly chosen: number;
  readonly fitted: number;
}

export interface GroupingOptions {
  readonly seed: number;
  /** Centroids of the segments before. */
  readonly previous?: Float32Array | undefined;
  /** Numbers of clusters to try, and the part dissolved for being indistinct at most, where a bench tries others. */
  readonly counts?: readonly number[];
  readonly mostIndistinct?: number;
}

/** Groups what is of one part of a catalogue by its meanings. Takes some seconds and blocks: 100,000 products about half a minute. */
export function clustered(
  products: readonly Product[],
  meanings: Float32Array,
  dimensions: number,
  options: GroupingOptions,
): Grouping {
  const { seed, previous } = options;
  const keys = drawKeys(
    products.map((product) => product.id),
    seed,
  );
  const shelves = shelvesOf(products);
  const space = clusteredSpace(shelves, meanings, dimensions);
  const fitting = sampleOf(keys, FITTING);
  const plane = { rows: space.leaning(fitting), meanings: space.meanings(fitting) };
  const { choice, clustering } = freshStart(shelves, keys, space, plane, options);
  const { centroids } = continued(plane, clustering, previous);
  const count = centroids.length / dimensions;
  const company = companyOf(products, nearestIn(space, centroids, products.length), count, shelves);
  const rule = productRule(plane.rows, centroids, (row) => company.votes(fitting[row] as number));
  const memberships = membershipsIn(space, rule, products.length, company);
  return {
    centroids,
    count,
    memberships,
    assigned: Int32Array.from(memberships, (list) => list[0]?.segment ?? 0),
    nearest: (others) => nearestIn(space, others, products.length),
    tried: choice.tried,
    chosen: choice.count,
    fitted: fitting.length,
  };
}

/** The products that centroids are fitted on, and their meanings. */
interface Plane {
  readonly rows: Rows;
  readonly meanings: Rows;
}

function freshStart(
  shelves: readonly Shelves[],
  keys: Uint32Array,
  space: ClusteredSpace,
  plane: Plane,
  { seed, counts, mostIndistinct }: GroupingOptions,
): { readonly choice: Choice; readonly clustering: Clustering } {
  const choosing = sampleOf(keys, CHOOSING);
  const leaning = space.leaning(choosing);
  const pairs = pairsOf(
    leaning,
    Uint32Array.from(choosing, (i) => keys[i] as number),
  );
  const starts = LEVELS.filter((level) => shelves.some((one) => one[level] !== undefined)).map((level) =>
    shelfStarts(pairs, sampled(shelves, choosing, level, seed)),
  );
  const sample = { pairs, meanings: space.meanings(choosing), stages: [...starts, rowStarts(pairs)] };
  const choice = chooseClustering(sample, counts ?? clusterCounts(shelves.length));
  const count = choice.assigned.reduce((a, b) => Math.max(a, b + 1), 0);
  const fitted = refine(plane.rows, middles(leaning, choice.assigned, count), ROUNDS);
  return { choice, clustering: merged(plane.rows, plane.meanings, fitted, mostIndistinct) };
}

/** The former groups, moved to where their products are now, unless a fresh start is clearly better. */
function continued(plane: Plane, fresh: Clustering, previous: Float32Array | undefined): Clustering {
  if (previous === undefined || previous.length === 0) return fresh;
  const former = merged(plane.rows, plane.meanings, refine(plane.rows, previous, ROUNDS));
  return quality(plane, former) >= quality(plane, fresh) - CLEARLY ? former : fresh;
}

function quality({ rows, meanings }: Plane, { centroids, assigned }: Clustering): number {
  return mean(silhouettes(meanings, assigned, centroids.length / rows.dimensions));
}

function sampled(
  shelves: readonly Shelves[],
  positions: Uint32Array,
  level: (typeof LEVELS)[number],
  seed: number,
): SampleShelves {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(positions, (position) => {
    const name = shelves[position]?.[level] ?? '';
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { of, keys: drawKeys([...numbers.keys()], seed) };
}

/** The centroid nearest to each product by its meaning alone. */
export function nearestIn(space: ClusteredSpace, centroids: Float32Array, count: number): Int32Array {
  const rule = { centroids, dimensions: space.dimensions, sharpness: 1 };
  return Int32Array.from(membershipsIn(space, rule, count), (list) => list[0]?.segment ?? 0);
}

function membershipsIn(
  space: ClusteredSpace,
  rule: MembershipRule,
  count: number,
  company?: Company,
): Membership[][] {
  const memberships: Membership[][] = [];
  for (let from = 0; from < count; from += SLICE) {
    const positions = Array.from({ length: Math.min(SLICE, count - from) }, (_, i) => from + i);
    const { matrix } = space.leaning(positions);
    for (const i of positions.keys())
      memberships.push(membershipsAt(rule, matrix, i * space.dimensions, company?.votes(from + i)));
  }
  return memberships;
}
