import type { Room } from '../../files/room.js';
import { SECOND } from '../../time/clock.js';
import { StoreTroubleError } from '../database/duckdb-errors.js';
import type { Delivery } from '../queue/event-queue.js';
import { type ChoreOptions, choresOf, sweep, writeAndTrim } from './chores.js';
import { dealWith } from './deliveries.js';
import { type OpenPartition, openPartition } from './open-partition.js';
import { RebuildAsked } from './rebuild.js';
import { pause, type Trouble, waitOutTrouble } from './trouble.js';

/** Entries committed together: with 500 events each, a commit takes about a quarter of a second. */
const MOST_AT_ONCE = 100;
/** The queue is looked at so often while it is empty, milliseconds. */
const LOOK_EVERY = 200;
/** What nobody acknowledged for so long is tried again, milliseconds. */
const CLAIM_AFTER = 10 * SECOND;
const CLAIM_EVERY = 5 * SECOND;

export interface ConsumerOptions extends ChoreOptions {
  /** Names this consumer in its group. */
  readonly name: string;
  /** Of the disks that the worker writes to: without it nothing is taken from the queue. */
  readonly room?: Pick<Room, 'demand'>;
}

/**
 * Works on one partition until the signal says stop: consume, commit, acknowledge; segments, retention, reconciliation.
 * Trouble with queue or database is waited out. Resolves when the batch in hand is done and everything is on disk.
 */
export async function consume(options: ConsumerOptions, stop: AbortSignal): Promise<void> {
  const { logger, files } = options;
  const trouble = waitOutTrouble(options, stop);
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
      options.room?.demand();
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
