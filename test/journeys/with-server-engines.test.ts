import { afterAll, beforeAll } from 'vitest';
import { NEEDS_QDRANT, QDRANT_URL } from '../support/qdrant.js';
import { describeWithRedis, type RedisServer, startRedis } from '../support/redis-server.js';
import { tell } from './tell.js';
import { htmx, plainForms } from './visitors/without-browser.js';

describeWithRedis(`the stories, told to a shop on Redis and Qdrant${NEEDS_QDRANT}`, () => {
  let redis: RedisServer | undefined;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  const env = () => ({ REDIS_URL: redis?.url, ...(QDRANT_URL === '' ? {} : { QDRANT_URL }) });
  tell(plainForms, { engines: 'server engines', env });
  tell(htmx, { engines: 'server engines', env });
});
