import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { redisEventQueue } from '../../src/analytics/redis-event-queue.js';
import { openRedis, type RedisConnection } from '../../src/redis/connection.js';
import { eventQueueContract } from '../contracts/event-queue.js';
import { describeWithRedis, type RedisServer, startRedis } from '../support/redis-server.js';

describeWithRedis('with a real Redis', () => {
  let server: RedisServer;
  let redis: RedisConnection;

  beforeAll(async () => {
    server = await startRedis();
    redis = openRedis({ url: server.url, password: undefined });
    await redis.whenReady(5_000);
  });
  beforeEach(() => void server.cli('flushall'));
  afterAll(async () => {
    await redis.close();
    await server.stop();
  });

  eventQueueContract('Redis', async (options = {}) => ({
    queue: redisEventQueue({ redis, partition: 0, ...options }),
    pass: (milliseconds) => sleep(milliseconds),
  }));
});
