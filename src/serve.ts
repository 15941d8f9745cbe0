import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { workerBeside } from './analytics/emitter/start-worker.js';
import { nobodyCounts, partitionsAlone } from './analytics/store/at-work.js';
import { type Config, readConfig } from './config.js';
import { SetupError } from './errors.js';
import { tryListening } from './net/try-listening.js';
import { answerForAllProcesses } from './processes/metrics-exchange.js';
import { optionsOf, runProgram } from './processes/run-program.js';
import { webProcesses } from './processes/web-processes.js';
import { tellUnused } from './settings/unused.js';
import { NO_START, openNotice } from './shop/shop-start.js';
import { loggerOf } from './telemetry/logger.js';

const HELP = `Opens the shop with several web processes on one port: npm run serve -- --processes N

  --processes N    how many (default 2); each takes about as much memory as npm start does
  --help           this text

SIGHUP to the process whose number is printed replaces them one by one, with what npm run build has made meanwhile;
no request is dropped. SIGTERM ends them all.
`;
const MOST_PROCESSES = 64;
const fileBeside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The primary serves no page itself, loads neither catalogue nor model, and outlives the web processes: it indexes
 * in a process that ends, holds the port, and starts again what died.
 */
async function serve(config: Config, count: number): Promise<void> {
  // A signal before there is anything to replace ends nothing: what opens has what is new anyway.
  let roll = (): void => undefined;
  process.on('SIGHUP', () => roll());
  const logger = loggerOf(config.logLevel);
  tellUnused(logger, process.env, config);
  await tryListening(config);
  await indexOnce();
  answerForAllProcesses();
  const worker = config.workerApart ? undefined : workerBeside(config);
  worker?.start();
  const web = webProcesses({ program: fileBeside('./server.js'), count, logger });
  const end = async () => {
    await web.close();
    await worker?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  // A signal sent once more by npm finds the end under way.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  const { port } = await web.open();
  roll = () => void indexOnce().then(web.roll, web.roll);
  const { workerApart, analyticsDir, eventPartitions } = config;
  const alone = workerApart
    ? nobodyCounts(partitionsAlone(analyticsDir, eventPartitions), eventPartitions)
    : undefined;
  process.stdout.write(
    `\n  ${openNotice(config, port)} with ${count} processes\n` +
      (alone === undefined ? '' : `  ${alone}\n`) +
      `  Ctrl+C closes it. kill -HUP ${process.pid} replaces the processes one by one.\n\n`,
  );
}

/** Indexes what is new before any web process opens: once, and in a process that gives its memory back. */
async function indexOnce(): Promise<void> {
  const child = fork(fileBeside('./cli/reindex.js'));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new SetupError('The catalogue could not be indexed: see the line above.');
}

function processesAsked(): number {
  const { values } = optionsOf(HELP, {
    options: { processes: { type: 'string', default: '2' } },
  });
  const count = Number(values.processes);
  if (!Number.isInteger(count) || count < 1 || count > MOST_PROCESSES)
    throw new SetupError(`--processes must be a whole number from 1 to ${MOST_PROCESSES}.`);
  return count;
}

await runProgram(async () => {
  const count = processesAsked();
  await serve(readConfig(), count);
}, NO_START);
