import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PartitionFiles } from '../database/analytics-files.js';

/** What the command line asks of the worker that has the database open. */
export const WORKER_REQUESTS = ['rebuild', 'reconcile'] as const;
export type WorkerRequest = (typeof WORKER_REQUESTS)[number];

const requestFile = ({ directory, partition }: PartitionFiles, what: WorkerRequest) =>
  join(directory, 'requests', `${what}-p${partition}`);

/** The requests that lie there. */
export function pendingRequests(files: PartitionFiles): WorkerRequest[] {
  return WORKER_REQUESTS.filter((what) => existsSync(requestFile(files, what)));
}

/** Leaves the answer and takes the request away. */
export function answerRequest(files: PartitionFiles, what: WorkerRequest, answer: unknown): void {
  const request = requestFile(files, what);
  writeFileSync(`${request}.new`, JSON.stringify(answer));
  renameSync(`${request}.new`, `${request}.answer`);
  rmSync(request, { force: true });
}

/**
 * Asks the running worker and waits for its answer.
 * @param patience milliseconds; undefined is returned when nothing was answered by then
 */
export async function askWorker(
  files: PartitionFiles,
  what: WorkerRequest,
  patience: number,
): Promise<unknown> {
  const request = requestFile(files, what);
  mkdirSync(dirname(request), { recursive: true });
  rmSync(`${request}.answer`, { force: true });
  writeFileSync(request, '');
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    if (existsSync(request)) continue;
    return JSON.parse(readFileSync(`${request}.answer`, 'utf8'));
  }
  rmSync(request, { force: true });
  return undefined;
}
