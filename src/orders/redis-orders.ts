import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import { redisScript } from '../redis/script.js';
import type { OrderToken } from '../stock/stock.js';
import { DAY } from '../time/clock.js';
import { isOld, ORDER_DAYS, type Order, type Orders } from './order.js';

const keyFor = (token: OrderToken) => keyOf(`order-${token}`, 'order');

/** KEYS order. ARGV the order as JSON, milliseconds it is kept. The first of its token stays. */
const place = redisScript(`
if redis.call('HSETNX', KEYS[1], 'order', ARGV[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
`);

/** When each order was placed: what operators list. Named before the order stands, and read with what no longer does. */
const PLACED = keyOf('orders', 'placed');

/** KEYS times of orders. ARGV when it was placed, its token. */
const list = redisScript(`
redis.call('ZADD', KEYS[1], 'NX', ARGV[1], ARGV[2])
return 0
`);

/** KEYS times of orders. ARGV its token. */
const unlist = redisScript(`return redis.call('ZREM', KEYS[1], ARGV[1])`);

/** KEYS times of orders. ARGV the latest moment that is too old. */
const forget = redisScript(`return redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])`);

/** Orders in Redis: a hash each, which Redis removes after `ORDER_DAYS`, and one list of when they were placed. */
export function redisOrders(connection: Pick<RedisConnection, 'client'>): Orders {
  return {
    async place(order) {
      await list(connection.client, [PLACED], [order.placedAt, order.token]);
      await place(connection.client, [keyFor(order.token)], [JSON.stringify(order), ORDER_DAYS * DAY]);
    },
    async find(token, now) {
      const [text] = await connection.client.hmGet(keyFor(token), ['order']);
      const order = text ? (JSON.parse(text) as Order) : undefined;
      return order && !isOld(order, now) ? order : undefined;
    },
    async remove(token) {
      await connection.client.del([keyFor(token)]);
      await unlist(connection.client, [PLACED], [token]);
    },
    placed: async (from, to) =>
      (await connection.client.zRangeByScore(PLACED, String(from), `(${to}`)) as OrderToken[],
    async sweep(now) {
      await forget(connection.client, [PLACED], [now - ORDER_DAYS * DAY]);
      return 0;
    },
  };
}
