import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, HOUR, MINUTE, SECOND } from '../../clock.js';
import type { Logger } from '../../logger.js';
import type { PartitionFiles } from '../database/analytics-files.js';
import { StoreTroubleError } from '../database/duckdb-errors.js';
import { ledgerSums } from '../database/duckdb-store.js';
import { oldestKept, SWEEP_EVERY, sweepRawEvents } from '../database/retention.js';
import { settle } from '../database/settled.js';
import { dayOf } from '../event.js';
import type { Delivery, EventQueue } from '../queue/event-queue.js';
import { streamId } from '../queue/stream-id.js';
import { dealWith } from './deliveries.js';
import { discardDatabase, type OpenPartition, openPartition } from './open-partition.js';
import { type Reconciliation, reconcile, storeReconciliation } from './reconciliation.js';
import { answerRequest, pendingRequests } from './worker-requests.js';

/** Entries committed together: with 500 events each, a commit takes about a quarter of a second. */
const MOST_AT_ONCE = 100;
/** The queue is looked at so often while it is empty, milliseconds. */
const LOOK_EVERY = 200;
/** What nobody acknowledged for so long is tried again, milliseconds. */
const CLAIM_AFTER = 10 * SECOND;
const CLAIM_EVERY = 5 * SECOND;
/** Requests of the command line are looked for so often, milliseconds. */
const REQUESTS_EVERY = SECOND;
/** A day that changed gets its segment written so often, milliseconds; a full queue waits for it. */
const SEGMENTS_EVERY = 2 * MINUTE;
/** The pause after trouble, doubled each time, milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4 * SECOND;

export interface ConsumerOptions {
  readonly queue: EventQueue;
  readonly files: PartitionFiles;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Names this consumer in its group. */
  readonly name: string;
  readonly segmentsEvery?: number;
}

/**
 * Works on one partition until the signal says stop: consume, commit, acknowledge; segments, retention, reconciliation.
 * Trouble with queue or database is waited out. Resolves when the batch in hand is done and everything is on disk.
 */
export async function consume(options: ConsumerOptions, stop: AbortSignal): Promise<void> {
  const { logger, files } = options;
  const trouble = waiting(options, stop);
  while (!stop.aborted) {
    try {
      const partition = await openPartition(options);
      try {
        logger.info('events.worker-ready', { partition: files.partition });
        await work(partition, options, stop, trouble);
      } finally {
        partition.close();
      }
    } catch (error) {
      await trouble.wait(error);
    }
  }
}

/** Asks for the database to be made anew: ends this use of it, and opening it again does the rest. */
class RebuildAsked extends Error {
  override readonly message = 'The database is made anew from segments and queue.';
}

async function work(
  partition: OpenPartition,
  options: ConsumerOptions,
  stop: AbortSignal,
  trouble: Trouble,
): Promise<void> {
  const next = nextDeliveries(options);
  const chores = choresOf(partition, options);
  // A worker that never lives for an hour keeps nothing longer either.
  await sweep(partition, options);
  while (!stop.aborted) {
    try {
      const deliveries = await next();
      if (deliveries.length === 0) await pause(LOOK_EVERY, stop);
      else partition.segments.touch(await dealWith(deliveries, { ...options, store: partition.store }));
      partition.store.database.check();
      await chores();
      trouble.over();
    } catch (error) {
      if (error instanceof StoreTroubleError || error instanceof RebuildAsked) throw error;
      await trouble.wait(error);
    }
  }
  await writeAndTrim(partition, options);
}

/** New entries; where there are none, now and then what was given out and not dealt with. */
function nextDeliveries({ queue, name }: ConsumerOptions): () => Promise<readonly Delivery[]> {
  // What the worker before this one left is taken over at once: only one has the database open.
  let idle = 0;
  let claimedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - claimedAt > CLAIM_EVERY) {
      const claimed = await queue.claim(name, idle, MOST_AT_ONCE);
      if (claimed.length > 0) return claimed;
      [idle, claimedAt] = [CLAIM_AFTER, performance.now()];
    }
    return queue.read(name, MOST_AT_ONCE);
  };
}

/** What is done now and then, in between batches. */
function choresOf(partition: OpenPartition, options: ConsumerOptions): () => Promise<void> {
  const { clock, segmentsEvery = SEGMENTS_EVERY } = options;
  const requests = every(REQUESTS_EVERY, () => answerRequests(partition, options));
  const segments = every(segmentsEvery, () => writeAndTrim(partition, options));
  const daily = every(SWEEP_EVERY, async () => {
    await sweep(partition, options);
    await reconcileAndSay(partition, options, dayOf(clock() - 24 * HOUR));
  });
  return async () => {
    await requests();
    await segments();
    await daily();
  };
}

async function sweep(
  { store, segments }: OpenPartition,
  { files, queue, clock }: ConsumerOptions,
): Promise<void> {
  await sweepRawEvents({ database: store.database, segments, files }, clock());
  // Of the entries themselves none goes before a segment has it.
  await queue.trim(streamId(0, 0), oldestKept(clock()));
}

function every(milliseconds: number, chore: () => Promise<unknown>): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await chore();
    last = performance.now();
  };
}

/** Puts everything committed into segments; only then may the queue forget it, and former days are settled. */
async function writeAndTrim({ segments }: OpenPartition, options: ConsumerOptions): Promise<void> {
  const { queue, clock, files } = options;
  const { pending, lastRead, lastAdded } = await queue.counts();
  if (segments.dirty()) {
    const newest = await segments.write();
    if (newest !== undefined) await queue.trim(newest, oldestKept(clock()));
  }
  if (pending === 0 && lastRead === lastAdded) settle(files, clock());
}

async function reconcileAndSay(
  { store }: OpenPartition,
  { queue, clock, logger, files }: ConsumerOptions,
  day: Reconciliation['day'],
): Promise<Reconciliation> {
  const result = await reconcile(store.database, queue, day);
  await storeReconciliation(store.database, result, clock());
  const say = result.missing === 0 ? logger.info : logger.error;
  say('events.reconciled', { partition: files.partition, ...result });
  return result;
}

async function answerRequests(partition: OpenPartition, options: ConsumerOptions): Promise<void> {
  const { files, clock } = options;
  for (const what of pendingRequests(files)) {
    if (what === 'reconcile') {
      const days = [dayOf(clock() - 24 * HOUR), dayOf(clock())];
      const results: Reconciliation[] = [];
      for (const day of days) results.push(await reconcileAndSay(partition, options, day));
      answerRequest(files, what, results);
    } else {
      await rebuild(partition, options);
    }
  }
}

/** Everything is brought to disk first, so that nothing hangs on the file that is discarded. */
async function rebuild(partition: OpenPartition, options: ConsumerOptions): Promise<never> {
  const began = performance.now();
  await writeAndTrim(partition, options);
  partition.close();
  discardDatabase(options.files);
  const anew = await openPartition(options);
  const { events, counted } = await ledgerSums(anew.store.database);
  anew.close();
  const seconds = (performance.now() - began) / SECOND;
  answerRequest(options.files, 'rebuild', { events, counted, seconds });
  throw new RebuildAsked();
}

interface Trouble {
  /** Says what is wrong, once as long as it stays the same, and waits a little longer each time. */
  wait(error: unknown): Promise<void>;
  over(): void;
}

function waiting({ logger, files }: ConsumerOptions, stop: AbortSignal): Trouble {
  let length = FIRST_PAUSE;
  let said: string | undefined;
  return {
    async wait(error) {
      const message = sentenceOf(error);
      if (message !== said) logger.error('events.worker-waits', { partition: files.partition, message });
      said = message;
      await pause(length, stop);
      length = Math.min(length * 2, LONGEST_PAUSE);
    },
    over() {
      length = FIRST_PAUSE;
      said = undefined;
    },
  };
}

async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreTroubleError || error instanceof RebuildAsked) return error.message;
  return `The queue or the disk does not answer (${error instanceof Error ? error.message : 'unknown'}).`;
}
