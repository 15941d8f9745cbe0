import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { backOff } from '../../processes/back-off.js';
import { builtFile } from '../../processes/built-file.js';
import { type Logger, loggerOf } from '../../telemetry/logger.js';
import { MINUTE, SECOND } from '../../time/clock.js';

/** Pauses before a worker is restarted, milliseconds: long, since each start loads DuckDB. */
const PAUSES = { first: SECOND, longest: MINUTE };
/** A worker told to stop is ended by force after this long, milliseconds. */
const GRACE = 10 * SECOND;

export interface WorkerOptions {
  readonly logger: Logger;
  /** The environment of the worker, this process's unless said otherwise. */
  readonly env?: NodeJS.ProcessEnv;
  /** The worker's built file. */
  readonly file?: string;
}

/** The worker that a shop on one machine keeps beside itself. */
export interface BesideWorker {
  /** Starts it, once; called when there is something to do, so that a shop that counts nothing runs nothing. */
  start(): void;
  pid(): number | undefined;
  /** Stops it and waits until it has brought everything to disk. */
  close(): Promise<void>;
}

/** Starts the worker as a child process and starts it again, after a growing pause, when it ends by itself. */
export function besideWorker({
  logger,
  env = process.env,
  file = builtFile('../../worker', import.meta.url),
}: WorkerOptions): BesideWorker {
  const { delayAfter } = backOff(PAUSES);
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;

  const start = () => {
    const began = performance.now();
    child = fork(file, [], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    // The channel only tells the worker when this process is gone; neither keeps this process open.
    child.channel?.unref();
    child.unref();
    child.once('error', () => undefined);
    child.once('exit', (code) => {
      child = undefined;
      if (!wanted) return;
      const pause = delayAfter(performance.now() - began);
      logger.error('events.worker-ended', { code: code ?? -1, againInSeconds: pause / SECOND });
      timer = setTimeout(start, pause).unref();
    });
  };
  return {
    start() {
      if (wanted) return;
      wanted = true;
      start();
    },
    pid: () => child?.pid,
    async close() {
      wanted = false;
      clearTimeout(timer);
      if (child) await ended(child);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  child.ref();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE);
  await gone;
  clearTimeout(force);
}

/** The worker of a shop whose worker does not run apart. */
export function workerBeside(config: Config) {
  return besideWorker({ logger: loggerOf(config.logLevel), env: environmentOf(config) });
}

/**
 * Whether anything was counted here: there may be a week to publish, and something to remove. A folder that cannot be read
 * may hold something: the worker says what is wrong with it.
 */
export function hasCounted(analyticsDir: string): boolean {
  const names = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  try {
    return names(join(analyticsDir, 'segments')).some((name) => name.endsWith('.parquet'));
  } catch {
    return true;
  }
}

/** Whether the worker counts the shop's own orders, which nobody has to agree to. */
export const countsOrders = ({ coInterest, popularity }: Config): boolean =>
  coInterest === 'orders' || popularity === 'orders';

/** What the worker reads of it is said anew, because a shop may be opened with a configuration of its own. */
function environmentOf(config: Config): NodeJS.ProcessEnv {
  const { dataDir, analyticsDir, eventPartitions, coInterest, popularity } = config;
  return {
    ...process.env,
    DATA_DIR: dataDir,
    ANALYTICS_DIR: analyticsDir,
    EVENT_PARTITIONS: String(eventPartitions),
    CO_INTEREST: coInterest,
    POPULARITY: popularity,
  };
}
