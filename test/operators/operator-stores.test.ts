import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionData, Store } from 'express-session';
import { open, type RootDatabase } from 'lmdb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGuard } from '../../src/away/guard.js';
import { LmdbOperatorStore } from '../../src/operators/lmdb-operator-store.js';
import type { CodeId } from '../../src/operators/operator-code.js';
import { ABSOLUTE, IDLE } from '../../src/operators/operator-session.js';
import { RedisOperatorStore } from '../../src/operators/redis-operator-store.js';
import { HOUR, MINUTE } from '../../src/time/clock.js';
import { describeOnRedis } from '../support/with-redis.js';

const START = Date.UTC(2026, 10, 22, 9);
const record = (since = START): SessionData => ({
  cookie: { originalMaxAge: null },
  endsAt: 0,
  operator: { since, code: 'code-1' as CodeId },
});

const promised = <T>(call: (done: (error?: unknown, value?: T | null) => void) => void) =>
  new Promise<T | null | undefined>((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value)));
  });
const get = (store: Store, id: string) => promised<SessionData>((done) => store.get(id, done));
const set = (store: Store, id: string, value: SessionData) => promised((done) => store.set(id, value, done));
const touch = (store: Store, id: string, value: SessionData) =>
  promised((done) => store.touch?.(id, value, done as () => void));
const destroy = (store: Store, id: string) => promised((done) => store.destroy(id, done));

function storeSuite(openStore: (clock: () => number) => Store) {
  test('keeps a session, and forgets it at the logout for good', async () => {
    const store = openStore(() => START);
    await set(store, 'a', record());
    expect((await get(store, 'a'))?.operator).toEqual(record().operator);
    await destroy(store, 'a');
    expect(await get(store, 'a')).toBeNull();
    await touch(store, 'a', record());
    expect(await get(store, 'a')).toBeNull();
  });

  test('knows nobody by an id that it did not give', async () => {
    expect(
      await get(
        openStore(() => START),
        'nobody',
      ),
    ).toBeNull();
  });
}

describe('operators’ sessions in LMDB', () => {
  const directory = mkdtempSync(join(tmpdir(), 'afterglow-operators-'));
  let root: RootDatabase;
  beforeAll(() => {
    root = open({ path: directory, maxDbs: 4 });
  });
  afterAll(async () => {
    await root.close();
    rmSync(directory, { recursive: true, force: true });
  });
  storeSuite((clock) => new LmdbOperatorStore(root, clock));

  test('end when idle, at the latest after twelve hours, and are swept', async () => {
    let now = START;
    const store = new LmdbOperatorStore(root, () => now);
    await set(store, 'b', record());
    for (; now < START + ABSOLUTE - IDLE; now += 20 * MINUTE) await touch(store, 'b', record());
    expect(await get(store, 'b')).not.toBeNull();
    for (; now < START + ABSOLUTE + HOUR; now += 20 * MINUTE) await touch(store, 'b', record());
    expect(await get(store, 'b')).toBeNull();
    expect(await store.sweep()).toBe(1);
    expect(await store.sweep()).toBe(0);
  });
});

describeOnRedis('operators’ sessions in Redis', (redis) => {
  const openStore = (clock: () => number) =>
    new RedisOperatorStore(redis.connection, openGuard({ engine: 'redis', deadline: 500 }), clock);
  storeSuite(openStore);

  test('end when idle, at the latest after twelve hours', async () => {
    let now = START;
    const store = openStore(() => now);
    const left = () => Number(redis.server.cli('TTL', 'afterglow:operator:c'));
    await set(store, 'c', record());
    expect(left()).toBeGreaterThan(29 * 60);
    expect(left()).toBeLessThanOrEqual(30 * 60);
    now = START + ABSOLUTE - 5 * MINUTE;
    await touch(store, 'c', record());
    expect(left()).toBeLessThanOrEqual(5 * 60);
  });

  test('open nothing while Redis is away, and cannot be opened', async () => {
    const store = openStore(() => START);
    await set(store, 'd', record());
    redis.server.stall();
    try {
      expect(await get(store, 'd')).toBeNull();
      await expect(set(store, 'e', record())).rejects.toThrow();
    } finally {
      redis.server.resume();
    }
  });
});
