import { expect, test } from 'vitest';
import { redisRateLimits } from '../../src/limits/redis-rate-limits.js';
import { HOUR } from '../../src/time/clock.js';
import { describeOnRedis } from '../support/with-redis.js';

/** Other suites run beside this one: how long they hold up Redis is not what is looked at. */
const UNHURRIED: { deadline?: number } = { deadline: 5_000 };

describeOnRedis('rate limits in Redis', (redis) => {
  let now = Date.UTC(2026, 10, 22, 12);

  /** The limits of one web process. */
  async function process(rates = { page: 4, press: 2 }, options = UNHURRIED) {
    return redisRateLimits(await redis.connect(), rates, () => now, options);
  }
  const values = () =>
    redis.server
      .cli('keys', '*')
      .trim()
      .split('\n')
      .map((key) => [key, Number(redis.server.cli('ttl', key))] as const);

  test('count for all web processes together', async () => {
    const [one, other] = [await process(), await process()];
    const taken = [];
    for (let turn = 0; turn < 6; turn++)
      taken.push(await (turn % 2 ? one : other).take('203.0.113.1', 'page'));
    expect(taken.slice(0, 4)).toEqual([0, 0, 0, 0]);
    for (const seconds of taken.slice(4)) expect(seconds).toBeGreaterThan(50);
    expect(await one.take('203.0.113.2', 'page')).toBe(0);
  });

  test('keep no address, and nothing for longer than two hours', async () => {
    await (await process()).take('203.0.113.3', 'press');
    const kept = values();
    expect(kept.length).toBeGreaterThan(2);
    for (const [key, seconds] of kept) {
      expect(key).not.toContain('203.0');
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(7_200);
    }
  });

  test('know nobody of the hour before', async () => {
    const limits = await process({ page: 1, press: 1 });
    expect(await limits.take('203.0.113.4', 'page')).toBe(0);
    expect(await limits.take('203.0.113.4', 'page')).toBeGreaterThan(0);
    now += HOUR;
    expect(await limits.take('203.0.113.4', 'page')).toBe(0);
  });

  test('go on in each process while Redis is stalled or gone, without holding up a page', async () => {
    const limits = await process({ page: 3, press: 3 }, {});
    await limits.take('203.0.113.5', 'page');
    redis.server.stall();
    const began = performance.now();
    const stalled = [];
    for (let turn = 0; turn < 4; turn++) stalled.push(await limits.take('203.0.113.6', 'page'));
    expect(performance.now() - began).toBeLessThan(400);
    expect(stalled.slice(0, 3)).toEqual([0, 0, 0]);
    expect(stalled[3]).toBeGreaterThan(0);
    redis.server.resume();
    await redis.server.kill();
    const gone = [];
    for (let turn = 0; turn < 4; turn++) gone.push(await limits.take('203.0.113.7', 'page'));
    expect(gone.slice(0, 3)).toEqual([0, 0, 0]);
    expect(gone[3]).toBeGreaterThan(0);
  });
});
