import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from '../threads/messages.js';
import { nativeCall, threadSettings } from '../threads/native-call.js';
import { nearestRows, openScan } from './exact-search.js';
import type { ScanAnswer, ScanQuestion, ScanThreadSettings } from './scan-thread.js';

/** The thread that scans large catalogues. */
const { dimensions, threads, meaning, taste } = threadSettings<ScanThreadSettings>();
const scans = {
  meaning: await openScan({ matrix: meaning, dimensions }, threads),
  taste: await openScan({ matrix: taste, dimensions }, threads),
};

function reply(message: FromThread<ScanAnswer, undefined>): void {
  parentPort?.postMessage(message);
}

async function answer(id: number, { space, queries, ...options }: ScanQuestion): Promise<void> {
  try {
    const scan = () => nearestRows(scans[space], queries, options);
    reply({ kind: 'answer', id, answer: await nativeCall(scan) });
  } catch (error) {
    reply({ kind: 'failure', id, message: String(error) });
  }
}

parentPort?.on('message', (told: ToThread<ScanQuestion>) => {
  if (told.kind === 'question') void answer(told.id, told.question);
  else if (told.kind === 'ping') reply({ kind: 'pong' });
  else parentPort?.close();
});
reply({ kind: 'hello', hello: undefined });
