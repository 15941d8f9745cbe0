import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { openRedis, type RedisConnection } from '../../src/redis/connection.js';
import { redisScript } from '../../src/redis/script.js';
import { freePort } from '../support/free-port.js';
import { startRedis } from '../support/redis-server.js';
import { startCluster, startSentinels } from '../support/redis-topologies.js';
import { until } from '../support/until.js';
import { describeOnRedis, describeWithRedis } from '../support/with-redis.js';

const count = redisScript(`
  redis.call('INCRBY', KEYS[1], ARGV[1])
  return redis.call('INCRBY', KEYS[2], ARGV[1])
`);
const KEYS = ['afterglow:{a}:one', 'afterglow:{a}:two'];

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What every way of reaching Redis must allow. */
async function serves(connection: RedisConnection): Promise<void> {
  expect(await connection.whenReady(5_000)).toBe(true);
  expect(await count(connection.client, KEYS, [2])).toBe(2);
  expect(await count(connection.client, KEYS, [2])).toBe(4);
  expect(await connection.client.get(KEYS[0]!)).toBe('4');
}

async function using(url: string, work: (connection: RedisConnection) => Promise<void>, password?: string) {
  const connection = openRedis({ url, password });
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

describeOnRedis('a connection to Redis', (redis) => {
  it('serves commands and scripts', () => using(redis.server.url, serves));

  it('opens at once while Redis is away, refuses at once, and serves when it comes', async () => {
    const port = await freePort();
    const began = performance.now();
    await using(`redis://127.0.0.1:${port}`, async (connection) => {
      expect(await connection.whenReady(100)).toBe(false);
      await expect(connection.client.get('x')).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(1_000);
    });
  });

  it('comes back by itself after a crash', async () => {
    await using(redis.server.url, async (connection) => {
      await connection.whenReady(5_000);
      await redis.server.kill();
      await until(() => !connection.ready(), 'the loss is noticed', 2_000);
      await expect(connection.client.get('x')).rejects.toThrow();
      await redis.server.restart();
      await until(() => connection.ready(), 'the connection is back', 5_000);
      await connection.client.get('x');
    });
  });

  it('gives up a server that accepts and says nothing, and takes it up within five seconds', async () => {
    await using(redis.server.url, async (connection) => {
      await connection.whenReady(5_000);
      redis.server.stall();
      const asked = connection.client.get('x').then(
        () => 'answered',
        () => 'refused',
      );
      // Something is written all the time, as in a busy shop: a timeout of the socket would never come.
      const busy = setInterval(() => void connection.client.get('y').catch(() => undefined), 50);
      expect(await asked).toBe('refused');
      clearInterval(busy);
      redis.server.resume();
      await until(() => connection.ready(), 'the connection is back', 5_000);
    });
  });
});

describeWithRedis('a process that was held up for longer than a stalled Redis is waited for', () => {
  const holdUp = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);

  it('reads the answers that came meanwhile', async () => {
    const server = await startRedis();
    const connection = openRedis({ url: server.url, password: undefined });
    try {
      await connection.whenReady(5_000);
      server.stall();
      const asked = connection.client.set('x', '1');
      await sleep(20);
      server.resume();
      // From here timers come before what has arrived is read.
      await turn();
      holdUp();
      expect(await asked).toBe('OK');
      expect(await connection.client.get('x')).toBe('1');
    } finally {
      await connection.close();
      await server.stop();
    }
  });

  it('keeps its connection when one ping fails then, as one to a lost node of a Cluster does', async () => {
    const server = await startRedis();
    await using(server.url, async (connection) => {
      await connection.whenReady(5_000);
      const { client } = connection;
      const ping = vi.spyOn(client, 'ping').mockRejectedValueOnce(new Error('This node is gone.'));
      holdUp();
      await until(() => ping.mock.calls.length > 1, 'it was asked again', 5_000);
      await until(() => connection.ready(), 'the connection answers', 5_000);
      expect(connection.client).toBe(client);
    });
    await server.stop();
  });
});

describeWithRedis('a connection to Redis with a password', () => {
  it('takes it from the address or from REDIS_PASSWORD', async () => {
    const server = await startRedis({ password: 'a pass/word'.replace(' ', '%') });
    await using(server.url, serves);
    await server.cli('flushall');
    await using(`redis://127.0.0.1:${server.port}`, serves, 'a%pass/word');
    await using(`redis://:wrong@127.0.0.1:${server.port}`, async (connection) => {
      expect(await connection.whenReady(300)).toBe(false);
    });
    await server.stop();
  });
});

describeWithRedis('a connection to Redis over TLS', () => {
  it('trusts the authority that the address names, and no other', async () => {
    const server = await startRedis({ tls: true });
    await using(server.url, serves);
    await using(server.url.replace(/\?.*/, ''), async (connection) => {
      expect(await connection.whenReady(300)).toBe(false);
    });
    await server.stop();
  });
});

describeWithRedis('a connection through Sentinels', () => {
  it('serves, and follows a failover to the replica', async () => {
    const setup = await startSentinels();
    const [sentinel = ''] = /127.0.0.1:\d+/.exec(setup.url) ?? [];
    for (const [url, problem] of [
      [`redis://${sentinel}`, 'is-sentinel'],
      [`redis+sentinel://${sentinel}/nobody`, 'no-master'],
      [`redis+sentinel://127.0.0.1:${setup.master.port}/shop`, 'no-sentinel'],
    ] as const)
      await using(url, async (connection) => {
        expect(await connection.whenReady(500)).toBe(false);
        expect(connection.problem()).toBe(problem);
      });
    await using(setup.url, async (connection) => {
      await serves(connection);
      await setup.master.kill();
      await until(() => setup.replica.cli('role').startsWith('master'), 'the replica leads', 20_000);
      await until(async () => (await connection.client.get(KEYS[0]!)) === '4', 'the client follows', 5_000);
      expect(await count(connection.client, KEYS, [2])).toBe(6);
    });
    await setup.stop();
  });
});

describeWithRedis('a connection to a Cluster', () => {
  it('serves keys of every node, and stands the loss of one', async () => {
    const setup = await startCluster();
    for (const node of setup.nodes)
      await using(`redis://127.0.0.1:${node.port}`, async (connection) => {
        expect(await connection.whenReady(500)).toBe(false);
        expect(connection.problem()).toBe('is-cluster');
      });
    await using(setup.url, async (connection) => {
      await serves(connection);
      const keys = Array.from({ length: 30 }, (_, i) => `afterglow:{session-${i}}:x`);
      for (const key of keys) await connection.client.set(key, '1');
      expect(setup.nodes.every((node) => Number(node.cli('dbsize')) > 0)).toBe(true);
      await setup.nodes[2]!.kill();
      const answers = await Promise.allSettled(keys.map((key) => connection.client.get(key)));
      const answered = answers.filter(({ status }) => status === 'fulfilled').length;
      expect(answered).toBeGreaterThan(5);
      await setup.nodes[2]!.restart();
      await until(
        async () =>
          (await Promise.all(keys.map((key) => connection.client.get(key)))).every((one) => one === '1'),
        'all nodes answer',
        20_000,
      );
    });
    await setup.stop();
  });
});
