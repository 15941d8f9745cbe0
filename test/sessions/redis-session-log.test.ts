import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openRedis, type RedisConnection } from '../../src/redis/connection.js';
import { redisSessionLog } from '../../src/sessions/redis-session-log.js';
import type { SessionId, SessionLog } from '../../src/sessions/session-log.js';
import { DAY } from '../../src/time/clock.js';
import { sessionLogContract } from '../contracts/session-log.js';
import { consent, entry, NOON, opening, signal } from '../support/entries.js';
import { startCluster } from '../support/redis-topologies.js';
import { describeOnRedis, describeWithRedis } from '../support/with-redis.js';

const SESSION = 'a-session' as SessionId;
const uncounted = entry({ type: 'consent', purpose: 'statistics', granted: false });

let runs = 0;

/** A log whose sessions no other has. */
function ofItsOwn(log: SessionLog): SessionLog {
  const run = `run-${++runs}`;
  const own = (session: SessionId) => `${run}-${session}` as SessionId;
  return {
    append: (session, ...rest) => log.append(own(session), ...rest),
    read: (session, ...rest) => log.read(own(session), ...rest),
    kept: (session) => log.kept(own(session)),
    restore: (session, ...rest) => log.restore(own(session), ...rest),
    erase: (session) => log.erase(own(session)),
    sweep: (now) => log.sweep(now),
  };
}

describeOnRedis('with a real redis-server', (redis) => {
  beforeEach(async () => {
    await redis.connection.client.del(['afterglow:{a-session}:head', 'afterglow:{a-session}:log']);
    redis.server.cli('flushall');
  });

  sessionLogContract({
    name: 'Redis',
    sweeps: false,
    open: (maxEntries) => ofItsOwn(redisSessionLog(redis.connection, maxEntries)),
  });

  it('lets both keys expire together, as long after the newest entry as the session lives', async () => {
    const log = redisSessionLog(redis.connection);
    await log.append(SESSION, [signal('view', 'a', NOON)], opening());
    await log.append(SESSION, [uncounted], { ...opening(), withdraws: 'statistics' });
    for (const key of ['head', 'log']) {
      const left = Number(redis.server.cli('pttl', `afterglow:{${SESSION}}:${key}`));
      expect(left).toBeGreaterThan(DAY - 5_000);
      expect(left).toBeLessThanOrEqual(DAY);
    }
  });

  it('keeps the expiry when it is full or a purpose is withdrawn', async () => {
    const log = redisSessionLog(redis.connection, 3);
    const views = ['a', 'b', 'c', 'd', 'e'].map((product) => signal('view', product));
    await log.append(SESSION, [...views, signal('save', 'f')], opening());
    await log.append(SESSION, [consent(false)], { ...opening(), withdraws: 'personalise' });
    expect(Number(redis.server.cli('pttl', `afterglow:{${SESSION}}:log`))).toBeGreaterThan(DAY - 5_000);
  });

  it('takes entries again without doubling or counting them', async () => {
    const log = redisSessionLog(redis.connection);
    const entries = [signal('view', 'a'), signal('save', 'b')];
    await log.append(SESSION, entries.slice(0, 1), opening());
    await log.appendOnce(SESSION, entries, opening());
    await log.appendOnce(SESSION, entries, opening());
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries, length: 2 });
  });

  it.each(['append', 'appendOnce'] as const)(
    'does not open a session with what was given up (%s) and arrives after the session was erased',
    async (arrives) => {
      const log = redisSessionLog(redis.connection);
      expect(await log.erase(SESSION)).toBe(0);
      expect(await log[arrives](SESSION, [signal('save', 'a')], opening())).toEqual({ kind: 'gone' });
      expect(await redis.connection.client.exists(`afterglow:{${SESSION}}:head`)).toBe(0);
      expect(Number(redis.server.cli('pttl', `afterglow:{${SESSION}}:erased`))).toBeGreaterThan(0);
    },
  );

  it('leaves no key of a session that was there when it was erased', async () => {
    const log = redisSessionLog(redis.connection);
    await log.append(SESSION, [signal('save', 'a')], opening());
    expect(await log.erase(SESSION)).toBe(1);
    expect(redis.server.cli('keys', `*${SESSION}*`).trim()).toBe('');
  });

  it('holds its scripts again after they were flushed', async () => {
    const log = redisSessionLog(redis.connection);
    await log.append(SESSION, [signal('view', 'a')], opening());
    redis.server.cli('script', 'flush');
    expect((await log.read(SESSION, NOON)).length).toBe(1);
  });
});

describeWithRedis('in a Cluster', () => {
  let stop: () => Promise<void>;
  let connection: RedisConnection;
  beforeAll(async () => {
    const cluster = await startCluster();
    stop = cluster.stop;
    connection = openRedis({ url: cluster.url, password: undefined });
    await connection.whenReady(5_000);
  }, 60_000);
  afterAll(async () => {
    await connection.close();
    await stop();
  });

  sessionLogContract({
    name: 'a Redis Cluster',
    sweeps: false,
    open: (maxEntries) => ofItsOwn(redisSessionLog(connection, maxEntries)),
  });
});
