import { parseArgs } from 'node:util';
import {
  type OpenPartition,
  openPartition,
  type PartitionOptions,
} from '../analytics/consumer/open-partition.js';
import { rebuild } from '../analytics/consumer/rebuild.js';
import { openDays, type Reconciliation, reconcileAndKeep } from '../analytics/consumer/reconciliation.js';
import { askWorker } from '../analytics/consumer/worker-requests.js';
import { type PartitionFiles, partitionFiles } from '../analytics/database/analytics-files.js';
import { StoreTroubleError } from '../analytics/database/duckdb-errors.js';
import { dayOf } from '../analytics/event.js';
import { type EventQueue, NO_COUNTS } from '../analytics/queue/event-queue.js';
import { openQueues } from '../analytics/queue/open-queues.js';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { runProgram } from '../processes/run-program.js';
import { openRedis } from '../redis/connection.js';
import { REDIS_PROBLEMS, type RedisProblem } from '../redis/problem.js';
import { consoleLogger } from '../telemetry/logger.js';
import { MINUTE, SECOND, systemClock } from '../time/clock.js';

const HELP = `Looks after the analytics database: npm run analytics -- COMMAND

  status      what the queue holds, what of it is on disk
  reconcile   holds what the queue accepted yesterday and today against the database; ends with 1 where anything is missing
  rebuild     makes the database anew from segments and queue

A running worker is asked to do it; without one it is done here.
`;

/** A worker may be in the middle of writing a day's segment, milliseconds. */
const PATIENCE = 5 * MINUTE;

interface Place {
  readonly queue: EventQueue;
  readonly files: PartitionFiles;
}

async function status({ queue, files }: Place): Promise<void> {
  const { days, kept, entries, pending, lastAdded } = await queue.counts();
  const today = days.get(dayOf(systemClock())) ?? NO_COUNTS;
  const letters = await queue.deadLetters(1_000);
  const lines = [
    `Partition ${files.partition}`,
    `  today     ${today.accepted} events accepted, ${today.refused} refused by a full queue, ${today.dead} dead`,
    `  queue     ${kept} events in ${entries} entries, ${pending} entries in work${lastAdded ? '' : '; nothing was ever added'}`,
    `  letters   ${letters.length} dead letters kept`,
    `  segments  ${files.segmentDays().join(' ') || 'none'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function reconciled(place: Place): Promise<readonly Reconciliation[]> {
  return here(place, 'reconcile', async ({ store }) => {
    const results: Reconciliation[] = [];
    const now = systemClock();
    for (const day of openDays(now))
      results.push(await reconcileAndKeep(store.database, place.queue, day, now));
    return results;
  });
}

/** Does it in this process, or has the worker do it that has the database open. */
async function here<T>(
  place: Place,
  what: 'reconcile' | 'rebuild',
  work: (partition: OpenPartition) => Promise<T>,
): Promise<T> {
  let partition: OpenPartition;
  try {
    partition = await openPartition(optionsOf(place));
  } catch (error) {
    if (!(error instanceof StoreTroubleError) || error.trouble !== 'locked') throw error;
    const answer = await askWorker(place.files, what, PATIENCE);
    if (answer !== undefined) return answer as T;
    throw new SetupError(
      'Another process has the analytics file open and does not answer: is it a worker of this version?',
    );
  }
  try {
    return await work(partition);
  } finally {
    partition.close();
  }
}

function optionsOf({ queue, files }: Place): PartitionOptions {
  return { queue, files, clock: systemClock, logger: consoleLogger };
}

async function run(command: string | undefined, place: Place): Promise<void> {
  const { partition } = place.files;
  if (command === 'status') return status(place);
  if (command === 'reconcile') {
    for (const one of await reconciled(place)) {
      process.stdout.write(
        `${one.day} partition ${partition}: ${one.accepted} accepted = ${one.counted} counted + ${one.duplicate} duplicates + ${one.aside} set aside + ${one.dead} dead + ${one.waiting} waiting + ${one.missing} missing\n`,
      );
      if (one.missing !== 0) process.exitCode = 1;
    }
    return;
  }
  const { events, counted, seconds } = await here(place, 'rebuild', (opened) =>
    rebuild(opened, optionsOf(place)),
  );
  process.stdout.write(
    `Partition ${partition}: made anew in ${seconds.toFixed(1)} s; ${counted} rows of ${events} events.\n`,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [command] = positionals;
  if (values.help || !['status', 'reconcile', 'rebuild'].includes(command ?? '')) {
    process.stdout.write(HELP);
    if (!values.help) process.exitCode = 1;
    return;
  }
  const config = readConfig();
  const redis = config.redis && openRedis(config.redis);
  if (redis && !(await redis.whenReady(5 * SECOND)))
    throw new SetupError(sentenceOf(redis.problem() ?? 'silent'));
  const { queues, close } = openQueues(config, systemClock, redis);
  try {
    for (const [partition, queue] of queues.entries()) {
      await run(command, { queue, files: partitionFiles(config.analyticsDir, partition) });
    }
  } finally {
    await close();
    await redis?.close();
  }
}

function sentenceOf(problem: RedisProblem): string {
  const { says, advice } = REDIS_PROBLEMS[problem];
  return `${says} ${advice}`;
}

await runProgram(main, {
  failure: 'It could not be done',
  sentenceFor: (error) => (error instanceof StoreTroubleError ? error.message : undefined),
});
