import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFaultProxy } from '../support/fault-proxy.js';
import { freePort } from '../support/free-port.js';
import { startRedis } from '../support/redis-server.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { describeOnRedis } from '../support/with-redis.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const get = (path: string) => request(shop.app).get(path);

describe.each(['/healthz', '/readyz', '/metrics'])('%s', (path) => {
  test('is kept nowhere, sets no cookie and carries the policy', async () => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe.each(['/readyz', '/metrics'])('%s', (path) => {
  test.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])(
    'is not there for anybody a proxy asks for (%s)',
    async (header) => {
      const answer = await get(path).set(header, '127.0.0.1');
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('Not on any shelf');
    },
  );
});

describe.each(['/readyz', '/metrics'])('%s', (path) => {
  test.each(['localhost:3000', 'LOCALHOST', '127.0.0.1:3000', '[::1]:3000', '10.0.0.7:3000', '[fd00::7]'])(
    'is there under %s',
    async (host) => {
      expect((await get(path).set('Host', host)).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'shop.example:3000',
    'localhost.evil.example',
    '8.8.8.8',
    '127.0.0.1.evil.example',
  ])('is not there under %s, a name that anybody may point at this machine', async (host) => {
    expect((await get(path).set('Host', host)).status).toBe(404);
  });
});

describe('/readyz', () => {
  test('tells how each engine is', async () => {
    const { body } = await get('/readyz');
    expect(body).toEqual({ ready: true, engines: shop.services.states() });
    expect(body.engines.inference).toBe('up');
  });

  test('answers 503 from the moment the process is told to end', async () => {
    const ending = await openTestShop();
    ending.services.stop();
    const answer = await request(ending.app).get('/readyz');
    expect(answer.status).toBe(503);
    expect(answer.body.ready).toBe(false);
    expect((await request(ending.app).get('/healthz')).status).toBe(200);
    await ending.close();
  });
});

describeOnRedis('/readyz of a shop with Redis', (redis) => {
  const readyAt = async (env: NodeJS.ProcessEnv) => {
    const opened = await openTestShop({ env });
    const { status } = await request(opened.app).get('/readyz');
    const page = await request(opened.app).get('/departments');
    expect(page.status).toBe(200);
    return { opened, status };
  };
  const away = async () => `redis://127.0.0.1:${await freePort()}`;

  test('is 503 while that has never answered this machine, and the shop sells all the same', async () => {
    const { opened, status } = await readyAt({ REDIS_URL: await away() });
    expect(status).toBe(503);
    await opened.close();
  });

  test('says of each engine that lives in Redis that it is away', async () => {
    const { opened } = await readyAt({ REDIS_URL: await away() });
    const { body } = await request(opened.app).get('/readyz');
    expect(body.engines).toMatchObject({ redis: 'down', events: 'down' });
    await opened.close();
  });

  test('is 200 once it has, and also after a start while it is away', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-known-'));
    const proxy = await openFaultProxy(redis.server.port);
    const env = { REDIS_URL: `redis://127.0.0.1:${proxy.port}`, DATA_DIR: dataDir };
    const first = await readyAt(env);
    expect(first.status).toBe(200);
    await first.opened.engines.close();
    await proxy.set({ kind: 'down' });
    const second = await readyAt(env);
    expect(second.status).toBe(200);
    await second.opened.close();
    const elsewhere = await readyAt({ ...env, REDIS_URL: await away() });
    expect(elsewhere.status).toBe(503);
    await elsewhere.opened.close();
    await proxy.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('is 503 where Redis is known and refuses the password', async () => {
    const locked = await startRedis({ password: 'first' });
    const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-locked-'));
    const env = { REDIS_URL: `redis://127.0.0.1:${locked.port}`, DATA_DIR: dataDir };
    const first = await readyAt({ ...env, REDIS_PASSWORD: 'first' });
    expect(first.status).toBe(200);
    await first.opened.engines.close();
    const second = await readyAt({ ...env, REDIS_PASSWORD: 'other' });
    expect(second.status).toBe(503);
    await second.opened.close();
    await locked.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('/metrics', () => {
  test('tells what waits in the event queue and for Redis', async () => {
    const { text } = await get('/metrics');
    for (const name of ['event_queue_events', 'events_refused', 'events_dropped', 'overflow_waiting']) {
      expect(text).toContain(`afterglow_reading{name="${name}"} 0`);
    }
  });

  test('counts requests by pattern, never by what was asked for', async () => {
    await get('/products/cork-yoga-block?ref=zebrafinch');
    await get('/zebrafinch/zebrafinch');
    await get('/search?q=zebrafinch').set('Referer', 'https://zebrafinch.example/');
    const { text } = await get('/metrics');
    expect(text).toMatch(
      /afterglow_request_duration_seconds_count\{route="\/products\/:id",method="GET",status="2xx"\} 1/,
    );
    expect(text).toMatch(/_count\{route="none",method="GET",status="4xx"\} [1-9]/);
    expect(text).not.toContain('zebrafinch');
    expect(text).not.toContain('cork-yoga');
    expect(text).not.toContain('127.0.0.1');
  });

  test('knows three methods: a made-up one is not written down', async () => {
    await request(shop.app).propfind('/');
    const { text } = await get('/metrics');
    expect(text).toContain('method="other"');
    expect(text).not.toContain('PROPFIND');
  });

  test('tells the event loop’s delay, memory and each engine', async () => {
    const { text } = await get('/metrics');
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(/process_resident_memory_bytes \d/);
    expect(text).toContain('afterglow_engine_up{engine="inference"} 1');
  });

  test('counts what an engine did not answer', async () => {
    const slow = await openTestShop({ embed: () => new Promise(() => undefined) });
    await request(slow.app).get('/search?q=yoga');
    const { text } = await request(slow.app).get('/metrics');
    expect(text).toMatch(/unanswered_total\{engine="inference",reason="(late|budget)"\} 1/);
    expect(text).toMatch(/afterglow_fallbacks_total\{what="words-without-meaning"\} [1-9]/);
    await slow.close();
  });
});
