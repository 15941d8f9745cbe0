import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { NEEDS_QDRANT, QDRANT_URL } from '../support/qdrant.js';
import { THOROUGH } from '../support/thorough.js';
import { describeOnRedis } from '../support/with-redis.js';
import { STORIES } from './story.js';
import { tell } from './tell.js';
import { htmx, plainForms } from './visitors/without-browser.js';

/** Each story is told in one of the two ways, which the stores cannot tell apart; `TEST_THOROUGH` tells all in both. */
const inTurn = (way: number) =>
  Object.fromEntries(Object.entries(STORIES).filter((_, turn) => THOROUGH || turn % 2 === way));

describeOnRedis(`the stories, told to a shop on Redis and Qdrant${NEEDS_QDRANT}`, (redis) => {
  const env = () => ({ REDIS_URL: redis.server.url, ...(QDRANT_URL === '' ? {} : { QDRANT_URL }) });
  tell(plainForms, { engines: 'server engines', env }, THOROUGH ? [en, de] : [de], inTurn(0));
  tell(htmx, { engines: 'server engines', env }, THOROUGH ? [en, de] : [en], inTurn(1));
});
