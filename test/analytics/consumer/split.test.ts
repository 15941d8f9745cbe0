import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { partitionsOf } from '../../../src/analytics/consumer/split.js';
import { openEmitter } from '../../../src/analytics/emitter/emitter.js';
import { dayOf, type VisitEvent } from '../../../src/analytics/event.js';
import { partitionOf } from '../../../src/analytics/queue/event-queue.js';
import { openQueues } from '../../../src/analytics/queue/open-queues.js';
import { partitionFiles, segmentsIn } from '../../../src/analytics/store/analytics-files.js';
import { readCells } from '../../../src/analytics/store/read-segments.js';
import { SetupError } from '../../../src/errors.js';
import type { RedisConnection } from '../../../src/redis/connection.js';
import { systemClock } from '../../../src/time/clock.js';
import { askSegments } from '../../support/ask-segments.js';
import { someEvents } from '../../support/events.js';
import { until } from '../../support/until.js';
import { describeOnRedis } from '../../support/with-redis.js';
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process.js';

vi.setConfig({ testTimeout: 60_000 });

describe('the partitions of one worker', () => {
  it('are all of them, those it is told by name, or every second one', () => {
    expect(partitionsOf({}, 3)).toEqual([0, 1, 2]);
    expect(partitionsOf({ partition: ['2', '0', '2'] }, 3)).toEqual([2, 0]);
    expect(partitionsOf({ workers: '2', worker: '1' }, 4)).toEqual([0, 2]);
    expect(partitionsOf({ workers: '2', worker: '2' }, 4)).toEqual([1, 3]);
  });

  it('are each somebody’s and nobody else’s, whatever the numbers', () => {
    const numbers = fc
      .integer({ min: 1, max: 40 })
      .chain((partitions) => fc.tuple(fc.constant(partitions), fc.integer({ min: 1, max: partitions })));
    fc.assert(
      fc.property(numbers, ([partitions, workers]) => {
        const shares = Array.from({ length: workers }, (_, at) =>
          partitionsOf({ workers: String(workers), worker: String(at + 1) }, partitions),
        );
        expect(shares.every((share) => share.length > 0)).toBe(true);
        expect(shares.flat().sort((a, b) => a - b)).toEqual(partitionsOf({}, partitions));
      }),
    );
  });

  it('cannot be others than there are', () => {
    for (const split of [
      { partition: ['3'] },
      { partition: ['-1'] },
      { partition: ['0', 'x'] },
      { partition: [''] },
      { partition: ['1.5'] },
      { workers: '4', worker: '1' },
      { workers: '2', worker: '3' },
      { workers: '2', worker: '0' },
      { workers: '', worker: '' },
      { worker: '2' },
    ])
      expect(() => partitionsOf(split, 3), JSON.stringify(split)).toThrow(SetupError);
  });
});

const today = dayOf(Date.now());
const events = (count: number, prefix: string) =>
  someEvents(count, prefix).map((one) => ({ ...one, day: today }));

/** Sends as a web process does. */
async function send(
  env: { readonly DATA_DIR: string; readonly EVENT_PARTITIONS: string },
  redis: RedisConnection | undefined,
  noted: readonly VisitEvent[],
): Promise<void> {
  const config = { dataDir: env.DATA_DIR, eventPartitions: Number(env.EVENT_PARTITIONS) };
  const { queues, close } = openQueues(config, systemClock, redis);
  const emitter = openEmitter({ queues, flushEvery: 20 });
  emitter.note(noted);
  await emitter.close();
  expect(emitter.counts()).toMatchObject({ accepted: noted.length, dropped: 0 });
  const counted = async () => {
    const counts = await Promise.all(queues.map((queue) => queue.counts()));
    return counts.every(({ pending, lastRead, lastAdded }) => pending === 0 && lastRead === lastAdded);
  };
  await until(counted, 'every queue is empty', 30_000);
  await close();
}

const ready = (worker: WorkerProcess) =>
  worker.logged.filter(({ event }) => event === 'events.worker-ready').map(({ partition }) => partition);

async function idsIn(directory: string, partition: number): Promise<string[]> {
  const rows = await askSegments(partitionFiles(directory, partition), 'SELECT id FROM events');
  return rows.map(({ id }) => String(id));
}

async function twoWorkersShareAStream(redis: RedisConnection | undefined, url?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-split-'));
  const ANALYTICS_DIR = join(folder, 'analytics');
  const env = { DATA_DIR: folder, ANALYTICS_DIR, EVENT_PARTITIONS: '2', ...(url && { REDIS_URL: url }) };
  const running: WorkerProcess[] = [];
  const start = (more: NodeJS.ProcessEnv, ...words: string[]) => {
    const worker = startWorkerProcess({ ...env, ...more }, words);
    running.push(worker);
    return worker;
  };
  try {
    const workers = ['1', '2'].map((number) => start({}, '--workers', '2', '--worker', number));
    const noted = events(3_000, 'shared');
    await send(env, redis, [...noted, ...noted.slice(0, 200)]);
    expect(workers.map(ready)).toEqual([[0], [1]]);
    expect(await Promise.all(workers.map((worker) => worker.stop()))).toEqual([0, 0]);

    const shares = [await idsIn(ANALYTICS_DIR, 0), await idsIn(ANALYTICS_DIR, 1)];
    expect(shares.flat().sort()).toEqual(noted.map(({ id }) => id).sort());
    shares.forEach((share, partition) => {
      expect(share.length).toBeGreaterThan(1_000);
      expect(new Set(share.map((id) => partitionOf(id as never, 2)))).toEqual(new Set([partition]));
    });
    expect(new Set(segmentsIn(ANALYTICS_DIR).map(({ partition }) => partition))).toEqual(new Set([0, 1]));

    // Three partitions from now on: the former two go on with what they have.
    const more = { EVENT_PARTITIONS: '3' };
    const one = start(more);
    await send({ ...env, ...more }, redis, events(600, 'wider'));
    expect(ready(one).sort()).toEqual([0, 1, 2]);
    expect(await one.stop()).toBe(0);
    // And one: what is in the segments of the others still counts.
    const fewer = { EVENT_PARTITIONS: '1' };
    const last = start(fewer);
    await send({ ...env, ...fewer }, redis, events(100, 'narrow'));
    expect(ready(last)).toEqual([0]);
    expect(await last.stop()).toBe(0);
    const cells = await readCells(ANALYTICS_DIR, { from: today, to: today });
    expect(cells.map(({ events }) => events)).toEqual([3_700]);
  } finally {
    for (const worker of running) await worker.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('two workers that share a stream in LMDB', () => {
  it('count every event once, each its own, also after the number of partitions changed', () =>
    twoWorkersShareAStream(undefined));
});

describeOnRedis('two workers that share a stream in Redis', (redis) => {
  it('count every event once, each its own, also after the number of partitions changed', () =>
    twoWorkersShareAStream(redis.connection, redis.server.url));
});
