import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Clock } from '../../clock.js';
import type { Config } from '../../config.js';
import type { RedisConnection } from '../../redis/connection.js';
import type { EventQueue } from './event-queue.js';
import { lmdbEventQueue } from './lmdb-event-queue.js';
import { DATABASES_A_PARTITION } from './lmdb-queue-tables.js';
import { redisEventQueue } from './redis-event-queue.js';

/** The queues of a shop, one a partition, in order. */
export interface EventQueues {
  readonly queues: readonly [EventQueue, ...EventQueue[]];
  close(): Promise<void>;
}

/**
 * Opens the queues: in Redis where there is one, else in an LMDB environment of their own, so that a worker never
 * has the sessions open. @param redis the shop's connection; closing it is its owner's business
 */
export function openQueues(
  config: Pick<Config, 'dataDir' | 'eventPartitions'>,
  clock: Clock,
  redis: RedisConnection | undefined,
): EventQueues {
  const { dataDir, eventPartitions } = config;
  if (redis) {
    const queue = (partition: number) => redisEventQueue({ redis, partition });
    return { queues: aPartitionEach(eventPartitions, queue), close: async () => undefined };
  }
  mkdirSync(dataDir, { recursive: true });
  const root = open({ path: join(dataDir, 'events'), maxDbs: DATABASES_A_PARTITION * eventPartitions });
  const queue = (partition: number) => lmdbEventQueue({ root, partition, clock });
  return { queues: aPartitionEach(eventPartitions, queue), close: () => root.close() };
}

function aPartitionEach(
  count: number,
  make: (partition: number) => EventQueue,
): readonly [EventQueue, ...EventQueue[]] {
  return [make(0), ...Array.from({ length: count - 1 }, (_, index) => make(index + 1))];
}
