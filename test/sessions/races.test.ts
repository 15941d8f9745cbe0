import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRaceShop } from '../support/race-shop.js';
import type { RaceShop } from '../support/race-steps.js';
import { RACES } from '../support/races.js';
import { THOROUGH } from '../support/thorough.js';
import { describeOnRedis } from '../support/with-redis.js';

/** `npm run bench -- races` is the same a thousand times. */
const ROUNDS = THOROUGH ? 24 : 8;
const AT_ONCE = 4;

function raceIn(open: () => Promise<RaceShop>): void {
  let shop: RaceShop;
  beforeAll(async () => {
    shop = await open();
  });
  afterAll(() => shop.close());

  test.each(RACES)('$name', async (race) => {
    const wrong: string[] = [];
    for (let round = 0; round < ROUNDS; round += AT_ONCE) {
      const rounds = Array.from({ length: AT_ONCE }, (_, i) => race.run(shop, round + i));
      wrong.push(...(await Promise.all(rounds)).filter((one) => one !== undefined));
    }
    expect(wrong).toEqual([]);
  });
}

describe('requests of one visit that meet, embedded', () => {
  raceIn(() => openRaceShop());
});

describeOnRedis('requests of one visit that meet, with Redis', (redis) => {
  raceIn(() => openRaceShop({ REDIS_URL: redis.server.url }));
});
