import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach } from 'vitest';
import { redisEventQueue } from '../../../src/analytics/queue/redis-event-queue.js';
import { eventQueueContract } from '../../contracts/event-queue.js';
import { describeOnRedis } from '../../support/with-redis.js';

describeOnRedis('with a real Redis', (redis) => {
  beforeEach(() => void redis.server.cli('flushall'));

  eventQueueContract('Redis', async (options = {}) => ({
    queue: redisEventQueue({ redis: redis.connection, partition: 0, ...options }),
    pass: (milliseconds) => sleep(milliseconds),
  }));
});
