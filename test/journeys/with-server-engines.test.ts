import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { NEEDS_QDRANT, QDRANT_URL } from '../support/qdrant.js';
import { THOROUGH } from '../support/thorough.js';
import { describeOnRedis } from '../support/with-redis.js';
import { tell } from './tell.js';
import { htmx, plainForms } from './visitors/without-browser.js';

describeOnRedis(`the stories, told to a shop on Redis and Qdrant${NEEDS_QDRANT}`, (redis) => {
  const env = () => ({ REDIS_URL: redis.server.url, ...(QDRANT_URL === '' ? {} : { QDRANT_URL }) });
  tell(plainForms, { engines: 'server engines', env }, THOROUGH ? [en, de] : [de]);
  tell(htmx, { engines: 'server engines', env }, THOROUGH ? [en, de] : [en]);
});
