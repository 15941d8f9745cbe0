import { join } from 'node:path';
import type { Config } from '../../config.js';
import type { Room } from '../../files/room.js';
import { openLmdb } from '../../lmdb/lmdb-file.js';
import type { RedisConnection } from '../../redis/connection.js';
import type { Clock } from '../../time/clock.js';
import type { EventQueue } from './event-queue.js';
import { DATABASES_A_PARTITION, lmdbEventQueue } from './lmdb-event-queue.js';
import { redisEventQueue } from './redis-event-queue.js';

/** The queues of a shop, one a partition, in order. */
export interface EventQueues {
  readonly queues: readonly [EventQueue, ...EventQueue[]];
  close(): Promise<void>;
}

/**
 * Opens the queues: in Redis where there is one, else in an LMDB environment of their own, so that a worker never
 * has the sessions open. @param redis the shop's connection; closing it is its owner's business
 * @param room hears of writes that the disk did not take
 */
export function openQueues(
  config: Pick<Config, 'dataDir' | 'eventPartitions'>,
  clock: Clock,
  redis: RedisConnection | undefined,
  room?: Pick<Room, 'failed'>,
): EventQueues {
  const { dataDir, eventPartitions } = config;
  if (redis) {
    const queue = (partition: number) => redisEventQueue({ redis, partition });
    return { queues: aPartitionEach(eventPartitions, queue), close: async () => undefined };
  }
  const root = openLmdb(join(dataDir, 'events'), {
    maxDbs: DATABASES_A_PARTITION * eventPartitions,
    ...(room && { room }),
  });
  const queue = (partition: number) => lmdbEventQueue({ root, partition, clock });
  return { queues: aPartitionEach(eventPartitions, queue), close: () => root.close() };
}

function aPartitionEach(
  count: number,
  make: (partition: number) => EventQueue,
): readonly [EventQueue, ...EventQueue[]] {
  return [make(0), ...Array.from({ length: count - 1 }, (_, index) => make(index + 1))];
}
