import { expect, inject, test } from 'vitest';
import { truthTest } from '../support/truth.js';
import { describeWithRedis } from '../support/with-redis.js';

describeWithRedis('what is published of scripted visits', () => {
  test('is what they did: two web processes, a worker apart, Redis standing still twice', async () => {
    const result = await truthTest({
      index: inject('sharedIndex'),
      visits: 220,
      atOnce: 12,
      stalls: [3_000, 600],
    });
    expect(result.counted).toBeGreaterThan(150);
    expect(result.published).toBeGreaterThan(2);
    expect(result.wrong).toEqual([]);
    expect(result.differences).toEqual([]);
    expect(result.uncounted).toBe(0);
  }, 180_000);
});
