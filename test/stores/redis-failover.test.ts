import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { SessionId } from '../../src/sessions/session-log.js';
import { NOON, opening, signal } from '../support/entries.js';
import { startRedis } from '../support/redis-server.js';
import { startCluster, startSentinels } from '../support/redis-topologies.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { describeWithRedis } from '../support/with-redis.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const SESSION = 'a-session-that-goes-on' as SessionId;

/** Appends one entry after another, as a shopper would, until it is told to stop. */
function keepAppending({ services }: TestShop) {
  const acknowledged: string[] = [];
  let going = true;
  const done = (async () => {
    for (let i = 0; going; i++) {
      const id = `entry-${i}`;
      await services.sessionLog.append(SESSION, [signal('save', `p-${i}`, NOON, id)], opening());
      acknowledged.push(id);
      await sleep(10);
    }
  })();
  // A story that fails closes the shop while an append is on its way: that one failing says no more.
  done.catch(() => {});
  return {
    acknowledged,
    async stop() {
      going = false;
      await done;
    },
  };
}

async function idsIn({ services }: TestShop, session = SESSION): Promise<string[]> {
  const { entries, partial } = await services.sessionLog.read(session, NOON);
  if (partial) throw new Error('Only a part can be read.');
  return entries.map(({ id }) => id);
}

describeWithRedis('a shop behind Sentinels', () => {
  it('keeps what the replica had and what was added while nobody led, each entry once', async () => {
    const setup = await startSentinels();
    const shop = await openTestShop({ env: { REDIS_URL: setup.url } });
    try {
      await shop.services.sessionLog.append(SESSION, [signal('save', 'first', NOON, 'first')], opening());
      await until(async () => (await idsIn(shop)).includes('first'), 'it is in Redis');
      // Replication is asynchronous: what is promised is what the replica has.
      await until(() => setup.replica.cli('exists', `afterglow:{${SESSION}}:log`).startsWith('1'), 'a copy');
      await setup.master.kill();
      const appending = keepAppending(shop);
      await until(() => setup.replica.cli('role').startsWith('master'), 'the replica leads', 20_000);
      const soFar = appending.acknowledged.length;
      expect(soFar).toBeGreaterThan(0);
      await until(() => appending.acknowledged.length > soFar + 20, 'more is added');
      await appending.stop();
      const expected = ['first', ...appending.acknowledged].sort();
      await until(
        async () => JSON.stringify((await idsIn(shop)).sort()) === JSON.stringify(expected),
        'every entry is there once',
        10_000,
      );
      await until(
        () => Number(setup.replica.cli('llen', `afterglow:{${SESSION}}:log`)) === expected.length,
        'and lies on the new master',
        10_000,
      );
    } finally {
      await shop.close();
      await setup.stop();
    }
  });
});

describeWithRedis('a shop on a Cluster', () => {
  it('serves the sessions of other nodes while one is dead, and joins those of that one when it is back', async () => {
    const setup = await startCluster();
    const shop = await openTestShop({ env: { REDIS_URL: setup.url } });
    const { sessionLog } = shop.services;
    const sessions = Array.from({ length: 12 }, (_, i) => `session-${i}` as SessionId);
    const add = (id: string) =>
      Promise.all(
        sessions.map((session) => sessionLog.append(session, [signal('save', 'a', NOON, id)], opening())),
      );
    try {
      await add('before');
      for (const node of setup.nodes) expect(Number(node.cli('dbsize'))).toBeGreaterThan(0);
      await sleep(1_100);
      await setup.nodes[1]?.kill();
      await add('during');
      await setup.nodes[1]?.restart();
      await add('after');
      for (const session of sessions) {
        await until(
          async () => (await idsIn(shop, session)).sort().join() === 'after,before,during',
          `${session} is whole`,
          15_000,
        );
      }
    } finally {
      await shop.close();
      await setup.stop();
    }
  });
});

describeWithRedis('a shop on Redis with TLS and a password', () => {
  it('keeps its sessions there', async () => {
    const server = await startRedis({ tls: true, password: 'long-and-secret' });
    const shop = await openTestShop({ env: { REDIS_URL: server.url } });
    try {
      await shop.services.sessionLog.append(SESSION, [signal('save', 'a', NOON, 'one')], opening());
      expect(await idsIn(shop)).toEqual(['one']);
      expect(server.cli('exists', `afterglow:{${SESSION}}:log`).trim()).toBe('1');
    } finally {
      await shop.close();
      await server.stop();
    }
  });
});

describeWithRedis('a shop that moves to Redis', () => {
  it('takes the visit along at its next request, under the same cookie', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterglow-move-'));
    const server = await startRedis();
    const embedded = await openTestShop({ env: { DATA_DIR: folder } });
    const before = shopper(embedded.app);
    await before.open('/products/cork-yoga-block');
    await before.press('Add to basket');
    await embedded.close();

    const shop = await openTestShop({ env: { DATA_DIR: folder, REDIS_URL: server.url } });
    try {
      const after = shopper(shop.app, { Cookie: before.cookie });
      expect((await after.open('/basket')).text).toContain('/basket/lines/cork-yoga-block');
      const id = sessionOf(before.cookie);
      expect(await shop.services.traces(id)).toMatchObject({ keys: 3, waiting: false });
      expect(
        server
          .cli('keys', '*')
          .split('\n')
          .filter((key) => key.includes(id)),
      ).toHaveLength(3);
    } finally {
      await shop.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
