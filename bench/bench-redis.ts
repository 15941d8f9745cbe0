import { REDIS_SERVER, type RedisServer, startRedis } from '../test/support/redis-server.js';

/** Redis at REDIS_URL; else a redis-server of its own with an append-only file; undefined where there is none. */
export async function benchRedis(): Promise<Pick<RedisServer, 'url' | 'stop'> | undefined> {
  const url = process.env.REDIS_URL;
  if (url) return { url, stop: async () => undefined };
  return REDIS_SERVER === undefined ? undefined : startRedis();
}
