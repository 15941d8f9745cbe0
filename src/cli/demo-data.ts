import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { consume } from '../analytics/consumer/consumer.js';
import { partitionFiles } from '../analytics/database/analytics-files.js';
import { readCells } from '../analytics/database/read-cells.js';
import { isSettled } from '../analytics/database/settled.js';
import type { EventSink } from '../analytics/event.js';
import type { EventQueue } from '../analytics/queue/event-queue.js';
import { openQueues } from '../analytics/queue/open-queues.js';
import { openPublisher } from '../analytics/releases/publisher.js';
import { openReleases } from '../analytics/releases/read-releases.js';
import {
  daysOfWeek,
  dueAt,
  rangeOfWeek,
  type WeekId,
  weekOf,
  weekStart,
} from '../analytics/releases/week.js';
import { createApp } from '../app.js';
import { DAY, SECOND } from '../clock.js';
import { type Config, readConfig } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { SetupError } from '../errors.js';
import { silentLogger } from '../logger.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { reindex } from '../reindex.js';
import { runProgram } from '../run-program.js';
import { openShop, progressBar } from '../shop.js';
import { floorOf } from '../simulation/floor.js';
import { simulateDays } from '../simulation/month.js';

const HELP = `Simulates a month of anonymous visits: npm run demo-data -- [options]

  --visits N    visits on an average day (default 1000): the more, the more numbers have 50 visits behind them
  --weeks N     whole weeks up to the last one, 1 to 4 (default 4)
  --replace     makes them anew where they are there already

Everything lies in DATA_DIR/demo-data (data/demo-data); the shop's own visits are never touched. To look at it:
  ANALYTICS_DIR=data/demo-data/analytics npm start
`;

const SEED = 'a month';
/** What was counted is on disk after so long, or something is wrong, milliseconds. */
const PATIENCE = 120 * SECOND;

interface Asked {
  readonly visits: number;
  readonly weeks: number;
  readonly replace: boolean;
}

async function main(): Promise<void> {
  const asked = askedOf(process.argv.slice(2));
  if (!asked) return void process.stdout.write(HELP);
  takeLowPriority();
  await simulate(asked, readConfig());
}

/** Undefined where only help was asked for. @throws SetupError where an option cannot be used */
function askedOf(args: readonly string[]): Asked | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      visits: { type: 'string', default: '1000' },
      weeks: { type: 'string', default: '4' },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'visits' | 'weeks', most: number) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new SetupError(`--${name} must be a whole number from 1 to ${most}; it is "${values[name]}".`);
    return value;
  };
  if (values.help) return undefined;
  return { visits: number('visits', 100_000), weeks: number('weeks', 4), replace: values.replace };
}

async function simulate({ visits, weeks, replace }: Asked, own: Config): Promise<void> {
  const directory = join(own.dataDir, 'demo-data');
  if (existsSync(directory) && !replace)
    throw new SetupError(`${directory} holds a simulated month already: --replace makes it anew.`);
  rmSync(directory, { recursive: true, force: true });
  const config = readConfig({
    DATA_DIR: join(directory, 'shop'),
    ANALYTICS_DIR: join(directory, 'analytics'),
    MODEL_DIR: own.modelDir,
    LOG_LEVEL: 'error',
    // The shoppers come as fast as the machine can serve them: none is turned away for that.
    OVERLOAD_PATIENCE: '60000',
  });
  await borrowIndex(own, config.dataDir);
  const month = lastWeeks(weeks, Date.now());
  await runMonth({ config, month, visits });
  rmSync(config.dataDir, { recursive: true, force: true });
  process.stdout.write(`\n  To look at it: ANALYTICS_DIR=${config.analyticsDir} npm start\n\n`);
}

/** The shop's index, made if need be, under a folder of its own: the simulation reads no more of the shop. */
async function borrowIndex(own: Config, dataDir: string): Promise<void> {
  const embedder = await openEmbedder({ modelDir: own.modelDir });
  const { directory } = await reindex({ config: own, embedder, onProgress: progressBar() });
  await embedder.close();
  const number = basename(directory);
  mkdirSync(join(dataDir, 'index'), { recursive: true });
  cpSync(directory, join(dataDir, 'index', number), { recursive: true });
  writeFileSync(join(dataDir, 'index', 'current'), `${number}\n`);
}

/** Weeks that are over, oldest first. */
function lastWeeks(count: number, now: number): readonly WeekId[] {
  const thisWeek = weekStart(weekOf(now));
  return Array.from({ length: count }, (_, at) => weekOf(thisWeek - (count - at) * 7 * DAY));
}

interface Run {
  readonly config: Config;
  readonly month: readonly WeekId[];
  readonly visits: number;
}

/** The shop, its queue and its worker under one clock that walks through the month. */
async function runMonth({ config, month, visits }: Run): Promise<void> {
  let now = weekStart(month[0] as WeekId);
  const clock = () => now;
  const moveClock = (to: number) => {
    now = Math.max(now, to);
  };
  const shop = await openShop({ config, clock, logger: silentLogger, indexed: true });
  const { queues, close } = openQueues(config, clock, undefined);
  const [queue] = queues;
  const stop = new AbortController();
  const files = partitionFiles(config.analyticsDir, 0);
  const worker = consume(
    { queue, files, clock, logger: silentLogger, name: 'demo-data', segmentsEvery: SECOND },
    stop.signal,
  );
  const noted = tallied(shop.services.events);
  const listener = createApp({ ...shop.services, events: noted.sink }, config, silentLogger);
  const snapshot = shop.services.snapshot();
  const floor = floorOf(snapshot);
  const publisher = openPublisher({
    directory: join(config.analyticsDir, 'releases'),
    cells: (range) => readCells(config.analyticsDir, range),
    settled: async (day) => isSettled(config.analyticsDir, 1, day),
    segments: async () => floor.segments,
    simulated: true,
  });
  for (const week of month) {
    const days = daysOfWeek(week).map((day) => Date.parse(day));
    await simulateDays({
      listener,
      floor,
      days,
      visits,
      seed: SEED,
      moveClock,
      onDay: async (day, count) => {
        await until(() => isCounted(queue, noted.count()));
        process.stdout.write(`  ${new Date(day).toISOString().slice(0, 10)}: ${count} visits\n`);
      },
    });
    moveClock(dueAt(week));
    await until(async () => isSettled(config.analyticsDir, 1, rangeOfWeek(week).to));
    await publisher.publish(week, now);
    process.stdout.write(`${await summary(config.analyticsDir, week)}\n`);
  }
  stop.abort();
  await worker;
  await shop.close();
  await close();
}

/** The shop's sink, and how many events it was given. */
function tallied(events: EventSink) {
  let count = 0;
  const sink: EventSink = {
    note(some) {
      count += some.length;
      events.note(some);
    },
  };
  return { sink, count: () => count };
}

/** Whether all that was noted has reached the queue, and everything in it was dealt with. */
async function isCounted(queue: EventQueue, noted: number): Promise<boolean> {
  const { days, pending, lastRead, lastAdded } = await queue.counts();
  const accepted = [...days.values()].reduce((sum, day) => sum + day.accepted, 0);
  return accepted === noted && pending === 0 && lastRead === lastAdded;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await holds()); await sleep(50)) {
    if (Date.now() > end) throw new Error('What was sent was not counted in time.');
  }
}

/** What of a release can be read. */
async function summary(analyticsDir: string, week: WeekId): Promise<string> {
  const release = await openReleases(join(analyticsDir, 'releases')).read(week);
  if (release?.state !== 'whole') throw new Error(`The release of ${week} cannot be read back.`);
  const standing = release.rows.filter(({ value }) => value !== null).length;
  return `${week} is published: ${standing} of ${release.rows.length} numbers have 50 visits behind them.`;
}

await runProgram(
  async () => {
    await main();
    process.exit(0);
  },
  { failure: 'The month could not be simulated' },
);
