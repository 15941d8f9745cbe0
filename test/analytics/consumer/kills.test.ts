import { describe, expect, it } from 'vitest';
import { killRounds } from '../../support/kill-rounds.js';
import { startRedis } from '../../support/redis-server.js';
import { THOROUGH } from '../../support/thorough.js';
import { describeWithRedis } from '../../support/with-redis.js';

/** All 100 rounds: `npm run bench -- kills`. In five each process is killed, and Redis too. */
const ROUNDS = THOROUGH ? 8 : 5;

describe('killing worker and web at any moment', () => {
  it('loses and doubles no event that the LMDB queue had accepted', async () => {
    const result = await killRounds({ rounds: ROUNDS });
    expect(result).toMatchObject({ lost: 0, lostInWindow: 0, doubled: 0, invented: 0, failedStarts: 0 });
    expect(result.accepted).toBeGreaterThan(0);
  }, 90_000);
});

describeWithRedis('killing worker, web and Redis at any moment', () => {
  it('loses and doubles no event that the Redis stream had accepted', async () => {
    const redis = await startRedis({ config: ['appendfsync always'] });
    try {
      const result = await killRounds({ rounds: ROUNDS, redis });
      expect(result).toMatchObject({ lost: 0, lostInWindow: 0, doubled: 0, invented: 0, failedStarts: 0 });
      expect(result.accepted).toBeGreaterThan(0);
      expect(result.kills.redis).toBeGreaterThan(0);
    } finally {
      await redis.stop();
    }
  }, 90_000);
});
