import { Worker } from 'node:worker_threads';
import { workerFile } from '../embedding/worker-file.js';
import type { NearestOptions, Neighbour, Space, VectorIndex } from './vector-index.js';

/** What the scanning thread is given: matrices in shared memory, one for each space. */
export interface ScanThreadSettings extends Record<Space, Float32Array> {
  readonly dimensions: number;
  readonly threads: number;
}

export interface ScanRequest extends NearestOptions {
  readonly id: number;
  readonly space: Space;
  readonly queries: readonly Float32Array[];
}

export type ScanReply =
  | { readonly id: number; readonly found: readonly (readonly Neighbour[])[] }
  | { readonly id: number; readonly message: string };

interface Waiting {
  readonly resolve: (found: readonly (readonly Neighbour[])[]) => void;
  readonly reject: (error: Error) => void;
}

/** Scans in a thread of its own, one request after the other. Once it has ended, every request is refused. */
export function openScanThread(
  settings: ScanThreadSettings,
): Pick<VectorIndex, 'nearest'> & { close(): Promise<void> } {
  const worker = new Worker(workerFile('scan-worker', import.meta.url), { workerData: settings });
  const waiting = new Map<number, Waiting>();
  let ended: Error | undefined;
  let lastId = 0;

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The scanning thread has ended.')));
  worker.on('message', (reply: ScanReply) => {
    const request = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('found' in reply) request?.resolve(reply.found);
    else request?.reject(new Error(reply.message));
  });

  return {
    nearest: (space, queries, options) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        // Copied one by one: a row of the catalogue is a view, and a view would be sent with all of its memory.
        const sent = queries.map((query) => query.slice());
        worker.postMessage({ id: lastId, space, queries: sent, ...options } satisfies ScanRequest);
      }),
    close: async () => {
      end(new Error('The vector index is closed.'));
      await worker.terminate();
    },
  };
}
