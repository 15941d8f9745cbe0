import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueues } from '../../src/analytics/queue/open-queues.js';
import { partitionFiles } from '../../src/analytics/store/analytics-files.js';
import { openRedis } from '../../src/redis/connection.js';
import { systemClock } from '../../src/time/clock.js';
import { askSegments } from './ask-segments.js';
import { isRunning, startWorkerProcess, type WorkerProcess } from './worker-process.js';

/** Until the next kill at most, milliseconds: about half of the time a worker then is still starting. */
const LONGEST_ROUND = 1_400;
/** A process that adds starts slowly on a busy machine; without one there would be nothing to lose, milliseconds. */
const FIRST_EVENT = 20_000;
/** With `appendfsync everysec`, what Redis accepted within so long before it is killed may be lost, milliseconds. */
const WINDOW = 2_000;

export interface KillOptions {
  readonly rounds: number;
  /** A Redis to use in place of LMDB; it is killed too, every fifth round. */
  readonly redis?: { readonly url: string; kill(): Promise<void>; restart(): Promise<void> };
  readonly onRound?: (round: number) => void;
}

export interface KillResult {
  /** Events of which the queue said that it has them. */
  readonly accepted: number;
  /** Rows in the segments in the end. */
  readonly rows: number;
  /** Accepted and no row, outside the window before a kill of Redis. */
  readonly lost: number;
  /** Accepted within the window before a kill of Redis, and no row. */
  readonly lostInWindow: number;
  /** Rows beyond one an event. */
  readonly doubled: number;
  /** Rows of events that nobody tried to add. */
  readonly invented: number;
  /** Starts after which the worker ended by itself. */
  readonly failedStarts: number;
  readonly kills: Readonly<Record<'worker' | 'adder' | 'redis', number>>;
}

/**
 * Adds and counts in processes of their own, kills them with SIGKILL at random moments, starts them again, and in the
 * end holds the ids in the segments against those that the queue had accepted.
 */
export async function killRounds({ rounds, redis, onRound }: KillOptions): Promise<KillResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-kills-'));
  const files = { TRIED: join(dataDir, 'tried'), ACCEPTED: join(dataDir, 'accepted') };
  const env = {
    ...files,
    DATA_DIR: dataDir,
    ANALYTICS_DIR: join(dataDir, 'analytics'),
    ...(redis && { REDIS_URL: redis.url }),
  };
  const kills = { worker: 0, adder: 0, redis: 0 };
  const redisKilled: number[] = [];
  let failedStarts = 0;
  let worker: WorkerProcess | undefined;
  let adder: ReturnType<typeof startAdder> | undefined;
  try {
    for (let round = 1; round <= rounds; round++) {
      if (worker && !worker.running) failedStarts++;
      if (!worker?.running) worker = startWorkerProcess(env);
      if (!adder || !isRunning(adder)) adder = startAdder(env);
      if (!(await adds(files.ACCEPTED))) throw new Error('Nothing is added.');
      await sleep(Math.random() * LONGEST_ROUND);
      if (!worker.running) failedStarts++;
      const victim = redis && round % 5 === 0 ? 'redis' : round % 3 === 0 ? 'adder' : 'worker';
      kills[victim]++;
      if (victim === 'worker') {
        await worker.kill();
        worker = undefined;
      } else if (victim === 'adder') await killed(adder);
      else {
        await redis?.kill();
        redisKilled.push(Date.now());
        await sleep(Math.random() * 300);
        await redis?.restart();
      }
      onRound?.(round);
    }
    if (adder) await killed(adder);
    worker ??= startWorkerProcess(env);
    await untilCounted(dataDir, redis?.url);
    await worker.stop();
    return { ...(await compared(env.ANALYTICS_DIR, files, redisKilled)), failedStarts, kills };
  } finally {
    await worker?.kill();
    if (adder) await killed(adder);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function startAdder(env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ['test/support/adder.mjs'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Whether something is accepted from now on. */
async function adds(path: string): Promise<boolean> {
  const size = () => (existsSync(path) ? statSync(path).size : 0);
  const before = size();
  for (let waited = 0; waited < FIRST_EVENT; waited += 20) {
    if (size() > before) return true;
    await sleep(20);
  }
  return false;
}

async function killed(child: ReturnType<typeof startAdder>): Promise<void> {
  if (!isRunning(child)) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function untilCounted(dataDir: string, url: string | undefined): Promise<void> {
  const redis = url === undefined ? undefined : openRedis({ url, password: undefined });
  await redis?.whenReady(5_000);
  const { queues, close } = openQueues({ dataDir, eventPartitions: 1 }, systemClock, redis);
  try {
    for (let tries = 0; ; tries++) {
      const { pending, lastRead, lastAdded } = await queues[0].counts();
      if (pending === 0 && lastRead === lastAdded) return;
      if (tries > 600) throw new Error('The worker did not get to the end within a minute.');
      await sleep(100);
    }
  } finally {
    await close();
    await redis?.close();
  }
}

async function compared(
  analyticsDir: string,
  files: { readonly TRIED: string; readonly ACCEPTED: string },
  redisKilled: readonly number[],
) {
  const tried = new Set(linesIn(files.TRIED));
  const accepted = linesIn(files.ACCEPTED).map((line) => line.split(' ') as [id: string, at: string]);
  const counted = await askSegments(partitionFiles(analyticsDir, 0), 'SELECT id FROM events');
  const ids = counted.map(({ id }) => id as string);
  const found = new Set(ids);
  const inWindow = (at: number) => redisKilled.some((killed) => at <= killed && at > killed - WINDOW);
  const missing = accepted.filter(([id]) => !found.has(id));
  return {
    accepted: accepted.length,
    rows: ids.length,
    lost: missing.filter(([, at]) => !inWindow(Number(at))).length,
    lostInWindow: missing.filter(([, at]) => inWindow(Number(at))).length,
    doubled: ids.length - found.size,
    invented: [...found].filter((id) => !tried.has(id)).length,
  };
}

/** The last line may have been cut off by the kill. */
function linesIn(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
}
