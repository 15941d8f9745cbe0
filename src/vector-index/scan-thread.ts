import { builtFile } from '../processes/built-file.js';
import { openStandingThread } from '../threads/standing-thread.js';
import type { NearestOptions, Neighbour, Space, VectorIndex } from './vector-index.js';

/** What the scanning thread is given: matrices in shared memory, one for each space. */
export interface ScanThreadSettings extends Record<Space, Float32Array> {
  readonly dimensions: number;
  readonly threads: number;
}

export interface ScanQuestion extends NearestOptions {
  readonly space: Space;
  readonly queries: readonly Float32Array[];
}

export type ScanAnswer = readonly (readonly Neighbour[])[];

/** Scans in a thread of its own, one request after the other. A thread that dies is replaced; it shares the memory. */
export async function openScanThread(
  settings: ScanThreadSettings,
): Promise<Pick<VectorIndex, 'nearest'> & { close(): Promise<void> }> {
  const thread = await openStandingThread<ScanQuestion, ScanAnswer>({
    name: 'scanning thread',
    file: builtFile('scan-worker', import.meta.url),
    workerData: settings,
  });
  return {
    nearest: (space, queries, options) =>
      // Copied one by one: a row of the catalogue is a view, and a view would be sent with all of its memory.
      thread.ask({ space, queries: queries.map((query) => query.slice()), ...options }),
    close: () => thread.close('The vector index is closed.'),
  };
}
