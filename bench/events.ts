/**
 * Events a second from a filled queue through the whole consumer to disk (read, judge, write, acknowledge), with the
 * queue in LMDB and in Redis; seconds to examine and merge their segments, and to count them for a release; what noting
 * an event costs a page.
 * `EVENTS=100000 npm run bench -- events` for fewer. Stops with 1 below 50,000 a second or above 60 s a million.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { consume } from '../src/analytics/consumer/consumer.js';
import { rebuild } from '../src/analytics/consumer/take-stock.js';
import { openEmitter } from '../src/analytics/emitter/emitter.js';
import { dayOf, EVENT_KINDS, type EventId, type VisitEvent } from '../src/analytics/event.js';
import { type Batch, type EventQueue, encodeBatch, MAX_BATCH } from '../src/analytics/queue/event-queue.js';
import { openQueues } from '../src/analytics/queue/open-queues.js';
import { partitionFiles, segmentsOf } from '../src/analytics/store/analytics-files.js';
import { withDatabase } from '../src/analytics/store/duckdb.js';
import { readCells } from '../src/analytics/store/read-segments.js';
import { openRedis } from '../src/redis/connection.js';
import type { SegmentId } from '../src/segments/catalogue-segment.js';
import { silentLogger } from '../src/telemetry/logger.js';
import { systemClock } from '../src/time/clock.js';
import { benchRedis } from './bench-redis.js';
import { median, timed } from './support.js';

const EVENTS = Number(process.env.EVENTS ?? 1_000_000);
const TARGET = 50_000;
const PAGES = 20_000;

const day = dayOf(Date.now());
const eventOf = (number: number): VisitEvent => ({
  id: `bench-event-${number.toString(36).padStart(8, '0')}` as EventId,
  day,
  kind: EVENT_KINDS[number % EVENT_KINDS.length] ?? 'view',
  segment: `segment-${number % 40}` as SegmentId,
  first: number % 3 === 0,
});

async function fill(queue: EventQueue): Promise<void> {
  for (let from = 0; from < EVENTS; from += MAX_BATCH) {
    const events = Array.from({ length: Math.min(MAX_BATCH, EVENTS - from) }, (_, at) => eventOf(from + at));
    const batch = {
      writer: 'bench',
      number: from / MAX_BATCH + 1,
      events: events.length,
      payload: encodeBatch(events),
    };
    await added(queue, batch);
  }
}

/** A busy machine may be late with an answer: the same batch again is harmless. */
async function added(queue: EventQueue, batch: Batch): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await queue.add(batch).catch((error: unknown) => {
      if (tries === 10) throw error;
    });
    if (answer === 'full') throw new Error('The queue is full: ask for fewer EVENTS.');
    if (answer === 'accepted') return;
    await sleep(500);
  }
}

async function drained(queue: EventQueue): Promise<void> {
  for (;;) {
    const { pending, lastRead, lastAdded } = await queue.counts();
    if (pending === 0 && lastRead === lastAdded) return;
    await sleep(20);
  }
}

async function throughput(name: string, queue: EventQueue, directory: string): Promise<void> {
  await fill(queue);
  const files = partitionFiles(join(directory, name), 0);
  const options = { queue, files, clock: systemClock, logger: silentLogger, name: 'bench' };
  const stop = new AbortController();
  const used = process.cpuUsage();
  const began = performance.now();
  const ended = consume(options, stop.signal);
  await drained(queue);
  const rate = (EVENTS / (performance.now() - began)) * 1_000;
  const { user, system } = process.cpuUsage(used);
  stop.abort();
  await ended;
  const paths = () => segmentsOf(files);
  const many = paths().length;
  console.log(
    `${name}: ${EVENTS} events to disk, ${Math.round(rate)} a second (${((user + system) / 1e6).toFixed(1)} s of processor time), in ${many} segments`,
  );
  const seconds = (await timed(() => withDatabase((database) => rebuild(database, options)))) / 1_000;
  const counting = (await timed(() => readCells(files.directory, { from: day, to: day }))) / 1_000;
  console.log(
    `${name}: examined and merged in ${seconds.toFixed(1)} s, ${((seconds / EVENTS) * 1e6).toFixed(1)} s a million events, ${megabytes(paths()[0]?.path ?? '')} MB; counted in ${counting.toFixed(1)} s`,
  );
  if (rate < TARGET || (seconds / EVENTS) * 1e6 > 60) process.exitCode = 1;
}

const megabytes = (path: string) => (statSync(path).size / 1e6).toFixed(1);

/** Three events a page, as a view with a first visit and a basket line would leave. */
async function noting(queue: EventQueue): Promise<void> {
  const emitter = openEmitter({ queues: [queue] });
  const costs: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const events = [0, 1, 2].map((one) => eventOf(EVENTS + page * 3 + one));
    const began = performance.now();
    emitter.note(events);
    costs.push(performance.now() - began);
    // A busy process: a hundred pages, then a turn for everything else.
    if (page % 100 === 99) await sleep(5);
  }
  const sorted = costs.toSorted((a, b) => a - b);
  const [mid, high] = [median(costs), sorted[Math.floor(PAGES * 0.99)] ?? Number.NaN];
  console.log(
    `noting three events: median ${(mid * 1_000).toFixed(1)} µs, p99 ${(high * 1_000).toFixed(1)} µs a page`,
  );
  await emitter.close();
  if (high > 0.1) process.exitCode = 1;
}

const directory = mkdtempSync(join(tmpdir(), 'afterglow-bench-events-'));
const embedded = openQueues({ dataDir: directory, eventPartitions: 1 }, systemClock, undefined);
await throughput('LMDB', embedded.queues[0], directory);
await noting(embedded.queues[0]);
await embedded.close();

const server = await benchRedis();
if (server === undefined) console.log('Redis: skipped, there is no redis-server.');
else {
  const redis = openRedis({ url: server.url, password: undefined });
  await redis.whenReady(5_000);
  const { queues } = openQueues({ dataDir: directory, eventPartitions: 1 }, systemClock, redis);
  await throughput('Redis', queues[0], directory);
  await redis.close();
  await server.stop();
}
rmSync(directory, { recursive: true, force: true });
