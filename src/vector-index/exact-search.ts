import type { exactSearch } from 'usearch';
import { SetupError } from '../errors.js';
import type { NearestOptions, Neighbour } from './vector-index.js';

/** usearch, as far as it is used. */
export interface ScanEngine {
  readonly exactSearch: typeof exactSearch;
  readonly innerProduct: Parameters<typeof exactSearch>[4];
}

/** A matrix of unit vectors and how to scan it. */
export interface Scan {
  readonly engine: ScanEngine;
  /** Row-major, `dimensions` columns. */
  readonly matrix: Float32Array;
  readonly dimensions: number;
  /** Cores one call may use. */
  readonly threads: number;
}

/** @throws SetupError where usearch has no binary for this platform. */
export async function importScanEngine(): Promise<ScanEngine> {
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

/** As many rows as are needed when what is excluded is spread evenly, and some more; fetched again where it is not. */
function firstFetch(limit: number, excluded: number, rows: number): number {
  const spread = (limit + 1) / Math.max(0.05, 1 - excluded / rows);
  return Math.min(limit + excluded + 1, Math.ceil(spread) + SPARE);
}

/** Hidden products and those of the page lie among the nearest more often than chance has it. */
const SPARE = 32;

/**
 * The rows nearest to each query by exact scan, nearest first, ties by position. usearch has no filter, so more
 * rows are fetched than are wanted; and it breaks ties at will, so that a tie at the edge is fetched whole.
 */
export function nearestRows(
  scan: Scan,
  queries: readonly Float32Array[],
  { limit, exclude }: NearestOptions,
): Neighbour[][] {
  const rows = scan.matrix.length / scan.dimensions;
  if (queries.length === 0 || limit <= 0 || rows === 0) return queries.map(() => []);
  const flat = flatten(queries, scan.dimensions);
  for (let fetched = firstFetch(limit, exclude?.size ?? 0, rows); ; fetched *= 2) {
    const count = Math.min(fetched, rows);
    const found = scanRows(scan, flat, count);
    const kept = found.map((all) => all.filter(({ position }) => !exclude?.has(position)).slice(0, limit));
    const cutsTie = kept.some(
      (some, i) => some.length === limit && some.at(-1)?.similarity === found[i]?.at(-1)?.similarity,
    );
    const enough = kept.every((some) => some.length === limit);
    if (count === rows || (enough && !cutsTie)) return kept;
  }
}

function flatten(queries: readonly Float32Array[], dimensions: number): Float32Array {
  const flat = new Float32Array(queries.length * dimensions);
  queries.forEach((query, i) => {
    if (query.length !== dimensions)
      throw new RangeError(`A query has ${query.length} dimensions, the index ${dimensions}.`);
    flat.set(query, i * dimensions);
  });
  return flat;
}

/** Rows copied at once where the matrix cannot be scanned in place: 12 MB at 384 dimensions. */
const ROWS_PER_COPY = 8192;

/**
 * usearch scans from the start of a plain ArrayBuffer, whatever the view on it says, and refuses shared memory.
 * Shared rows pass through a small plain buffer: at 100,000 x 384 that costs 11 ms and saves a copy of the matrix.
 */
function scanRows(scan: Scan, queries: Float32Array, count: number): Neighbour[][] {
  const { matrix, dimensions } = scan;
  if (matrix.buffer instanceof ArrayBuffer && matrix.byteOffset === 0)
    return scanPlain(scan, matrix, queries, count, 0);
  const buffer = new ArrayBuffer(Math.min(matrix.length, ROWS_PER_COPY * dimensions) * 4);
  const best: Neighbour[][] = Array.from({ length: queries.length / dimensions }, () => []);
  for (let from = 0; from < matrix.length; from += ROWS_PER_COPY * dimensions) {
    const shared = matrix.subarray(from, from + ROWS_PER_COPY * dimensions);
    const copy = new Float32Array(buffer, 0, shared.length);
    copy.set(shared);
    const found = scanPlain(
      scan,
      copy,
      queries,
      Math.min(count, copy.length / dimensions),
      from / dimensions,
    );
    found.forEach((some, i) => {
      best[i] = [...(best[i] ?? []), ...some].sort(nearer).slice(0, count);
    });
  }
  return best;
}

function scanPlain(
  scan: Scan,
  matrix: Float32Array,
  queries: Float32Array,
  count: number,
  first: number,
): Neighbour[][] {
  const { engine, dimensions, threads } = scan;
  const { keys, distances } = engine.exactSearch(
    matrix,
    queries,
    dimensions,
    count,
    engine.innerProduct,
    threads,
  );
  return Array.from({ length: queries.length / dimensions }, (_, query) => {
    const found: Neighbour[] = [];
    for (let at = query * count; at < (query + 1) * count; at++)
      found.push({ position: first + Number(keys[at]), similarity: 1 - (distances[at] ?? 1) });
    return inOrder(found);
  });
}

/** usearch gives the nearest first; only ties may stand in another order. */
function inOrder(found: Neighbour[]): Neighbour[] {
  for (let at = 1; at < found.length; at++)
    if (nearer(found[at - 1] as Neighbour, found[at] as Neighbour) > 0) return found.sort(nearer);
  return found;
}

function nearer(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.position - b.position;
}
