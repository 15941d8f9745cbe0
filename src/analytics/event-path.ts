import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { EngineState } from '../guard.js';
import { loggerOf } from '../logger.js';
import type { RedisConnection } from '../redis/connection.js';
import { type EmitterCounts, openEmitter } from './emitter.js';
import type { EventSink } from './event.js';
import { openQueues } from './open-queues.js';
import { besideWorker } from './start-worker.js';

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
  const worker = config.workerApart
    ? undefined
    : besideWorker({ logger: loggerOf(config.logLevel), env: environmentOf(config) });
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

/** What the worker reads of it is said anew, because a shop may be opened with a configuration of its own. */
function environmentOf({ dataDir, analyticsDir, eventPartitions }: Config): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: dataDir,
    ANALYTICS_DIR: analyticsDir,
    EVENT_PARTITIONS: String(eventPartitions),
  };
}
