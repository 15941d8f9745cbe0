import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { consume } from '../analytics/consumer/consumer.js';
import type { EventSink } from '../analytics/event.js';
import type { EventQueue } from '../analytics/queue/event-queue.js';
import { openQueues } from '../analytics/queue/open-queues.js';
import { openPublisher } from '../analytics/releases/publisher.js';
import { dueAt, rangeOfWeek, type WeekId } from '../analytics/releases/week.js';
import { partitionFiles } from '../analytics/store/analytics-files.js';
import { readCells } from '../analytics/store/read-segments.js';
import { isSettled } from '../analytics/store/settled.js';
import { createApp } from '../app.js';
import type { Config } from '../config.js';
import { openShop } from '../shop/shop.js';
import { silentLogger } from '../telemetry/logger.js';
import { type Clock, SECOND } from '../time/clock.js';
import { type Floor, floorOf } from './floor.js';

/** What was counted is on disk after so long, or something is wrong, milliseconds. */
const PATIENCE = 120 * SECOND;

/** A shop with its queue and its worker under one clock, which only moves forward. */
export interface SimulatedShop {
  readonly listener: RequestListener;
  readonly floor: Floor;
  moveClock(to: number): void;
  /** Resolves when everything that happened so far is counted. @throws Error where that takes two minutes */
  untilCounted(): Promise<void>;
  /** Moves to the moment when the week is due, and publishes it. @throws Error where it is not settled in two minutes */
  publish(week: WeekId): Promise<void>;
  close(): Promise<void>;
}

/** Opens the shop at a moment, milliseconds since 1970. The index must be there. */
export async function openSimulatedShop(config: Config, begin: number): Promise<SimulatedShop> {
  let now = begin;
  const clock = () => now;
  const moveClock = (to: number) => {
    now = Math.max(now, to);
  };
  const shop = await openShop({ config, clock, logger: silentLogger, indexed: true });
  const counting = startCounting(config, clock);
  const noted = tallied(shop.services.events);
  const floor = floorOf(shop.services.snapshot());
  const publisher = openPublisher({
    directory: join(config.analyticsDir, 'releases'),
    cells: (range) => readCells(config.analyticsDir, range),
    settled: async (day) => isSettled(config.analyticsDir, 1, day),
    segments: async () => floor.segments,
    simulated: true,
    madeAt: Date.now,
  });
  return {
    listener: createApp({ ...shop.services, events: noted.sink }, config, silentLogger),
    floor,
    moveClock,
    untilCounted: () => until(() => isCounted(counting.queue, noted.count())),
    async publish(week) {
      moveClock(dueAt(week));
      await until(async () => isSettled(config.analyticsDir, 1, rangeOfWeek(week).to));
      await publisher.publish(week, now);
    },
    async close() {
      await counting.stop();
      await shop.close();
      await counting.close();
    },
  };
}

/** The queue of the shop's only partition, and the worker on it. */
function startCounting(config: Config, clock: Clock) {
  const { queues, close } = openQueues(config, clock, undefined);
  const [queue] = queues;
  const stop = new AbortController();
  const files = partitionFiles(config.analyticsDir, 0);
  const worker = consume(
    { queue, files, clock, logger: silentLogger, name: 'demo-data', gather: 0, settleEvery: SECOND },
    stop.signal,
  );
  return {
    queue,
    close,
    stop() {
      stop.abort();
      return worker;
    },
  };
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
