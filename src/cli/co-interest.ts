import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { LEAST_SESSIONS } from '../co-interest/pair-counts.js';
import { fitSessions } from '../co-interest-store/fit-sessions.js';
import { whyNoTable } from '../co-interest-store/no-table.js';
import { readSessions } from '../co-interest-store/session-file.js';
import { tableFile, writeTable } from '../co-interest-store/table-file.js';
import { type Config, readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { THRESHOLD } from '../reports/report.js';
import { floorOf } from '../simulation/floor.js';
import { simulatedSessions } from '../simulation/simulated-sessions.js';
import { openIndexHere, shopIndex } from './shop-index.js';

const DAYS = 90;

const HELP = `Fits what products are looked at or bought together: npm run co-interest -- [FILE] [options]

  FILE              sessions without names, one a line: {"day":"2026-11-20","bought":["id","id"],"seen":["id"]}
  --simulated N     instead of a file: N simulated visits a day of the last ${DAYS}; pages say that they are
  --least N         sessions that a pair must be of (default ${THRESHOLD}, at least ${LEAST_SESSIONS})
  --remove          the shop recommends without a table again

The table lies in DATA_DIR/co-interest. Open shops take it over within two seconds. See docs/co-interest.md.
`;

async function main(): Promise<void> {
  const { values, positionals } = optionsOf(HELP, {
    allowPositionals: true,
    options: {
      simulated: { type: 'string' },
      least: { type: 'string', default: String(THRESHOLD) },
      remove: { type: 'boolean', default: false },
    },
  });
  const config = readConfig();
  const [file, ...more] = positionals;
  const given = [file, values.simulated, values.remove || undefined].filter((one) => one !== undefined);
  if (given.length !== 1 || more.length > 0)
    throw new SetupError(
      'Name one file, --simulated N or --remove: npm run co-interest -- --help says more.',
    );
  if (config.coInterest === 'orders')
    throw new SetupError(
      'CO_INTEREST is orders: the worker fits the table from the shop’s own orders. Unset it to fit one here.',
    );
  const leastSessions = wholeNumber('--least', values.least, LEAST_SESSIONS);
  takeLowPriority();
  if (values.remove) return remove(config);
  const visits = values.simulated === undefined ? undefined : wholeNumber('--simulated', values.simulated, 1);
  await fit(config, { file, visits, leastSessions });
}

async function remove({ dataDir }: Config): Promise<void> {
  await rm(tableFile(dataDir), { force: true });
  process.stdout.write('The shop recommends without a table of pairs.\n');
}

interface Asked {
  readonly file: string | undefined;
  readonly visits: number | undefined;
  readonly leastSessions: number;
}

async function fit(config: Config, { file, visits, leastSessions }: Asked): Promise<void> {
  const snapshot = await openIndexHere(await shopIndex(config), config);
  const now = Date.now();
  const sessions =
    file === undefined
      ? simulatedSessions(floorOf(snapshot), { days: DAYS, visits: visits ?? 0, now, seed: 'co-interest' })
      : readSessions(file);
  const products = snapshot.catalogue.products.map(({ id }) => id);
  const report = await fitSessions(sessions, { products, leastSessions, simulated: file === undefined, now });
  await snapshot.close();
  const why = whyNoTable(report, leastSessions, LEAST_SESSIONS);
  if (why !== undefined) {
    const former = existsSync(tableFile(config.dataDir)) ? 'The former table stays.' : 'No table was made.';
    throw new SetupError(`${why} ${former}`);
  }
  await writeTable(tableFile(config.dataDir), report.stored);
  process.stdout.write(
    `${report.sessions} sessions gave ${report.pairs} pairs of products, of which ${report.used} are of ${leastSessions} or more.\n` +
      `The table leads on from ${report.stored.products.length} of ${products.length} products; fitted in ${(report.time / 1000).toFixed(1)} s.\n`,
  );
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new SetupError(`${option} must be a whole number from ${least} on; it is "${text}".`);
  return number;
}

await runProgram(main, { failure: 'Co-interest could not be fitted' });
