import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Logger } from '../../src/telemetry/logger.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX } from '../support/shopper.js';

/** Each sent through one input; none may be in a log line or in a metric. */
const canary = () => `canary${randomUUID().replaceAll('-', '')}`;
const canaries = {
  path: canary(),
  deepPath: canary(),
  query: canary(),
  queryName: canary(),
  field: canary(),
  fieldName: canary(),
  cookie: canary(),
  agent: canary(),
  referrer: canary(),
  forwarded: canary(),
  language: canary(),
  origin: canary(),
  htmx: canary(),
  unknownHeader: canary(),
};

const logged: string[] = [];
const note = (event: string, fields?: object) => logged.push(JSON.stringify([event, fields]));
const logger: Logger = { info: note, error: note };
let shop: TestShop;
let cookie = '';
beforeAll(async () => {
  shop = await openTestShop({ logger, env: { LOG_LEVEL: 'requests', TRUST_PROXY: 'loopback' } });
  const asked = await request(shop.app).post('/personalisation').set(FROM_HERE).type('form').send({});
  cookie = asked.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => shop.close());

const HEADERS = {
  'User-Agent': canaries.agent,
  Referer: `https://${canaries.referrer}.example/`,
  'X-Forwarded-For': `203.0.113.77, ${canaries.forwarded}`,
  'Accept-Language': canaries.language,
  'HX-Current-URL': `http://localhost/${canaries.htmx}`,
  'X-Unknown': canaries.unknownHeader,
};

const PATHS = [
  `/${canaries.path}`,
  `/products/${canaries.path}`,
  `/departments/${canaries.path}/${canaries.deepPath}`,
  `/search?q=${canaries.query}&${canaries.queryName}=1`,
  `/search/suggestions?q=${canaries.query}`,
  `/images/${canaries.path}.jpg`,
  `/art/${canaries.path}.svg`,
  `/assets/${canaries.path}/x.css`,
  `/why/${canaries.path}`,
  `/orders/${canaries.path}`,
  `/%E0%A4%A${canaries.path}`,
];
const POSTS = [
  '/signals',
  '/basket/lines',
  '/interests',
  '/checkout',
  '/personalisation',
  `/${canaries.path}`,
];
const FORM = {
  product: canaries.field,
  phrase: canaries.field,
  [canaries.fieldName]: 'x',
  returnTo: `/${canaries.path}`,
};

describe('a line a request', () => {
  test('says pattern, method, status and duration, and not one word of what was sent', async () => {
    for (const path of PATHS) {
      await request(shop.app).get(path).set(HEADERS).set('Cookie', `${cookie}; x=${canaries.cookie}`);
      await request(shop.app)
        .get(path)
        .set({ ...HEADERS, ...HTMX });
    }
    for (const path of POSTS) {
      const sent = () =>
        request(shop.app).post(path).set(HEADERS).set('Cookie', cookie).type('form').send(FORM);
      await sent().set(FROM_HERE);
      await sent().set({ ...FROM_HERE, ...HTMX });
      await sent().set('Origin', `https://${canaries.origin}.example`);
      await request(shop.app).post(path).set(FROM_HERE).type('json').send(`{"${canaries.fieldName}":`);
    }
    expect(logged.filter((line) => line.startsWith('["request"')).length).toBeGreaterThan(40);
    for (const line of logged.filter((one) => one.startsWith('["request"')))
      expect(Object.keys(JSON.parse(line)[1] as object)).toEqual(['route', 'method', 'status', 'ms']);
    expectNothingOf(logged.join('\n'));
  });

  test('and the metrics hold none of it either', async () => {
    expectNothingOf((await request(shop.app).get('/metrics')).text);
  });

  test('nor does any file under DATA_DIR', () => {
    const { dataDir } = shop.config;
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
      (one) => one.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['data.mdb', 'keys']));
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name)).toString('latin1');
      for (const [input, word] of Object.entries(canaries))
        expect(bytes.includes(word), `${input} in ${name}`).toBe(false);
    }
  });

  test('is not written unless asked for', async () => {
    const before = logged.length;
    const quiet = await openTestShop({ logger });
    await request(quiet.app).get('/');
    await quiet.close();
    expect(logged.length).toBe(before);
  });
});

function expectNothingOf(text: string): void {
  for (const [input, word] of Object.entries(canaries)) expect(text, input).not.toContain(word);
  for (const word of ['203.0.113.77', '127.0.0.1', '::1', cookie, cookie.split('=')[1] ?? cookie])
    expect(text).not.toContain(word);
  expect(text.toLowerCase()).not.toContain('canary');
}
