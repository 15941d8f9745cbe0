import type { Config } from '../config.js';
import type { Room } from '../files/room.js';
import { openLmdb } from '../lmdb/lmdb-file.js';
import { lmdbOrders } from '../orders/lmdb-orders.js';
import type { Orders } from '../orders/order.js';
import { redisOrders } from '../orders/redis-orders.js';
import type { RedisConnection } from '../redis/connection.js';
import { lmdbStock } from '../stock/lmdb-stock.js';
import { redisStock } from '../stock/redis-stock.js';
import type { CountingStock } from '../stock/stock.js';
import { sessionsIn } from './embedded-stores.js';

interface OrderStores {
  readonly orders: Orders;
  readonly stock: CountingStock;
  close(): Promise<void>;
}

/** The orders of the shop and their pieces, for a program beside the web processes. @param room of a program that goes on for long */
export function openOrderStores(
  config: Config,
  redis: RedisConnection | undefined,
  room?: Room,
): OrderStores {
  if (redis) return { orders: redisOrders(redis), stock: redisStock(redis), close: async () => undefined };
  const root = openLmdb(sessionsIn(config), room ? { room } : {});
  return { orders: lmdbOrders(root), stock: lmdbStock(root), close: () => root.close() };
}
