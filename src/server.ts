import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { nobodyCounts } from './analytics/store/at-work.js';
import { createApp } from './app.js';
import { type Config, readConfig } from './config.js';
import { tryListening } from './net/try-listening.js';
import { announceFirstCode } from './operators/announce-code.js';
import { runProgram } from './processes/run-program.js';
import { keepHeapSmall } from './processes/small-heap.js';
import { tellUnused } from './settings/unused.js';
import { openShop, type Shop } from './shop/shop.js';
import { NO_START, openNotice } from './shop/shop-start.js';
import { type Logger, loggerOf } from './telemetry/logger.js';
import { SECOND, systemClock } from './time/clock.js';
import { drainable, shopServer } from './web/http/shop-server.js';

/** A process told to end is gone after this long, whatever it still waits for, milliseconds. */
const LAST_MOMENT = 9.5 * SECOND;

/** Opens the shop in this process: alone, or as one of several under `serve.ts`, which has indexed already. */
async function start(config: Config): Promise<void> {
  keepHeapSmall();
  const logger = loggerOf(config.logLevel);
  // Of several processes the primary has done both.
  if (!cluster.isWorker) {
    tellUnused(logger, process.env, config);
    await tryListening(config);
  }
  const shop = await openShop({ config, clock: systemClock, logger, indexed: cluster.isWorker });
  const server = shopServer(createApp(shop.services, config, logger));
  const drain = drainable(server);
  await shop.services.warmUp();
  await tellFirstCode(shop, logger);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  endOnSignal(shop, drain);
  if (cluster.isWorker) return;
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    `\n  ${openNotice(config, port)}\n${uncountedNotice(shop, config)}  Ctrl+C closes it.\n\n`,
  );
}

/** Before the shop is open: of several processes that start at once, one makes the code and prints it. */
async function tellFirstCode({ services }: Shop, logger: Logger): Promise<void> {
  const print = (text: string) => process.stdout.write(text);
  await announceFirstCode(services.operators.code, print).catch(() =>
    logger.error('operators.no-code', { advice: 'npm run operator-code -- --new' }),
  );
}

/** A line under the address where events are to be counted by a worker apart, and none is there. */
function uncountedNotice({ services }: Shop, { eventPartitions }: Config): string {
  const says = nobodyCounts(services.uncounted(), eventPartitions);
  return says === undefined ? '' : `  ${says}\n`;
}

/** Serves what is in flight, then closes the shop and ends with 0. npm passes a terminal's signal on twice: once counts. */
function endOnSignal(shop: Shop, drain: () => Promise<void>): void {
  let told = false;
  const end = async () => {
    if (told) return;
    told = true;
    setTimeout(() => process.exit(1), LAST_MOMENT).unref();
    shop.services.stop();
    await drain();
    await shop.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
  // SIGHUP asks the primary for a rolling restart; a terminal sends it to every process, so the others ignore
  // it.
  if (cluster.isWorker) process.on('SIGHUP', () => undefined);
}

await runProgram(() => start(readConfig()), NO_START);
