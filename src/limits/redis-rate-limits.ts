import { randomBytes } from 'node:crypto';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { openGuard } from '../away/guard.js';
import type { RedisClient } from '../redis/client.js';
import type { RedisConnection } from '../redis/connection.js';
import { PREFIX } from '../redis/keys.js';
import { refusesWrites } from '../redis/problem.js';
import { type Clock, HOUR } from '../time/clock.js';
import { addressKey } from './address-key.js';
import { eachKind, memoryRateLimits, secondsToWait } from './memory-rate-limits.js';
import { type RateLimits, type Rates, WINDOW } from './rate-limits.js';

/** Counting must cost a page next to nothing, milliseconds. */
const DEADLINE = 25;
/** The key of an hour outlives it by the window that began in its last second; seconds. */
const KEY_LIFE = HOUR / 1_000 + 2 * WINDOW;

/** Counts for all web processes together in Redis, and in this process alone while Redis is away. */
export function redisRateLimits(
  connection: RedisConnection,
  rates: Rates,
  clock: Clock,
  { deadline = DEADLINE } = {},
): RateLimits {
  const guard = openGuard({ engine: 'redis-limits', deadline, isRefusal: refusesWrites });
  const insurance = memoryRateLimits(rates);
  const hourKey = sharedHourKey(connection, clock);
  const limiters = limitersOf(rates);
  return {
    async take(address, kind) {
      if (rates[kind] === 0) return 0;
      if (!connection.ready()) return insurance.take(address, kind);
      try {
        return await guard.run(async () => {
          const key = addressKey(address, await hourKey());
          return secondsToWait(limiters(connection.client)[kind].consume(key));
        });
      } catch {
        return insurance.take(address, kind);
      }
    },
  };
}

/** Limiters for the client of now: a stalled one is replaced by another. */
function limitersOf(rates: Rates) {
  const made = (storeClient: RedisClient) =>
    eachKind(
      (kind) =>
        new RateLimiterRedis({
          storeClient,
          useRedisPackage: true,
          keyPrefix: `${PREFIX}limit:${kind}`,
          points: rates[kind],
          duration: WINDOW,
          // Addresses far above the limit are refused from memory, without asking Redis again.
          inMemoryBlockOnConsumed: rates[kind] + 1,
        }),
    );
  const known = new WeakMap<RedisClient, ReturnType<typeof made>>();
  return (client: RedisClient) => {
    const limiters = known.get(client) ?? made(client);
    known.set(client, limiters);
    return limiters;
  };
}

/** The random key of this hour, the same in every web process: whoever comes first makes it, and Redis forgets it. */
function sharedHourKey(connection: RedisConnection, clock: Clock): () => Promise<Buffer> {
  let known: { readonly hour: number; readonly key: Buffer } | undefined;
  return async () => {
    const hour = Math.floor(clock() / HOUR);
    if (known?.hour === hour) return known.key;
    const name = `${PREFIX}limit-key:${hour}`;
    const { client } = connection;
    await client.set(name, randomBytes(32).toString('base64url'), {
      condition: 'NX',
      expiration: { type: 'EX', value: KEY_LIFE },
    });
    const key = Buffer.from(String(await client.get(name)), 'base64url');
    known = { hour, key };
    return key;
  };
}
