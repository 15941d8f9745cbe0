import type { PartitionOptions } from '../analytics/consumer/chores.js';
import { openDays, type Reconciliation, reconcile } from '../analytics/consumer/reconciliation.js';
import { rebuild } from '../analytics/consumer/take-stock.js';
import { dayOf } from '../analytics/event.js';
import { NO_COUNTS, type QueueEngine } from '../analytics/queue/event-queue.js';
import { openQueues } from '../analytics/queue/open-queues.js';
import { partitionFiles, segmentsOf } from '../analytics/store/analytics-files.js';
import { StoreTroubleError, withDatabase } from '../analytics/store/duckdb.js';
import { refuseSimulated } from '../analytics/store/simulated.js';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { openRedis } from '../redis/connection.js';
import { REDIS_PROBLEMS, type RedisProblem } from '../redis/problem.js';
import { consoleLogger } from '../telemetry/logger.js';
import { SECOND, systemClock } from '../time/clock.js';

const HELP = `Looks after what was counted: npm run analytics -- COMMAND

  status      what the queue holds, what of it is on disk
  reconcile   holds what the queue accepted yesterday and today against the segments; ends with 1 where anything is missing
  rebuild     reads every segment, puts aside what is damaged, and makes one of each day's several

A worker may run meanwhile.
`;

const COMMANDS = { status, reconcile: reconciled, rebuild: rebuilt } as const;

async function status({ queue, files }: PartitionOptions): Promise<string> {
  const { days, kept, entries, pending, lastAdded } = await queue.counts();
  const today = days.get(dayOf(systemClock())) ?? NO_COUNTS;
  const letters = await queue.deadLetters(1_000);
  const lines = [
    `Partition ${files.partition}`,
    `  today     ${today.accepted} events accepted, ${today.refused} refused by a full queue, ${today.dead} dead`,
    `  queue     ${kept} events in ${entries} entries, ${pending} entries in work${lastAdded ? '' : '; nothing was ever added'}`,
    `  letters   ${letters.length} dead letters kept`,
    `  segments  ${[...new Set(segmentsOf(files).map(({ day }) => day))].join(' ') || 'none'}`,
  ];
  return lines.join('\n');
}

async function reconciled({ queue, files }: PartitionOptions): Promise<string> {
  const lines: string[] = [];
  for (const day of openDays(systemClock())) {
    const one = await reconcile(files, queue, day);
    lines.push(
      `${day} partition ${files.partition}: ${one.accepted} accepted = ${one.counted} counted + ${one.duplicate} duplicates + ${one.aside} set aside + ${one.dead} dead + ${one.waiting} waiting + ${one.missing} missing`,
    );
    lines.push(...besideSum(one, queue.engine));
    if (one.missing !== 0 || one.unknown !== 0) process.exitCode = 1;
  }
  return lines.join('\n');
}

/** What is on disk of the day and is not among what this queue accepted. */
function besideSum({ elsewhere, unknown }: Reconciliation, engine: QueueEngine): readonly string[] {
  const other =
    engine === 'redis' ? 'the embedded queue, before the shop moved to Redis' : 'a queue in Redis';
  return [
    ...(elsewhere > 0 ? [`  beside these ${elsewhere} that were accepted by ${other}`] : []),
    ...(unknown > 0
      ? [
          `  ${unknown} of them this queue does not know: it was emptied, or they were counted before it was used`,
        ]
      : []),
  ];
}

async function rebuilt(options: PartitionOptions): Promise<string> {
  const { events, counted, seconds } = await withDatabase((database) => rebuild(database, options));
  return `Partition ${options.files.partition}: read and merged in ${seconds.toFixed(1)} s; ${counted} rows of ${events} events.`;
}

async function main(): Promise<void> {
  const { positionals } = optionsOf(HELP, { allowPositionals: true });
  const name = positionals[0] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name as keyof typeof COMMANDS] : undefined;
  if (!command) {
    process.stdout.write(HELP);
    process.exitCode = 1;
    return;
  }
  const config = readConfig();
  refuseSimulated(config.analyticsDir);
  const redis = config.redis && openRedis(config.redis);
  if (redis && !(await redis.whenReady(5 * SECOND)))
    throw new SetupError(sentenceOf(redis.problem() ?? 'silent'));
  const { queues, close } = openQueues(config, systemClock, redis);
  try {
    for (const [partition, queue] of queues.entries()) {
      const files = partitionFiles(config.analyticsDir, partition);
      const said = await command({ queue, files, clock: systemClock, logger: consoleLogger });
      process.stdout.write(`${said}\n`);
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
