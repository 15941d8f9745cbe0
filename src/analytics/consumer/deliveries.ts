import type { Logger } from '../../telemetry/logger.js';
import type { Delivery, EventQueue } from '../queue/event-queue.js';
import type { PartitionFiles } from '../store/analytics-files.js';
import { type Database, StoreTroubleError } from '../store/duckdb.js';
import { deadEntry, type JudgedEntry, judgeEntry } from '../store/judge.js';
import { writeSegments } from '../store/write-segments.js';

/** Given out so often, an entry is dealt with by itself: it may be what ends the worker. */
const ALONE_FROM = 4;
/** Given out so often without any verdict, an entry is given up: it seems to end whoever touches it. */
const MOST_DELIVERIES = 12;

export interface DealOptions {
  readonly database: Database;
  readonly files: PartitionFiles;
  readonly queue: EventQueue;
  readonly logger: Logger;
}

/** Brings deliveries to disk, then acknowledges them. @throws StoreTroubleError: the rest stays queued */
export async function dealWith(deliveries: readonly Delivery[], options: DealOptions): Promise<void> {
  const hopeless = deliveries.filter((one) => one.deliveries > MOST_DELIVERIES);
  for (const one of hopeless) await giveUp(one, 'It was given out many times and never dealt with.', options);
  const rest = deliveries.filter((one) => !hopeless.includes(one));
  await together(
    rest.filter((one) => one.deliveries < ALONE_FROM),
    options,
  );
  for (const one of rest.filter((each) => each.deliveries >= ALONE_FROM)) await together([one], options);
}

async function together(deliveries: readonly Delivery[], options: DealOptions): Promise<void> {
  const judged: JudgedEntry[] = [];
  for (const one of deliveries) {
    const verdict = judgeEntry(one);
    if (typeof verdict === 'string') await giveUp(one, verdict, options);
    else judged.push(verdict);
  }
  try {
    if (judged.length > 0) await writeSegments(options.database, options.files, judged);
  } catch (error) {
    if (error instanceof StoreTroubleError) throw error;
    // Something in one of them cannot be written: which one shows when each is written by itself.
    const [first, second] = deliveries;
    if (first && !second) return giveUp(first, 'It could not be written.', options);
    for (const one of deliveries) await together([one], options);
    return;
  }
  await options.queue.acknowledge(judged.map(({ id }) => id));
}

/** On disk first: an entry that is given up twice has one line in the ledger all the same. */
async function giveUp(entry: Delivery, reason: string, options: DealOptions): Promise<void> {
  await writeSegments(options.database, options.files, [deadEntry(entry)]);
  await options.queue.bury(entry, reason);
  options.logger.error('events.dead-letter', { reason, events: entry.events });
}
