import { DAY, MINUTE, SECOND } from '../../time/clock.js';
import { oldestKept, SWEEP_EVERY, sweepRawEvents } from '../database/retention.js';
import { settle } from '../database/settled.js';
import { type Day, dayOf } from '../event.js';
import { acceptedAt, streamId } from '../queue/stream-id.js';
import type { OpenPartition, PartitionOptions } from './open-partition.js';
import { RebuildAsked, rebuild } from './rebuild.js';
import { openDays, type Reconciliation, reconcileAndKeep } from './reconciliation.js';
import { answerRequest, pendingRequests } from './worker-requests.js';

/** Requests of the command line are looked for so often, milliseconds. */
const REQUESTS_EVERY = SECOND;
/** A day that changed gets its segment written so often, milliseconds; a full queue waits for it. */
const SEGMENTS_EVERY = 2 * MINUTE;

/** Before every day: nothing is older. */
const NO_DAY = '0001-01-01' as Day;

export interface ChoreOptions extends PartitionOptions {
  readonly segmentsEvery?: number;
}

/** What is done now and then, in between batches. */
export function choresOf(partition: OpenPartition, options: ChoreOptions): () => Promise<void> {
  const { clock, segmentsEvery = SEGMENTS_EVERY } = options;
  const requests = every(REQUESTS_EVERY, () => answerRequests(partition, options));
  // At the start too: a worker that was away over the end of a week must not make its release later than it is.
  const segments = every(segmentsEvery, () => writeAndTrim(partition, options), 'now');
  const daily = every(SWEEP_EVERY, async () => {
    await sweep(partition, options);
    await reconcileAndSay(partition, options, dayOf(clock() - DAY));
  });
  return async () => {
    await requests();
    await segments();
    await daily();
  };
}

/** Removes raw events that have reached their age, and what the queue still says of them. */
export async function sweep(
  { store, segments }: OpenPartition,
  { files, queue, clock, clockWatch }: PartitionOptions,
): Promise<void> {
  if (clockWatch?.isTrusted() === false) return;
  await sweepRawEvents({ database: store.database, segments, files }, clock());
  // Of the entries themselves none goes before a segment has it.
  await queue.trim(streamId(0, 0), oldestKept(clock()));
}

function every(
  milliseconds: number,
  chore: () => Promise<unknown>,
  first: 'now' | 'later' = 'later',
): () => Promise<void> {
  let last = first === 'now' ? Number.NEGATIVE_INFINITY : performance.now();
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await chore();
    last = performance.now();
  };
}

/** Puts everything committed into segments; only then may the queue forget it, and former days are settled. */
export async function writeAndTrim({ segments }: OpenPartition, options: PartitionOptions): Promise<void> {
  const { queue, clock, files, clockWatch } = options;
  const isTrusted = clockWatch?.isTrusted() ?? true;
  const { pending, lastRead, lastAdded } = await queue.counts();
  if (segments.dirty()) {
    const newest = await segments.write();
    if (newest !== undefined) await queue.trim(newest, isTrusted ? oldestKept(clock()) : NO_DAY);
  }
  // Of what came before the entry that was read last, nothing is missing: also where more keeps coming.
  if (!isTrusted || pending > 0) return;
  const through = lastRead === undefined || lastRead === lastAdded ? clock() : acceptedAt(lastRead);
  if (settle(files, through)) options.onSettled?.();
}

async function answerRequests(partition: OpenPartition, options: PartitionOptions): Promise<void> {
  const { files, clock } = options;
  for (const what of pendingRequests(files)) {
    if (what === 'rebuild') {
      answerRequest(files, what, await rebuild(partition, options));
      throw new RebuildAsked();
    }
    const results: Reconciliation[] = [];
    for (const day of openDays(clock())) results.push(await reconcileAndSay(partition, options, day));
    answerRequest(files, what, results);
  }
}

async function reconcileAndSay(
  { store }: OpenPartition,
  { queue, clock, logger, files }: PartitionOptions,
  day: Day,
): Promise<Reconciliation> {
  const result = await reconcileAndKeep(store.database, queue, day, clock());
  const say = result.missing === 0 ? logger.info : logger.error;
  say('events.reconciled', { partition: files.partition, ...result });
  return result;
}
