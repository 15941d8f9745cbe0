import { parentPort, workerData } from 'node:worker_threads';
import { importScanEngine, nearestRows } from './exact-search.js';
import type { ScanReply, ScanRequest, ScanThreadSettings } from './scan-thread.js';

/** The thread that scans large catalogues. */
const settings = workerData as ScanThreadSettings;
const engine = await importScanEngine();

parentPort?.on('message', ({ id, space, queries, ...options }: ScanRequest) => {
  parentPort?.postMessage(answer(id, space, queries, options));
});

function answer(
  id: number,
  space: ScanRequest['space'],
  queries: ScanRequest['queries'],
  options: Omit<ScanRequest, 'id' | 'space' | 'queries'>,
): ScanReply {
  const { dimensions, threads, [space]: matrix } = settings;
  try {
    return { id, found: nearestRows({ engine, matrix, dimensions, threads }, queries, options) };
  } catch (error) {
    return { id, message: String(error) };
  }
}
