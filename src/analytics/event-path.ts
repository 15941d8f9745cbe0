import cluster from 'node:cluster';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { EngineState } from '../guard.js';
import type { RedisConnection } from '../redis/connection.js';
import { type EmitterCounts, openEmitter } from './emitter.js';
import type { EventSink } from './event.js';
import { openQueues } from './open-queues.js';
import { workerBeside } from './start-worker.js';

/** A web process's end of the event path. */
export interface EventPath {
  readonly sink: EventSink;
  counts(): EmitterCounts;
  /** Whether the queue answers. */
  state(): EngineState;
  close(): Promise<void>;
}

/** Opens queue and emitter; where no worker runs apart, one is started beside the shop at the first event. */
export function openEventPath(config: Config, clock: Clock, redis: RedisConnection | undefined): EventPath {
  const { queues, close } = openQueues(config, clock, redis);
  // Of several web processes none starts one: their primary has.
  const worker = config.workerApart || cluster.isWorker ? undefined : workerBeside(config);
  const emitter = openEmitter({ queues, onAccepted: () => worker?.start() });
  return {
    sink: emitter,
    counts: emitter.counts,
    state: emitter.state,
    async close() {
      await emitter.close();
      await worker?.close();
      await close();
    },
  };
}
