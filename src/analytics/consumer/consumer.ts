import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.js';
import { NothingKeptError, type Room } from '../../files/room.js';
import type { Logger } from '../../telemetry/logger.js';
import { SECOND } from '../../time/clock.js';
import type { Delivery, EventQueue } from '../queue/event-queue.js';
import type { PartitionFiles } from '../store/analytics-files.js';
import { type Database, StoreTroubleError, withDatabase } from '../store/duckdb.js';
import { deadEntry, type JudgedEntry, judgeEntry } from '../store/judge.js';
import { writeSegments } from '../store/write-segments.js';
import { type ChoreOptions, choresOf, type PartitionOptions, settleDays } from './chores.js';
import { takeStock } from './take-stock.js';

/** Entries that are read together, of up to 500 events each. */
const MOST_AT_ONCE = 100;
/** The queue is looked at so often while it is empty, milliseconds. */
const LOOK_EVERY = 200;
/** What came is read so long after what came before it, milliseconds: each reading makes a file. */
const GATHER = 2 * SECOND;
/** What another worker was given and did not acknowledge for so long is taken over, milliseconds. */
const CLAIM_AFTER = 30 * SECOND;

export interface ConsumerOptions extends ChoreOptions {
  /** Names this consumer in its group. */
  readonly name: string;
  /** Of the disks that the worker writes to: without it nothing is taken from the queue. */
  readonly room?: Pick<Room, 'demand'>;
  /** Milliseconds. */
  readonly gather?: number;
}

/** Works on one partition until stopped and the batch in hand is on disk; trouble is waited out. */
export async function consume(options: ConsumerOptions, stop: AbortSignal): Promise<void> {
  const trouble = waitOutTrouble(options, stop);
  while (!stop.aborted) {
    try {
      await withDatabase(async (database) => {
        await takeStock(database, options);
        options.logger.info('events.worker-ready', { partition: options.files.partition });
        await work(database, options, stop, trouble);
      });
    } catch (error) {
      await trouble.wait(error);
    }
  }
}

async function work(
  database: Database,
  options: ConsumerOptions,
  stop: AbortSignal,
  trouble: ReturnType<typeof waitOutTrouble>,
): Promise<void> {
  const next = nextDeliveries(options);
  const chores = choresOf(database, options);
  // Kept through trouble: to claim them again would count as another delivery.
  let inHand: readonly Delivery[] = [];
  while (!stop.aborted) {
    try {
      options.room?.demand();
      if (inHand.length === 0) inHand = await next();
      const count = inHand.length;
      if (count > 0) await dealWith(inHand, { ...options, database });
      inHand = [];
      await chores();
      trouble.over();
      if (count < MOST_AT_ONCE) await pause(count === 0 ? LOOK_EVERY : (options.gather ?? GATHER), stop);
    } catch (error) {
      await trouble.wait(error);
    }
  }
  // What came while it gathered; a shop that closes has just handed over its last.
  if (inHand.length === 0) inHand = await next();
  await dealWith(inHand, { ...options, database });
  await settleDays(options);
}

/** New entries, and before them what was given out and not acknowledged: at once, then now and then. */
function nextDeliveries({ queue, name }: ConsumerOptions): () => Promise<readonly Delivery[]> {
  const began = performance.now();
  let claimedAt: number | undefined;
  return async () => {
    const isFirst = claimedAt === undefined;
    if (isFirst || performance.now() - (claimedAt ?? 0) > CLAIM_AFTER) {
      const idle = isFirst ? Math.ceil(performance.now() - began) : CLAIM_AFTER;
      const claimed = await queue.claim(name, idle, MOST_AT_ONCE);
      if (claimed.length > 0) return claimed;
      claimedAt = performance.now();
    }
    return queue.read(name, MOST_AT_ONCE);
  };
}

/** The pause after trouble, doubled each time, milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4 * SECOND;

/** Trouble with queue or disk, for one consumer. */
function waitOutTrouble({ logger, files }: Pick<PartitionOptions, 'logger' | 'files'>, stop: AbortSignal) {
  let length = FIRST_PAUSE;
  let said: string | undefined;
  return {
    /** Says what is wrong, once as long as it stays the same, and waits a little longer each time. */
    async wait(error: unknown) {
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

/** Waits, milliseconds, or until the signal says stop. */
async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined);
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreTroubleError) return error.message;
  if (error instanceof NothingKeptError)
    return 'The disk of DATA_DIR or ANALYTICS_DIR has no room: what was counted waits in the queue.';
  return `The queue or the disk does not answer (${messageOf(error)}).`;
}

/** Given out so often, an entry is dealt with by itself: it may be what ends the worker. */
const ALONE_FROM = 4;
/** Given out so often without any verdict, an entry is given up: it seems to end whoever touches it. */
const MOST_DELIVERIES = 12;

interface DealOptions {
  readonly database: Database;
  readonly files: PartitionFiles;
  readonly queue: EventQueue;
  readonly logger: Logger;
}

/** Brings deliveries to disk, then acknowledges them. @throws StoreTroubleError: the rest stays queued */
async function dealWith(deliveries: readonly Delivery[], options: DealOptions): Promise<void> {
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
    if (judged.length > 0) await writeSegments(options.database, options.files, judged, options.queue.engine);
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
  await writeSegments(options.database, options.files, [deadEntry(entry)], options.queue.engine);
  await options.queue.bury(entry, reason);
  options.logger.error('events.dead-letter', { reason, events: entry.events });
}
