import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { openRedis } from '../../src/redis/connection.js';
import { type RedisProblem, redisProblem, refusesWrites } from '../../src/redis/problem.js';
import { watchRedis } from '../../src/redis/watch.js';
import type { LogFields, Logger } from '../../src/telemetry/logger.js';
import { freePort } from '../support/free-port.js';
import { startRedis } from '../support/redis-server.js';
import { until } from '../support/until.js';
import { describeWithRedis } from '../support/with-redis.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function listening() {
  const lines: { readonly event: string; readonly fields: LogFields }[] = [];
  const note = (event: string, fields: LogFields = {}) => void lines.push({ event, fields });
  return { lines, logger: { info: note, error: note } satisfies Logger };
}

/** Waits until this is what is known of a Redis that does not answer. */
async function expectProblem(problem: RedisProblem, url: string, password?: string): Promise<void> {
  const connection = openRedis({ url, password });
  try {
    await until(() => connection.problem() === problem, `${problem} at ${url}`);
    expect(await connection.whenReady(0)).toBe(false);
  } finally {
    await connection.close();
  }
}

describeWithRedis('why Redis does not answer', () => {
  it('is told apart: no password, a wrong one, a wrong host, nobody there, silence', async () => {
    const server = await startRedis({ password: 'the-right-one' });
    const address = `redis://127.0.0.1:${server.port}`;
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const locked = await startRedis({ tls: true });
    await expectProblem('no-password', address);
    await expectProblem('wrong-password', address, 'another one');
    await expectProblem('wrong-password', `redis://no-such-user:x@127.0.0.1:${server.port}`);
    await expectProblem('unknown-host', 'redis://no-such-host.invalid');
    await expectProblem('refused', `redis://127.0.0.1:${await freePort()}`);
    await expectProblem('silent', `redis://127.0.0.1:${port}`);
    await expectProblem('tls', `rediss://127.0.0.1:${locked.port}`);
    await locked.stop();
    mute.close();
    await server.stop();
  });

  it('is nothing while it does, and is found when it ends', async () => {
    const server = await startRedis();
    const connection = openRedis({ url: server.url, password: undefined });
    await connection.whenReady(5_000);
    expect(connection.problem()).toBeUndefined();
    await server.kill();
    await until(() => connection.problem() === 'refused', 'nobody is there any more', 5_000);
    await connection.close();
    await server.stop();
  });
});

describeWithRedis('watching Redis', () => {
  it('says once a minute what is wrong, never the password, and once that it is back', async () => {
    const server = await startRedis({ password: 'opensesame' });
    const connection = openRedis({ url: `redis://127.0.0.1:${server.port}`, password: 'zebrafinch' });
    await until(() => connection.problem() !== undefined, 'the problem is known');
    const { lines, logger } = listening();
    const watching = watchRedis({ redis: connection, logger, sayEvery: 400, lookEvery: 20 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    watching.stop();
    await connection.close();
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(new Set(lines.map(({ event, fields }) => `${event} ${fields.problem}`))).toEqual(
      new Set(['redis.away wrong-password']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/zebrafinch|opensesame|127\.0\.0\.1/);
    await server.stop();
  });

  it('warns at the first answer of a Redis that throws away what it keeps', async () => {
    const server = await startRedis({ config: ['maxmemory 20mb', 'maxmemory-policy allkeys-lru'] });
    const connection = openRedis({ url: server.url, password: undefined });
    const { lines, logger } = listening();
    const watching = watchRedis({ redis: connection, logger, lookEvery: 20 });
    await until(() => lines.some(({ event }) => event === 'redis.evicts'), 'it warns');
    expect(lines.filter(({ event }) => event === 'redis.evicts')).toEqual([
      { event: 'redis.evicts', fields: expect.objectContaining({ policy: 'allkeys-lru' }) },
    ]);
    server.cli('config', 'set', 'maxmemory-policy', 'noeviction');
    watching.stop();
    const again = watchRedis({ redis: connection, logger, lookEvery: 20 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    again.stop();
    expect(lines.filter(({ event }) => event === 'redis.evicts')).toHaveLength(1);
    await connection.close();
    await server.stop();
  });
});

describeWithRedis('a Redis whose memory is full', () => {
  it('is told of once a minute for as long as it is', async () => {
    const server = await startRedis({ config: ['maxmemory-policy noeviction'] });
    const connection = openRedis({ url: server.url, password: undefined });
    const { lines, logger } = listening();
    const full = () => lines.filter(({ event }) => event === 'redis.full').length;
    const watching = watchRedis({ redis: connection, logger, sayEvery: 100, lookEvery: 20 });
    await until(() => connection.ready(), 'it answers');
    server.cli('config', 'set', 'maxmemory', '1');
    await until(() => full() >= 2, 'it is said again', 10_000);
    server.cli('config', 'set', 'maxmemory', '0');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const said = full();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(full()).toBe(said);
    watching.stop();
    await connection.close();
    await server.stop();
  });
});

describe('an answer of Redis', () => {
  it.each([
    ["OOM command not allowed when used memory > 'maxmemory'. script: 1, on @user_script:1.", true],
    ['MISCONF Redis is configured to save RDB snapshots', true],
    ["READONLY You can't write against a read only replica.", true],
    ['NOREPLICAS Not enough good replicas to write.', true],
    ['LOADING Redis is loading the dataset in memory', false],
    ['Socket closed unexpectedly', false],
  ])('%s: it refuses writes and reads on: %s', (message, refuses) => {
    expect(refusesWrites(new Error(message))).toBe(refuses);
    expect(refusesWrites(new Error('around it', { cause: new Error(message) }))).toBe(refuses);
  });

  it('tells nothing where it is no error', () => {
    expect(redisProblem(undefined)).toBe('other');
    expect(refusesWrites('OOM')).toBe(false);
  });
});
