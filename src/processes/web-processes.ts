import cluster, { type Address, type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Logger } from '../telemetry/logger.js';
import { SECOND } from '../time/clock.js';
import { backOff } from './back-off.js';

export interface WebProcessesOptions {
  /** The program of one web process, a file. */
  readonly program: string;
  readonly count: number;
  readonly logger: Logger;
}

/** Several web processes on one port. */
export interface WebProcesses {
  /** Starts them; resolves with where they listen. @throws Error where the first one ends before it is open */
  open(): Promise<Address>;
  /** Replaces them one by one: a new one is open before an old one is told to end. */
  roll(): Promise<void>;
  /** Ends them; resolves when all are gone. */
  close(): Promise<void>;
}

/** A process that was told to end drains for less than ten seconds; then it is killed, milliseconds. */
const PATIENCE = 11 * SECOND;

/** Keeps a number of web processes running. The primary holds the port, so that no connection finds it closed. */
export function webProcesses({ program, count, logger }: WebProcessesOptions): WebProcesses {
  cluster.setupPrimary({ exec: program });
  const serving = new Set<Worker>();
  const { delayAfter } = backOff();
  let closing = false;
  let rolling: Promise<void> | undefined;

  /** Starts one, and another in its place whenever it dies without having been told to. */
  const start = async (): Promise<Address> => {
    const since = performance.now();
    const worker = cluster.fork();
    const address = await opened(worker);
    serving.add(worker);
    worker.once('exit', (code, signal) => {
      if (!serving.delete(worker) || closing) return;
      logger.error('process.died', { pid: worker.process.pid ?? 0, code: code ?? 0, signal: signal ?? '' });
      replace(performance.now() - since);
    });
    return address;
  };
  const replace = (lived: number): void => {
    setTimeout(() => {
      if (!closing && serving.size < count) start().catch(() => replace(0));
    }, delayAfter(lived));
  };
  const rollAll = async () => {
    for (const old of [...serving]) {
      if (closing) return;
      await start();
      if (serving.delete(old)) await ended(old);
    }
    // One that died while there was one too many has not been replaced.
    while (serving.size < count && !closing) await start();
    logger.info('processes.rolled', { processes: serving.size });
  };
  return {
    async open() {
      const address = await start();
      await Promise.all(Array.from({ length: count - 1 }, start));
      return address;
    },
    roll() {
      rolling ??= rollAll()
        .catch(() => logger.error('processes.kept', { why: 'a new one did not open; the old ones go on' }))
        .finally(() => {
          rolling = undefined;
        });
      return rolling;
    },
    async close() {
      closing = true;
      await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && ended(worker)));
    },
  };
}

/** Resolves when it accepts connections. @throws Error when it ends before */
function opened(worker: Worker): Promise<Address> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('A web process ended before it was open.'));
    worker.once('exit', died);
    worker.once('listening', (address) => {
      worker.off('exit', died);
      resolve(address);
    });
  });
}

/** Tells one to end, and resolves when it is gone. */
async function ended(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const gone = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  const last = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(last);
}
