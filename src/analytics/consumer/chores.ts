import type { Logger } from '../../telemetry/logger.js';
import { type Clock, DAY, MINUTE } from '../../time/clock.js';
import type { ClockWatch } from '../../time/clock-watch.js';
import { dayOf } from '../event.js';
import type { EventQueue } from '../queue/event-queue.js';
import { acceptedAt } from '../queue/stream-id.js';
import { type PartitionFiles, segmentsOf } from '../store/analytics-files.js';
import type { Database } from '../store/duckdb.js';
import { oldestKept, SWEEP_EVERY, sweepRawEvents } from '../store/retention.js';
import { settle } from '../store/settled.js';
import { MOST_SEGMENTS, mergeDay } from '../store/write-segments.js';
import { reconcile } from './reconciliation.js';

/** Days are called complete and their segments merged so often, milliseconds. */
const SETTLE_EVERY = 2 * MINUTE;

export interface PartitionOptions {
  readonly files: PartitionFiles;
  readonly queue: EventQueue;
  readonly clock: Clock;
  /** Whether the clock may be believed: nothing is removed or called complete by one that was just set. */
  readonly clockWatch?: ClockWatch;
  readonly logger: Logger;
  /** Called when further days are complete on disk. */
  readonly onSettled?: () => void;
}

export interface ChoreOptions extends PartitionOptions {
  /** Milliseconds. */
  readonly settleEvery?: number;
}

/** What is done now and then, in between batches; at the start too, also by a worker that never lives for an hour. */
export function choresOf(database: Database, options: ChoreOptions): () => Promise<void> {
  const { queue, files, clock, clockWatch, logger, settleEvery = SETTLE_EVERY } = options;
  const often = every(settleEvery, async () => {
    await settleDays(options);
    await mergeDays(database, options);
  });
  const hourly = every(SWEEP_EVERY, async () => {
    if (clockWatch?.isTrusted() !== false) {
      sweepRawEvents(files, clock());
      await queue.forget(oldestKept(clock()));
    }
    const result = await reconcile(files, queue, dayOf(clock() - DAY));
    const say = result.missing === 0 && result.unknown === 0 ? logger.info : logger.error;
    say('events.reconciled', { partition: files.partition, ...result });
  });
  return async () => {
    await often();
    await hourly();
  };
}

/** Notes which days are complete: of what came before the entry that was read last, nothing is missing. */
export async function settleDays({
  queue,
  clock,
  files,
  clockWatch,
  onSettled,
}: PartitionOptions): Promise<void> {
  if (clockWatch?.isTrusted() === false) return;
  const { lastRead, lastAdded } = await queue.counts();
  const [oldest] = await queue.entries(undefined, 1);
  if (oldest && lastRead && oldest.id <= lastRead) return;
  // Where more keeps coming, it is what came before that is complete.
  const through = lastRead === undefined || lastRead === lastAdded ? clock() : acceptedAt(lastRead);
  if (settle(files, through)) onSettled?.();
}

/** A day that is over gets one segment, the present one when it has many. */
async function mergeDays(database: Database, { files, clock }: PartitionOptions): Promise<void> {
  const today = dayOf(clock());
  const segments = segmentsOf(files);
  for (const day of new Set(segments.map((one) => one.day))) {
    const count = segments.filter((one) => one.day === day).length;
    if (count > (day < today ? 1 : MOST_SEGMENTS)) await mergeDay(database, files, day);
  }
}

function every(milliseconds: number, chore: () => Promise<unknown>): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - last < milliseconds) return;
    last = performance.now();
    await chore();
  };
}
