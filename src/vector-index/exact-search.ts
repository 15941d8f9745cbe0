import type { exactSearch } from 'usearch';
import { dot, row } from '../embedding/vectors.js';
import { SetupError } from '../errors.js';
import { type CoarseRows, coarseRows, mostApart } from './coarse-rows.js';
import type { NearestOptions, Neighbour } from './vector-index.js';

/** usearch, as far as it is used. */
interface ScanEngine {
  readonly exactSearch: typeof exactSearch;
  readonly innerProduct: Parameters<typeof exactSearch>[4];
}

/** A matrix of unit vectors, in any kind of memory. */
export interface Rows {
  /** Row-major, `dimensions` columns. */
  readonly matrix: Float32Array;
  readonly dimensions: number;
}

export interface Scan extends Rows {
  readonly engine: ScanEngine;
  /** The same in bytes: what is far by them is not read. */
  readonly coarse: CoarseRows;
  /** Cores one call may use. */
  readonly threads: number;
}

/** Makes the bytes of the rows: 30 ms for 20,000 of 384 columns. */
export async function openScan({ matrix, dimensions }: Rows, threads = 1): Promise<Scan> {
  const engine = await importScanEngine();
  return { engine, matrix, dimensions, threads, coarse: coarseRows(matrix, dimensions) };
}

/** @throws SetupError where usearch has no binary for this platform. */
async function importScanEngine(): Promise<ScanEngine> {
  try {
    const { exactSearch, MetricKind } = await import('usearch');
    return { exactSearch, innerProduct: MetricKind.IP };
  } catch (error) {
    throw missingScanEngine(error, process.platform, process.arch);
  }
}

/** What to say when usearch cannot be imported on this platform. */
export function missingScanEngine(error: unknown, platform: string, arch: string): SetupError {
  const cause = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  return new SetupError(
    `usearch does not run on ${platform}/${arch} (${cause}): use Linux or macOS on x64 or arm64 and run npm ci again, or set QDRANT_URL on a platform it supports.`,
  );
}

/** Rows whose bytes are read for each query, and more for each row that is wanted: of them those are compared that may be near enough. */
const READ = 256;
const READ_FOR_EACH = 4;

/**
 * The rows nearest to each query, nearest first, ties by position. Exact: all rows are scanned in bytes, which takes a
 * third of the time, and those compared that can be among the nearest by what bytes may be wrong at most; where that is
 * not settled by what was read, more is.
 */
export function nearestRows(
  scan: Scan,
  queries: readonly Float32Array[],
  options: NearestOptions,
): Neighbour[][] {
  const { limit } = options;
  const rows = scan.matrix.length / scan.dimensions;
  if (queries.length === 0 || limit <= 0 || rows === 0) return queries.map(() => []);
  const coarse = queries.map((query) => coarseQuery(query, scan.dimensions));
  for (let read = READ + READ_FOR_EACH * limit; ; read *= 4) {
    const near = scanBytes(scan, coarse, Math.min(read, rows));
    const found = queries.map((query, i) => nearestOf(query, near[i] as NearRows, options, scan));
    if (read >= rows || found.every((some) => some.isSettled)) return found.map(({ nearest }) => nearest);
  }
}

function coarseQuery(query: Float32Array, dimensions: number): CoarseRows {
  if (query.length !== dimensions)
    throw new RangeError(`A query has ${query.length} dimensions, the index ${dimensions}.`);
  return coarseRows(query, dimensions);
}

/** Rows that are near a query by their bytes, nearest first. */
interface NearRows {
  readonly positions: ArrayLike<bigint>;
  readonly distances: ArrayLike<number>;
  /** The most that the cosine of a row can be at a distance: `scale * (1 - distance) + apart`. */
  readonly scale: number;
  readonly apart: number;
}

function scanBytes(
  { engine, coarse, dimensions, threads }: Scan,
  queries: readonly CoarseRows[],
  count: number,
): NearRows[] {
  const flat = new Int8Array(queries.length * dimensions);
  for (const [i, { bytes }] of queries.entries()) flat.set(bytes, i * dimensions);
  const { exactSearch, innerProduct } = engine;
  const { keys, distances } = exactSearch(coarse.bytes, flat, dimensions, count, innerProduct, threads);
  return queries.map((query, i) => ({
    positions: keys.subarray(i * count, (i + 1) * count),
    distances: distances.subarray(i * count, (i + 1) * count),
    scale: coarse.scale * query.scale,
    apart: mostApart(coarse, query),
  }));
}

/** The nearest of some rows, and whether no other can be among them. */
function nearestOf(
  query: Float32Array,
  { positions, distances, scale, apart }: NearRows,
  { limit, exclude }: NearestOptions,
  { matrix, dimensions }: Rows,
): { readonly nearest: Neighbour[]; readonly isSettled: boolean } {
  const nearest: Neighbour[] = [];
  for (let at = 0; at < positions.length; at++) {
    const last = nearest[limit - 1];
    const most = scale * (1 - (distances[at] as number)) + apart;
    if (last && most < last.similarity) return { nearest, isSettled: true };
    const position = Number(positions[at]);
    if (exclude?.has(position)) continue;
    const similarity = dot(query, row(matrix, position, dimensions));
    if (last && similarity < last.similarity) continue;
    insert(nearest, { position, similarity });
    if (nearest.length > limit) nearest.pop();
  }
  return { nearest, isSettled: false };
}

function insert(nearest: Neighbour[], one: Neighbour): void {
  let place = nearest.length;
  while (place > 0 && nearer(one, nearest[place - 1] as Neighbour) < 0) place -= 1;
  nearest.splice(place, 0, one);
}

function nearer(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.position - b.position;
}
