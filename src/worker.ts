import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { consume } from './analytics/consumer/consumer.js';
import { partitionsOf } from './analytics/consumer/split.js';
import { openQueues } from './analytics/queue/open-queues.js';
import { openShopPublisher, publishWhenDue } from './analytics/releases/shop-publisher.js';
import { partitionFiles, segmentsFolder } from './analytics/store/analytics-files.js';
import { sayAtWork } from './analytics/store/at-work.js';
import { refuseSimulated } from './analytics/store/simulated.js';
import { coInterestOfOrders } from './co-interest-store/co-interest-of-orders.js';
import { type Config, readConfig } from './config.js';
import { makeNamedFolder } from './files/private-files.js';
import { watchRoom } from './files/room.js';
import { countWhenDue, type OrderCounter } from './orders/count-when-due.js';
import { popularityOfOrders } from './popularity/popularity-of-orders.js';
import { takeLowPriority } from './processes/low-priority.js';
import { optionsOf, runProgram } from './processes/run-program.js';
import { openRedis } from './redis/connection.js';
import { watchRedis } from './redis/watch.js';
import { THRESHOLD } from './reports/report.js';
import { tellUnused } from './settings/unused.js';
import { openOrderStores } from './stores/order-stores.js';
import { type Logger, loggerOf } from './telemetry/logger.js';
import { SECOND, systemClock } from './time/clock.js';
import { lastWritten, steadyClock, watchClock } from './time/clock-watch.js';

const HELP = `Counts events in ANALYTICS_DIR: npm run worker -- [options]

  --partition N            only this partition; may be said several times
  --workers N --worker K   shares the EVENT_PARTITIONS partitions among N workers; this is the K-th
`;

/** A worker told to end is gone after this long, whatever it still waits for, milliseconds. */
const LAST_MOMENT = 9.5 * SECOND;
/** Redis may take so long to answer at first; after that the worker waits for it as for any trouble, milliseconds. */
const FIRST_ANSWER = 5 * SECOND;

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: {
      partition: { type: 'string', multiple: true },
      workers: { type: 'string' },
      worker: { type: 'string' },
    },
  });
  const config = readConfig();
  refuseSimulated(config.analyticsDir);
  takeLowPriority();
  const logger = loggerOf(config.logLevel);
  // One that a shop has started has its settings from there, and that has said it.
  if (!process.connected) tellUnused(logger, process.env, config);
  const partitions = partitionsOf(values, config.eventPartitions);
  const stop = stopSignal();
  const redis = config.redis && openRedis(config.redis);
  await redis?.whenReady(FIRST_ANSWER);
  const watching = redis && watchRedis({ redis, logger });
  makeNamedFolder(config.dataDir, 'DATA_DIR');
  makeNamedFolder(config.analyticsDir, 'ANALYTICS_DIR');
  const room = watchRoom([config.dataDir, config.analyticsDir]);
  const written = [join(config.dataDir, 'events', 'data.mdb'), segmentsFolder(config.analyticsDir)];
  const clockWatch = watchClock({
    wall: systemClock,
    steady: steadyClock,
    lastWritten: lastWritten(written),
  });
  const { queues, close } = openQueues(config, systemClock, redis, room);
  const atWork = sayAtWork(config.analyticsDir, partitions);
  const name = `worker-${randomUUID()}`;
  // Of several workers the one with the first partition publishes, for all of them.
  const publishing = partitions.includes(0)
    ? publishWhenDue(openShopPublisher(config), { clock: systemClock, clockWatch, logger })
    : undefined;
  const counters = partitions.includes(0) ? orderCounters(config, logger) : [];
  const ownOrders = counters.length > 0 ? openOrderStores(config, redis, room) : undefined;
  const counting =
    ownOrders && countWhenDue({ orders: ownOrders.orders, counters, clock: systemClock, clockWatch, logger });
  await Promise.all(
    partitions.map((partition) => {
      const queue = queues[partition] ?? queues[0];
      const files = partitionFiles(config.analyticsDir, partition);
      const onSettled = () => publishing?.look();
      return consume({ queue, files, clock: systemClock, logger, name, room, clockWatch, onSettled }, stop);
    }),
  );
  publishing?.stop();
  counting?.stop();
  await ownOrders?.close();
  atWork.stop();
  room.close();
  watching?.stop();
  await close();
  await redis?.close();
}

/** What is counted of the shop's own orders. */
function orderCounters({ coInterest, popularity, dataDir }: Config, logger: Logger): readonly OrderCounter[] {
  return [
    ...(coInterest === 'orders' ? [coInterestOfOrders({ dataDir, leastSessions: THRESHOLD, logger })] : []),
    ...(popularity === 'orders' ? [popularityOfOrders({ dataDir, leastOrders: THRESHOLD, logger })] : []),
  ];
}

/** Aborted at SIGTERM or SIGINT, and when the shop that started this worker is gone. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const end = () => {
    if (stop.signal.aborted) return;
    stop.abort();
    setTimeout(() => process.exit(1), LAST_MOMENT).unref();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  return stop.signal;
}

await runProgram(
  async () => {
    await main();
    process.exit(0);
  },
  { failure: 'The worker could not go on' },
);
