import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openReleases } from '../analytics/releases/read-releases.js';
import { daysOfWeek, type WeekId, weekOf, weekStart } from '../analytics/releases/week.js';
import { makeSimulated, SIMULATED_FOLDER } from '../analytics/store/simulated.js';
import { type Config, readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { makeFolder } from '../files/private-files.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import type { Report, ReportRow } from '../reports/report.js';
import { REPORTS } from '../reports/reports.js';
import { isMostlyWithheld, standingOf } from '../reports/standing.js';
import { simulateDays } from '../simulation/month.js';
import { planRegulars } from '../simulation/regulars.js';
import { openSimulatedShop } from '../simulation/simulated-shop.js';
import { DAY } from '../time/clock.js';
import { shopIndex } from './shop-index.js';

const HELP = `Simulates a month of anonymous visits: npm run demo-data -- [options]

  --visits N    visits on an average day (default 1000): the more, the more numbers have 50 visits behind them
  --weeks N     whole weeks up to the last one, 1 to 4 (default 4)
  --replace     makes them anew where they are there already

Everything lies in DATA_DIR/demo-data (data/demo-data); the shop's own visits are never touched. To look at it:
  ANALYTICS_DIR=data/demo-data/analytics npm start
`;

const SEED = 'a month';
/** Shoppers who begin on a day and order one thing again and again, as a share of the visits of an average day. */
const REGULARS = 0.1;

interface Asked {
  readonly visits: number;
  readonly weeks: number;
  readonly replace: boolean;
}

async function main(): Promise<void> {
  const asked = askedOf();
  takeLowPriority();
  await simulate(asked, readConfig());
}

/** @throws SetupError where an option cannot be used */
function askedOf(): Asked {
  const { values } = optionsOf(HELP, {
    options: {
      visits: { type: 'string', default: '1000' },
      weeks: { type: 'string', default: '4' },
      replace: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'visits' | 'weeks', most: number) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new SetupError(`--${name} must be a whole number from 1 to ${most}; it is "${values[name]}".`);
    return value;
  };
  return { visits: number('visits', 100_000), weeks: number('weeks', 4), replace: values.replace };
}

async function simulate({ visits, weeks, replace }: Asked, own: Config): Promise<void> {
  const directory = join(own.dataDir, SIMULATED_FOLDER);
  if (existsSync(directory) && !replace)
    throw new SetupError(
      `${directory} holds a simulated month already, whole or broken off: --replace makes it anew.`,
    );
  rmSync(directory, { recursive: true, force: true });
  const config = readConfig({
    DATA_DIR: join(directory, 'shop'),
    ANALYTICS_DIR: join(directory, 'analytics'),
    MODEL_DIR: own.modelDir,
    LOG_LEVEL: 'error',
    // The shoppers come as fast as the machine can serve them: none is turned away for that.
    OVERLOAD_PATIENCE: '60000',
    RATE_LIMIT_TIME: '0',
  });
  makeSimulated(config.analyticsDir);
  await borrowIndex(own, config.dataDir);
  const month = lastWeeks(weeks, Date.now());
  await runMonth({ config, month, visits });
  rmSync(config.dataDir, { recursive: true, force: true });
  const { DATA_DIR } = process.env;
  const data = DATA_DIR === undefined ? '' : `DATA_DIR=${DATA_DIR} `;
  process.stdout.write(`\n  To look at it: ${data}ANALYTICS_DIR=${config.analyticsDir} npm start\n\n`);
}

/** The shop's index, made if need be, under a folder of its own: the simulation reads no more of the shop. */
async function borrowIndex(own: Config, dataDir: string): Promise<void> {
  const directory = await shopIndex(own);
  const number = basename(directory);
  makeFolder(join(dataDir, 'index'));
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

/** Sends the visits of every day through the shop, and publishes each week when it is over. */
async function runMonth({ config, month, visits }: Run): Promise<void> {
  const shop = await openSimulatedShop(config, weekStart(month[0] as WeekId));
  const { listener, floor, moveClock } = shop;
  const days = month.flatMap((week) => daysOfWeek(week).map((day) => Date.parse(day)));
  const regulars = planRegulars(days, floor, { regulars: Math.round(REGULARS * visits), seed: SEED });
  const onDay = async (day: number, count: number) => {
    await shop.untilCounted();
    process.stdout.write(`  ${new Date(day).toISOString().slice(0, 10)}: ${count} visits\n`);
    const week = weekOf(day);
    if (weekOf(day + DAY) === week) return;
    await shop.publish(week);
    process.stdout.write(`${await summary(config.analyticsDir, week)}\n`);
  };
  await simulateDays({ listener, floor, days, visits, seed: SEED, regulars, moveClock, onDay });
  await shop.close();
}

/** What of a release can be read. */
async function summary(analyticsDir: string, week: WeekId): Promise<string> {
  const shelf = openReleases(join(analyticsDir, 'releases'));
  const lines = REPORTS.map(async (report) => {
    const release = await shelf.read({ id: week, report: report.id });
    if (release?.state !== 'whole')
      throw new Error(`The report ${report.id} of ${week} cannot be read back.`);
    return `${week} ${report.id}: ${standingText(report, release.rows)}`;
  });
  return (await Promise.all(lines)).join('\n');
}

/** Of a small run most numbers are withheld: it says so, and from how many visits on they would not be. */
function standingText(report: Report, rows: readonly ReportRow[]): string {
  const found = standingOf(report, rows);
  const { standing, all, groups, needed } = found;
  const first = `${standing} of ${all} numbers have ${report.threshold} visits behind them.`;
  return isMostlyWithheld(found) && groups > 0
    ? `${first} The others are withheld: with ${groups} groups it takes at least ${needed} visits a ${report.cut} for each to have one (--visits).`
    : first;
}

await runProgram(
  async () => {
    await main();
    process.exit(0);
  },
  { failure: 'The month could not be simulated' },
);
