import cluster from 'node:cluster';
import { join } from 'node:path';
import { openGuard } from '../../away/guard.js';
import { onlyWithRoom } from '../../away/only-with-room.js';
import type { Config } from '../../config.js';
import type { Room } from '../../files/room.js';
import type { RedisConnection } from '../../redis/connection.js';
import type { EngineState } from '../../telemetry/engine-state.js';
import type { Clock } from '../../time/clock.js';
import type { EventSink } from '../event.js';
import type { EventQueue } from '../queue/event-queue.js';
import { openQueues } from '../queue/open-queues.js';
import { openEmitter } from './emitter.js';
import { type Outstanding, openOutstanding } from './outstanding.js';
import { countsOrders, hasCounted, workerBeside } from './start-worker.js';

/** A web process's end of the event path. */
export interface EventPath {
  readonly sink: EventSink;
  /** Numbers by name; those of a queue that does not answer are left out. */
  readings(): Promise<Record<string, number>>;
  /** Whether the queue answers. */
  state(): EngineState;
  /** Keeps account, on disk, of what would be lost with this process. */
  readonly outstanding: Pick<Outstanding, 'report'>;
  close(): Promise<void>;
}

/** Whoever reads metrics waits this long for the queue, milliseconds. */
const READING_DEADLINE = 500;

export interface EventPathOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly redis: RedisConnection | undefined;
  readonly room: Room;
}

/**
 * Opens queue and emitter. Where no worker runs apart, one is started beside the shop: at the first event, or at once
 * where something was counted before, so that a week that is due is published whether or not anybody agrees, and where it
 * counts the shop's own orders. While the disk of an embedded queue has no room, events wait in the emitter's buffer as
 * they do for a queue that is away.
 */
export function openEventPath({ config, clock, redis, room }: EventPathOptions): EventPath {
  const { queues: open, close } = openQueues(config, clock, redis, room);
  const [first, ...others] = open;
  const adding = (queue: EventQueue) => (redis ? queue : onlyWithRoom(queue, room, { add: () => true }));
  const queues = [adding(first), ...others.map(adding)] as const;
  // Of several web processes none starts one: their primary has.
  const worker = config.workerApart || cluster.isWorker ? undefined : workerBeside(config);
  const guard = openGuard({ engine: 'events', deadline: READING_DEADLINE });
  const emitter = openEmitter({
    queues,
    onAccepted: () => worker?.start(),
    onHeld: (events) => outstanding.report('events', events),
  });
  let isOpen = true;
  const startWhereCounted = async () => {
    // Where the queue does not answer now, the first event starts it.
    const isDue =
      countsOrders(config) || hasCounted(config.analyticsDir) || (await kept(queues).catch(() => 0)) > 0;
    if (isDue && isOpen) worker?.start();
  };
  if (worker) void startWhereCounted();
  const outstanding = openOutstanding({
    directory: join(config.dataDir, 'counting'),
    clock,
    onLost: (day, count) => emitter.lost(day, count),
  });
  return {
    sink: emitter,
    outstanding,
    async readings() {
      const { waiting, refused, dropped } = emitter.counts();
      const own = { events_waiting: waiting, events_refused: refused, events_dropped: dropped };
      const counts = await guard
        .run(() => Promise.all(queues.map((queue) => queue.counts())))
        .catch(() => undefined);
      if (!counts) return own;
      const sum = (of: 'kept' | 'pending') => counts.reduce((total, one) => total + one[of], 0);
      return { ...own, event_queue_events: sum('kept'), event_queue_entries_pending: sum('pending') };
    },
    // With nothing to hand over an emitter finds out nothing.
    state: () => (redis && !redis.ready() ? 'down' : emitter.state()),
    async close() {
      isOpen = false;
      await emitter.close();
      outstanding.close();
      await worker?.close();
      await close();
    },
  };
}

async function kept(queues: readonly EventQueue[]): Promise<number> {
  const counts = await Promise.all(queues.map((queue) => queue.counts()));
  return counts.reduce((sum, one) => sum + one.kept, 0);
}
