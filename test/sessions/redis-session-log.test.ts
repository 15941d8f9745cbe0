import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openRedis, type RedisConnection } from '../../src/redis/connection.js';
import { redisSessionLog } from '../../src/sessions/redis-session-log.js';
import { type SessionId, seenIn } from '../../src/sessions/session-log.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { sessionLogContract } from '../contracts/session-log.js';
import { basket, consent, entry, NOON, opening, signal } from '../support/entries.js';
import { startCluster } from '../support/redis-topologies.js';
import { describeOnRedis, describeWithRedis } from '../support/with-redis.js';

const SESSION = 'a-session' as SessionId;
const uncounted = entry({ type: 'consent', purpose: 'statistics', granted: false });

describeOnRedis('with a real redis-server', (redis) => {
  beforeEach(async () => {
    await redis.connection.client.del(['afterglow:{a-session}:head', 'afterglow:{a-session}:log']);
    redis.server.cli('flushall');
  });

  sessionLogContract({
    name: 'Redis',
    sweeps: false,
    open: (maxEntries) => redisSessionLog(redis.connection, maxEntries),
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

  it('carries a log of before over at its first append, with its end and its entries', async () => {
    const log = redisSessionLog(redis.connection);
    const [head, lines] = [`afterglow:{${SESSION}}:head`, `afterglow:{${SESSION}}:log`];
    const ends = NOON + 7 * DAY;
    redis.server.cli('hset', head, 'length', '4', 'endsAt', String(ends));
    const lineOf = (number: number, marks: string, { id, ...rest }: Entry) =>
      `${number} ${marks} ${id} ${JSON.stringify({ ...rest, v: 1 })}`;
    const [agreed, added, more, weeks] = [
      consent(),
      basket('a', 2),
      basket('a', 3),
      entry({ type: 'memory', length: 'weeks' }),
    ];
    const stored = [
      lineOf(1, 'p', agreed),
      lineOf(2, 'b', added),
      lineOf(3, 'b', more),
      lineOf(4, 'p', weeks),
    ];
    redis.server.cli('rpush', lines, ...stored);
    for (const key of [head, lines]) redis.server.cli('pexpire', key, String(7 * DAY));
    const read = await log.read(SESSION, NOON);
    expect(read).toMatchObject({
      entries: [agreed, added, more, weeks],
      length: 4,
      endsAt: ends,
      basket: more.id,
    });
    const [view, seen] = [signal('view', 'b'), seenIn(read)];
    const done = await log.append(SESSION, [view], { now: NOON, seen, sameBasket: true });
    expect(done).toMatchObject({ kind: 'appended', endsAt: NOON + 30 * DAY });
    const after = await log.read(SESSION, NOON);
    expect(after).toMatchObject({ entries: [agreed, added, more, weeks, view], length: 5 });
    expect(readVisit(after.entries).basket.get('a' as never)?.quantity).toBe(3);
    expect((await log.kept(SESSION)).head).toMatchObject({ form: 2, keeps: 1, memory: 'w', agreedP: NOON });
    expect(redis.server.cli('lrange', lines, '0', '0')).toMatch(/^1 pPc:[0-9A-F]{12} /);
    for (const key of [head, lines]) expect(Number(redis.server.cli('pttl', key))).toBeGreaterThan(29 * DAY);
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
  let runs = 0;
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
    open(maxEntries) {
      const run = `run-${++runs}`;
      const log = redisSessionLog(connection, maxEntries);
      const own = (session: SessionId) => `${run}-${session}` as SessionId;
      return {
        append: (session, ...rest) => log.append(own(session), ...rest),
        read: (session, ...rest) => log.read(own(session), ...rest),
        kept: (session) => log.kept(own(session)),
        restore: (session, ...rest) => log.restore(own(session), ...rest),
        erase: (session) => log.erase(own(session)),
        sweep: (now) => log.sweep(now),
      };
    },
  });
});
