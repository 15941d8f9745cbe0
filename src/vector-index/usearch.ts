import { nearestRows, openScan, type Scan } from './exact-search.js';
import { openScanThread } from './scan-thread.js';
import { sharedCopy, THREAD_ABOVE } from './shared-memory.js';
import type { Space, VectorIndex } from './vector-index.js';

export interface UsearchIndex extends VectorIndex {
  /** Ends the scanning thread, where there is one. */
  close(): Promise<void>;
}

export interface UsearchOptions {
  readonly dimensions: number;
  /** Row-major, unit rows; row `i` is the product at position `i`. */
  readonly meanings: Float32Array;
  readonly tastes: Float32Array;
  /** Cores one call may use. */
  readonly threads?: number;
  /** Products above which a scan would hold up the event loop. */
  readonly threadAbove?: number;
}

/**
 * The embedded vector index: an exact scan, for which only bytes are made. Large catalogues are scanned in a thread of their
 * own, over the same memory where it is shared (as `loadIndex` reads it), over a shared copy otherwise.
 * @throws SetupError where usearch has no binary for this platform.
 */
export async function openUsearchIndex(options: UsearchOptions): Promise<UsearchIndex> {
  const { dimensions, meanings, tastes, threads = 1, threadAbove = THREAD_ABOVE } = options;
  const count = meanings.length / dimensions;
  if (!Number.isInteger(count) || tastes.length !== meanings.length) {
    throw new RangeError(
      `Matrices of ${meanings.length} and ${tastes.length} numbers do not fit ${dimensions} dimensions.`,
    );
  }
  if (count > threadAbove) {
    const thread = await openScanThread({
      dimensions,
      threads,
      meaning: sharedCopy(meanings),
      taste: sharedCopy(tastes),
    });
    return { count: () => count, nearest: thread.nearest, close: thread.close };
  }
  const scans: Record<Space, Scan> = {
    meaning: await openScan({ matrix: meanings, dimensions }, threads),
    taste: await openScan({ matrix: tastes, dimensions }, threads),
  };
  return {
    count: () => count,
    isHere: true,
    nearest: async (space, queries, nearestOptions) => nearestRows(scans[space], queries, nearestOptions),
    close: async () => {},
  };
}
