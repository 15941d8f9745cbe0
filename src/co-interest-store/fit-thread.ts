import { Worker } from 'node:worker_threads';
import type { EaseOptions, Fitted } from '../co-interest/ease.js';
import type { PairCounts } from '../co-interest/pair-counts.js';
import { builtFile } from '../processes/built-file.js';

export interface FitQuestion {
  readonly counts: PairCounts;
  readonly options: Omit<EaseOptions, 'onProgress'>;
}

export interface FitAnswer {
  readonly fitted: Fitted;
  /** Milliseconds of work. */
  readonly time: number;
}

/**
 * Fits in a thread of its own, since a matrix of 8,000 products takes minutes. The thread ends with its answer.
 * @throws Error where it cannot, for example because there is not so much memory
 */
export function fitInThread(question: FitQuestion): Promise<FitAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(builtFile('fit-worker', import.meta.url), { workerData: question });
    worker.once('message', (answer: FitAnswer) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the fitting thread ended with ${code}`)));
  });
}
