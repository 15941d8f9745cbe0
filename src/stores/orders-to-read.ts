import type { Config } from '../config.js';
import type { Room } from '../files/room.js';
import { openLmdb } from '../lmdb/lmdb-file.js';
import { lmdbOrders } from '../orders/lmdb-orders.js';
import type { Orders } from '../orders/order.js';
import { redisOrders } from '../orders/redis-orders.js';
import type { RedisConnection } from '../redis/connection.js';
import { sessionsIn } from './embedded-stores.js';

/** The orders of the shop, for a worker that reads them beside the web processes. */
export function openOrdersToRead(
  config: Config,
  redis: RedisConnection | undefined,
  room: Room,
): { readonly orders: Pick<Orders, 'placed' | 'find'>; close(): Promise<void> } {
  if (redis) return { orders: redisOrders(redis), close: async () => undefined };
  const root = openLmdb(sessionsIn(config), { room });
  return { orders: lmdbOrders(root), close: () => root.close() };
}
