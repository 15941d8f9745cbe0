import type { ProductId } from '../catalog/product.js';
import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import { redisScript } from '../redis/script.js';
import {
  type Cancelled,
  COUNTS_KEPT,
  type CountingStock,
  countKey,
  type OrderToken,
  type Sale,
  SETTLED_KEPT,
  type Stocktake,
} from './stock.js';

/** All of the stock lies on one node of a Cluster, so that one script can take every line of an order or none. */
const soldKey = (stocktake: Stocktake) => keyOf('stock', `sold:${stocktake}`);
const saleKey = (token: OrderToken) => keyOf('stock', `sale:${token}`);
const cancelledKey = (token: OrderToken) => keyOf('stock', `cancelled:${token}`);
const OPEN = keyOf('stock', 'open');
/** Counts takes and releases. */
const CHANGES = keyOf('stock', 'changes');

/**
 * KEYS sale, open, changes, then for each line the hash of its stocktake. ARGV token, the sale as JSON, when,
 * milliseconds that counts and the sale are kept, `take` or `count`; then product, pieces and how many there were, for
 * each line. Gives back product and pieces left for each line that there is too little of; `count` asks for none.
 */
const takeScript = redisScript(`
if redis.call('EXISTS', KEYS[1]) == 1 then return {} end
local short = {}
local function each(act)
  for i = 4, #KEYS do
    local at = 7 + (i - 4) * 3
    act(KEYS[i], ARGV[at], tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2]))
  end
end
if ARGV[6] == 'take' then
  each(function(sold, product, pieces, of)
    local left = of - tonumber(redis.call('HGET', sold, product) or '0')
    if pieces > left then
      table.insert(short, product)
      table.insert(short, tostring(math.max(0, left)))
    end
  end)
  if #short > 0 then return short end
end
each(function(sold, product, pieces)
  redis.call('HINCRBY', sold, product, pieces)
  redis.call('PEXPIRE', sold, ARGV[4])
end)
redis.call('INCR', KEYS[3])
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[5])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return {}
`);

const SETTLED = '-';
/** KEYS sale, open. ARGV token. */
const settleScript = redisScript(`
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('SET', KEYS[1], '${SETTLED}', 'KEEPTTL') end
redis.call('ZREM', KEYS[2], ARGV[1])
return 0
`);

/** KEYS sale, open, changes, then for each line the hash of its stocktake. ARGV token, then product and pieces. */
const releaseScript = redisScript(`
local sale = redis.call('GET', KEYS[1])
if not sale or sale == '${SETTLED}' then return 0 end
for i = 4, #KEYS do
  redis.call('HINCRBY', KEYS[i], ARGV[2 + (i - 4) * 2], -tonumber(ARGV[3 + (i - 4) * 2]))
end
redis.call('INCR', KEYS[3])
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return 0
`);

/** KEYS cancelled, sale, open, changes, then for each line the hash of its stocktake. ARGV token, milliseconds that it is known to be cancelled, then product and pieces. */
const giveBackScript = redisScript(`
if not redis.call('SET', KEYS[1], '', 'NX', 'PX', ARGV[2]) then return 0 end
for i = 5, #KEYS do
  redis.call('HINCRBY', KEYS[i], ARGV[3 + (i - 5) * 2], -tonumber(ARGV[4 + (i - 5) * 2]))
end
redis.call('INCR', KEYS[4])
if redis.call('EXISTS', KEYS[2]) == 1 then redis.call('SET', KEYS[2], '${SETTLED}', 'KEEPTTL') end
redis.call('ZREM', KEYS[3], ARGV[1])
return 0
`);

/** The stock in Redis. Redis itself removes what is old: `sweep` finds nothing. */
export function redisStock(connection: Pick<RedisConnection, 'client'>): CountingStock {
  const keysOf = ({ token, lines }: Pick<Cancelled, 'token' | 'lines'>) => [
    saleKey(token),
    OPEN,
    CHANGES,
    ...lines.map(({ stocktake }) => soldKey(stocktake)),
  ];
  const record = async (sale: Sale, how: 'take' | 'count') => {
    const values = [sale.token, JSON.stringify(sale), sale.at, COUNTS_KEPT, SETTLED_KEPT, how];
    const counted = sale.lines.flatMap(({ product, pieces, of }) => [product, pieces, of]);
    const short = (await takeScript(connection.client, keysOf(sale), [...values, ...counted])) as string[];
    return short.flatMap((product, at) =>
      at % 2 === 0 ? [{ product: product as ProductId, left: Number(short[at + 1]) }] : [],
    );
  };

  return {
    take: (sale) => record(sale, 'take'),
    async count(sale) {
      await record(sale, 'count');
    },
    async settle(token) {
      await settleScript(connection.client, [saleKey(token), OPEN], [token]);
    },
    async release(sale) {
      const pieces = sale.lines.flatMap(({ product, pieces }) => [product, pieces]);
      await releaseScript(connection.client, keysOf(sale), [sale.token, ...pieces]);
    },
    async giveBack({ token, lines }) {
      const keys = [cancelledKey(token), ...keysOf({ token, lines })];
      const pieces = lines.flatMap((line) => [line.product, line.pieces]);
      await giveBackScript(connection.client, keys, [token, SETTLED_KEPT, ...pieces]);
    },
    async open(before) {
      const tokens = await connection.client.zRangeByScore(OPEN, '-inf', `(${before}`);
      const sales = await Promise.all(
        tokens.map((token) => connection.client.get(saleKey(token as OrderToken))),
      );
      return sales.flatMap((text) => (text && text !== SETTLED ? [JSON.parse(text) as Sale] : []));
    },
    async sold(stocktakes) {
      const hashes = await Promise.all(stocktakes.map((one) => connection.client.hGetAll(soldKey(one))));
      return new Map(
        hashes.flatMap((hash, at) =>
          Object.entries(hash).flatMap(([product, pieces]) =>
            Number(pieces) > 0
              ? [[countKey(stocktakes[at] as Stocktake, product as ProductId), Number(pieces)] as const]
              : [],
          ),
        ),
      );
    },
    changes: async () => (await connection.client.get(CHANGES)) ?? '0',
    sweep: async () => 0,
  };
}
