import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type LocalCompose, localCompose } from '../support/compose.js';
import { copyIndex } from '../support/copied-index.js';
import { describeWithNginx } from '../support/nginx.js';
import { until } from '../support/until.js';
import { describeWithRedis } from '../support/with-redis.js';

const CANARY = 'canary4711';
/** Every process starts anew, one after the other; milliseconds. */
const PATIENCE = 60_000;

describeWithNginx('the compose file’s own commands, as processes of this machine', () =>
  describeWithRedis('behind nginx and on Redis', journey),
);

function journey(): void {
  let compose: LocalCompose;
  let cookie = '';

  beforeAll(async () => {
    const publicUrl = 'http://localhost:8080';
    compose = await localCompose({ PUBLIC_URL: publicUrl, INSECURE_HTTP: '1', TRUST_PROXY: '1' });
    copyIndex(inject('fewProducts'), compose.local('/data'));
    compose.start('redis');
    await until(() => redisCli('ping').includes('PONG'), 'Redis answers', PATIENCE);
    expect(await compose.run('index')).toBe(0);
    compose.start('worker');
    compose.start('web-1');
    compose.start('web-2');
    for (const web of ['web-1', 'web-2'])
      await until(() => isOpen(compose.ports[web] ?? 0), 'it answers', PATIENCE);
    compose.start('proxy');
    await until(() => isOpen(compose.ports.proxy ?? 0), 'it answers', PATIENCE);
  }, 120_000);
  afterAll(() => compose?.stop(), 60_000);

  const redisCli = (...words: string[]) =>
    execFileSync('redis-cli', ['-p', String(compose.ports.redis), ...words], {
      encoding: 'utf8',
      env: { ...process.env, REDISCLI_AUTH: 'redis-password-of-the-test' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  async function get(path: string, more: Readonly<Record<string, string>> = {}) {
    const headers = { cookie, 'user-agent': CANARY, referer: `http://${CANARY}.example/`, ...more };
    return ask(compose.ports.proxy ?? 0, 'GET', path, headers);
  }
  async function post(path: string, fields: Readonly<Record<string, string>>) {
    const headers = {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answer = await ask(
      compose.ports.proxy ?? 0,
      'POST',
      path,
      headers,
      new URLSearchParams(fields).toString(),
    );
    cookie = answer.cookie ?? cookie;
    return answer;
  }

  test('Redis keeps what it acknowledged, throws nothing away and wants its password', () => {
    expect(redisCli('config', 'get', 'maxmemory-policy')).toContain('noeviction');
    expect(redisCli('config', 'get', 'appendfsync')).toContain('everysec');
    expect(redisCli('config', 'get', 'appendonly')).toContain('yes');
    const unknown = { ...process.env, REDISCLI_AUTH: 'wrong' };
    const words = ['-p', String(compose.ports.redis), 'ping'];
    expect(execFileSync('redis-cli', words, { encoding: 'utf8', env: unknown, stdio: 'pipe' })).not.toContain(
      'PONG',
    );
  });

  test('the main journey works through the proxy, whichever web process answers', async () => {
    expect((await get('/')).status).toBe(200);
    expect((await post('/personalisation', { returnTo: '/' })).status).toBe(303);
    for (const id of ['cork-yoga-block', 'natural-rubber-yoga-mat', 'folding-travel-yoga-mat'])
      expect((await get(`/products/${id}?ref=${CANARY}`)).status).toBe(200);
    await post('/signals', { product: 'cork-yoga-block', kind: 'interested', returnTo: '/' });
    for (let turn = 0; turn < 4; turn++) expect((await get('/')).text).toContain('For this visit');
    await post('/basket/lines', { product: 'cork-yoga-block', returnTo: '/basket' });
    for (let turn = 0; turn < 4; turn++) expect((await get('/basket')).text).toContain('Cork yoga block');
    expect((await get(`/search?q=${CANARY}`)).status).toBe(200);
    expect((await post('/forgetting', {})).text).toContain(
      'Entries of this visit left in the shop’s stores: 0',
    );
  });

  test('both web processes were asked', async () => {
    for (const web of ['web-1', 'web-2']) {
      const { text } = await ask(compose.ports[web] ?? 0, 'GET', '/metrics', {});
      expect(text, web).toMatch(/afterglow_request_duration_seconds_count\{route="\/products\/:id"/);
    }
  });

  test('/metrics and /readyz are not reached through the proxy, however they are written', async () => {
    for (const path of [
      '/metrics',
      '/readyz',
      '/metrics/',
      '/METRICS',
      '//metrics',
      '/%6detrics',
      '/./readyz',
    ])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/healthz')).status).toBe(200);
  });

  test('the web process believes the proxy’s address of a shopper, and not a shopper’s own', async () => {
    const abuser = { 'x-forwarded-for': '198.51.100.7' };
    expect((await get('/saved', abuser)).status).toBe(200);
  });

  test('a form larger than any of the shop’s ends at the proxy', async () => {
    expect((await post('/signals', { product: 'x'.repeat(80_000) })).status).toBe(413);
  });

  test('one web process ends and comes back, and the shop stays open', async () => {
    const statuses: number[] = [];
    let done = false;
    const shopping = (async () => {
      while (!done) statuses.push((await get('/departments')).status);
    })();
    const [first] = compose.started('web-1');
    await compose.end(first);
    compose.start('web-1');
    await until(() => isOpen(compose.ports['web-1'] ?? 0), 'it answers', PATIENCE);
    done = true;
    await shopping;
    expect(statuses.length).toBeGreaterThan(20);
    expect(new Set(statuses)).toEqual(new Set([200]));
  }, 60_000);

  test('no log holds an address, a path, a query or anything typed', () => {
    expect(compose.printed('proxy').split('\n').length).toBeGreaterThan(20);
    for (const line of compose.printed('proxy').trim().split('\n'))
      expect(line).toMatch(/^\S+T\S+ (GET|POST) \d{3} [\d.]+$/);
    for (const service of ['proxy', 'web-1', 'web-2', 'redis']) {
      expect(compose.printed(service), service).not.toContain(CANARY);
      expect(compose.printed(service), service).not.toMatch(/198\.51\.100\.7|cork-yoga|\?/);
    }
  });
}

const isOpen = async (port: number) => (await ask(port, 'GET', '/healthz', {})).status === 200;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | undefined;
}

/** Sends the path as it is written: `fetch` would tidy it. */
function ask(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const all = { host: 'localhost:8080', ...headers, ...length };
    const sent = request({ host: '127.0.0.1', port, method, path, headers: all }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += String(chunk);
      const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
      resolve({ status: answer.statusCode ?? 0, text, cookie });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
