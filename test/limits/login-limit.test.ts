import { describe, expect, test } from 'vitest';
import { EngineAwayError, openGuard } from '../../src/away/guard.js';
import { type LoginLimit, memoryLoginLimit, TRIES } from '../../src/limits/login-limit.js';
import { redisLoginLimit } from '../../src/limits/redis-login-limit.js';
import { HOUR, MINUTE } from '../../src/time/clock.js';
import { describeOnRedis } from '../support/with-redis.js';

/** Just before a full hour: keys change while tries still count. */
const START = Date.UTC(2026, 10, 22, 9, 58);

const CODE = 'first-code';

async function takes(limit: LoginLimit, address: string, times: number): Promise<number[]> {
  const waits: number[] = [];
  for (let time = 0; time < times; time++) waits.push(await limit.take(address, CODE));
  return waits;
}

function limitSuite(open: (clock: () => number) => LoginLimit) {
  test('five tries are welcome, the next must wait for the rest of a quarter of an hour', async () => {
    const waits = await takes(
      open(() => START),
      '203.0.113.7',
      TRIES + 1,
    );
    expect(waits.slice(0, TRIES)).toEqual([0, 0, 0, 0, 0]);
    expect(waits[TRIES]).toBeGreaterThan(14 * 60);
    expect(waits[TRIES]).toBeLessThanOrEqual(15 * 60);
  });

  test('a stranger uses up their own tries and nobody else’s', async () => {
    const limit = open(() => START);
    await takes(limit, '203.0.113.8', TRIES + 3);
    expect(await limit.take('203.0.113.9', CODE)).toBe(0);
    expect(await limit.take('2001:db8:1:2:aaaa::1', CODE)).toBe(0);
    await takes(limit, '2001:db8:1:3::1', TRIES);
    expect(await limit.take('2001:db8:1:3:ffff::2', CODE)).toBeGreaterThan(0);
  });

  test('tries of the last hour’s key still count in this one', async () => {
    let now = START;
    const limit = open(() => now);
    await takes(limit, '203.0.113.10', 3);
    now += 5 * MINUTE;
    expect((await takes(limit, '203.0.113.10', 3)).map((wait) => wait > 0)).toEqual([false, false, true]);
    now += 2 * HOUR;
    expect(await limit.take('203.0.113.10', CODE)).toBe(0);
  });

  test('the right code clears them', async () => {
    const limit = open(() => START);
    await takes(limit, '203.0.113.11', TRIES);
    await limit.clear('203.0.113.11', CODE);
    expect(await limit.take('203.0.113.11', CODE)).toBe(0);
  });

  test('a new code is not locked by wrong tries at the old one', async () => {
    const limit = open(() => START);
    await takes(limit, '203.0.113.13', TRIES + 1);
    expect(await limit.take('203.0.113.13', 'second-code')).toBe(0);
    expect(await limit.take('203.0.113.13', CODE)).toBeGreaterThan(0);
  });

  test('fifty tries at once are five', async () => {
    const limit = open(() => START);
    const waits = await Promise.all(Array.from({ length: 50 }, () => limit.take('203.0.113.12', CODE)));
    expect(waits.filter((wait) => wait === 0).length).toBe(TRIES);
  });
}

describe('tries to log in, counted in memory', () => limitSuite(memoryLoginLimit));

describeOnRedis('tries to log in, counted in Redis', (redis) => {
  const guard = () => openGuard({ engine: 'redis', deadline: 500 });

  describe('of one shop', () =>
    limitSuite((clock) => {
      redis.server.cli('FLUSHALL');
      return redisLoginLimit(redis.connection, guard(), clock);
    }));

  test('count for all web processes together', async () => {
    redis.server.cli('FLUSHALL');
    const [one, other] = [
      redisLoginLimit(redis.connection, guard(), () => START),
      redisLoginLimit(redis.connection, guard(), () => START),
    ];
    await takes(one, '203.0.113.20', 3);
    expect((await takes(other, '203.0.113.20', 3)).map((wait) => wait > 0)).toEqual([false, false, true]);
  });

  test('leave no address, and nothing for longer than two hours', async () => {
    redis.server.cli('FLUSHALL');
    await takes(
      redisLoginLimit(redis.connection, guard(), () => START),
      '203.0.113.21',
      2,
    );
    const keys = redis.server.cli('KEYS', '*').trim().split('\n');
    expect(keys.length).toBe(2);
    for (const key of keys) {
      expect(key).not.toContain('203.0.113');
      expect(redis.server.cli('GET', key)).not.toContain('203.0.113');
      const left = Number(redis.server.cli('TTL', key));
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(2 * 3_600);
    }
  });

  test('let nobody in while Redis is away', async () => {
    const limit = redisLoginLimit(redis.connection, guard(), () => START);
    redis.server.stall();
    try {
      await expect(limit.take('203.0.113.22', CODE)).rejects.toBeInstanceOf(EngineAwayError);
    } finally {
      redis.server.resume();
    }
  });
});
