import { expect, inject, test } from 'vitest';
import { THOROUGH } from '../support/thorough.js';
import { truthTest } from '../support/truth.js';
import { describeWithRedis } from '../support/with-redis.js';

describeWithRedis('what is published of scripted visits', () => {
  test('is what they did: two web processes, a worker apart, Redis standing still twice', async () => {
    const result = await truthTest({
      index: inject('sharedIndex'),
      // Fewer visits fill the day's cell and one of two segments; `TEST_THOROUGH` fills those of four.
      ...(THOROUGH ? { visits: 220, segments: 4 } : { visits: 130, segments: 2 }),
      atOnce: 12,
      stalls: [3_000, 600],
    });
    expect(result.counted).toBeGreaterThan(THOROUGH ? 150 : 80);
    expect(result.published).toBeGreaterThan(THOROUGH ? 2 : 1);
    expect(result.wrong).toEqual([]);
    expect(result.differences).toEqual([]);
    expect(result.uncounted).toBe(0);
  }, 180_000);
});
