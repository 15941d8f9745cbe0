import { parentPort, workerData } from 'node:worker_threads';
import { fitEase } from '../co-interest/ease.js';
import { takeLowPriority } from '../processes/low-priority.js';
import type { FitAnswer, FitQuestion } from './fit-thread.js';

takeLowPriority();
const { counts, options } = workerData as FitQuestion;
const start = performance.now();
const fitted = fitEase(counts, options);
parentPort?.postMessage({ fitted, time: performance.now() - start } satisfies FitAnswer);
