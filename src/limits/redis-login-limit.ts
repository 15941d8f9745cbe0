import { randomBytes } from 'node:crypto';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Guard } from '../away/guard.js';
import type { RedisClient } from '../redis/client.js';
import type { RedisConnection } from '../redis/connection.js';
import { PREFIX } from '../redis/keys.js';
import { type Clock, HOUR, SECOND } from '../time/clock.js';
import { type LoginLimit, loginLimit, TRIES, WINDOW } from './login-limit.js';

/** Counts for all web processes together. Redis drops the keys of an hour at the end of the next. */
export function redisLoginLimit(
  connection: Pick<RedisConnection, 'client'>,
  guard: Pick<Guard, 'run'>,
  clock: Clock,
): LoginLimit {
  let made: { readonly client: RedisClient; readonly limiter: RateLimiterRedis } | undefined;
  const limiter = () => {
    const { client } = connection;
    if (made?.client !== client) made = { client, limiter: limiterOf(client) };
    return made.limiter;
  };
  const inner = loginLimit({ limiter, keys: () => keysOf(connection.client, clock()) });
  return {
    take: (address, code) => guard.run(() => inner.take(address, code)),
    clear: (address, code) => guard.run(() => inner.clear(address, code)),
  };
}

function limiterOf(client: RedisClient): RateLimiterRedis {
  return new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    keyPrefix: `${PREFIX}login`,
    points: TRIES,
    duration: WINDOW / SECOND,
  });
}

async function keysOf(client: RedisClient, now: number): Promise<readonly Buffer[]> {
  const hour = Math.floor(now / HOUR);
  const nameOf = (one: number) => `${PREFIX}login-key:${one}`;
  const value = ((hour + 2) * HOUR - now) / SECOND;
  await client.set(nameOf(hour), randomBytes(32).toString('base64url'), {
    condition: 'NX',
    expiration: { type: 'EX', value: Math.ceil(value) },
  });
  const kept = await Promise.all([client.get(nameOf(hour)), client.get(nameOf(hour - 1))]);
  return kept.flatMap((key) => (typeof key === 'string' ? [Buffer.from(key, 'base64url')] : []));
}
