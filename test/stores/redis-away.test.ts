import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordEndOf } from '../../src/sessions/session-record.js';
import { readVisit } from '../../src/visits/visit.js';
import { en } from '../../src/wording/en/index.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';
import { describeWithRedis } from '../support/with-redis.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const [BEFORE, DURING, AFTER] = demoProducts()
  .filter(({ stock }) => stock === null || stock > 5)
  .map(({ id }) => id) as string[] as [string, string, string];
const CANNOT_READ = 'cannot read the earlier parts of this visit';

let server: RedisServer;
let shop: TestShop;
beforeEach(async () => {
  server = await startRedis({ config: ['appendfsync always'] });
  shop = await openTestShop({ env: { REDIS_URL: server.url } });
});
afterEach(async () => {
  await shop.close();
  await server.stop();
});

async function add(visitor: Shopper, product: string): Promise<void> {
  await visitor.open(`/products/${product}`);
  const answer = await visitor.press('Add to basket');
  expect(answer.status).toBeLessThan(400);
}

/** Product and pieces of each line of the basket. */
async function basketOf(visitor: Shopper): Promise<string[]> {
  const { text, status } = await visitor.open('/basket');
  expect(status).toBe(200);
  const lines = [
    ...text.matchAll(/action="\/basket\/lines\/([^"/]+)"[\s\S]*?name="quantity"[^>]*value="(\d+)"/g),
  ];
  return lines.map(([, product, pieces]) => `${pieces} ${product}`).sort();
}

const keysOf = (session: string) => server.cli('keys', `*${session}*`).split('\n').filter(Boolean);
const settled = () =>
  until(
    async () => Object.values(shop.services.states()).every((state) => state !== 'down'),
    'Redis is back',
  );

/** What `wanted` says of the basket, within five seconds of Redis coming back. */
const basketSays = (visitor: Shopper, wanted: string[]) =>
  until(
    async () => JSON.stringify(await basketOf(visitor)) === JSON.stringify([...wanted].sort()),
    `the basket holds ${wanted.join(', ')}`,
    5_000,
  );

describeWithRedis('a shop on Redis', () => {
  it('keeps sessions under hash-tagged keys that end with the session, and erases every one', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, BEFORE);
    const id = sessionOf(visitor.cookie);
    expect(keysOf(id).sort()).toEqual(['head', 'log', 'record'].map((part) => `afterglow:{${id}}:${part}`));
    for (const key of keysOf(id)) expect(Number(server.cli('pttl', key))).toBeGreaterThan(0);
    expect(await shop.services.traces(id)).toMatchObject({ keys: 3, waiting: false });
    await visitor.open('/');
    const receipt = await visitor.press('Forget this visit');
    expect(textOf(receipt.text)).toContain('Entries of this visit left in the shop’s stores: 0.');
    expect(keysOf(id)).toEqual([]);
  });

  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'keeps basket lines of before, during and after %s, once each, and says what it cannot read',
    async (how) => {
      const visitor = shopper(shop.app);
      await add(visitor, BEFORE);
      const cookie = sessionOf(visitor.cookie);
      if (how === 'SIGKILL') await server.kill();
      else server.stall();

      await add(visitor, DURING);
      await add(visitor, DURING);
      expect(sessionOf(visitor.cookie)).toBe(cookie);
      expect(await basketOf(visitor)).toEqual([`2 ${DURING}`]);
      expect(visitor.page.text).toContain(CANNOT_READ);

      if (how === 'SIGKILL') await server.restart();
      else server.resume();
      await settled();
      await basketSays(visitor, [`1 ${BEFORE}`, `2 ${DURING}`]);
      await add(visitor, AFTER);
      await basketSays(visitor, [`1 ${BEFORE}`, `2 ${DURING}`, `1 ${AFTER}`]);
      expect(visitor.page.text).not.toContain(CANNOT_READ);
      const stored = server.cli('lrange', `afterglow:{${cookie}}:log`, '0', '-1').split('\n').filter(Boolean);
      const ids = stored.map((line) => line.split(' ')[2]);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it('lets a visit begin, check out and read its order while Redis is dead, and has all of it afterwards', async () => {
    await server.kill();
    const visitor = shopper(shop.app);
    await add(visitor, DURING);
    await visitor.open('/checkout');
    const order = await visitor.press('Place order');
    expect(order.status).toBe(200);
    const path = `/orders/${/\/demo-payment\/([\w-]{22})/.exec(order.text)?.[1]}`;
    await server.restart();
    await settled();
    await until(() => server.cli('keys', 'afterglow:{order-*').length > 1, 'the order is in Redis', 5_000);
    await until(() => keysOf(sessionOf(visitor.cookie)).length === 3, 'the session is in Redis', 5_000);
    expect((await visitor.open(path)).status).toBe(200);
    expect(await basketOf(visitor)).toEqual([]);
  });

  it('honours an erasure at once while Redis is away, says so, and erases there when it is back', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, BEFORE);
    const [id, cookie] = [sessionOf(visitor.cookie), visitor.cookie];
    await server.kill();
    await add(visitor, DURING);
    await visitor.open('/');
    const receipt = textOf((await visitor.press('Forget this visit')).text);
    expect(receipt).not.toContain('Entries of this visit left');
    expect(receipt).toContain('does not answer at the moment');
    expect(visitor.cookie).toBe('');
    const thief = shopper(shop.app, { Cookie: cookie });
    expect(await basketOf(thief)).toEqual([]);
    await server.restart();
    await settled();
    await until(() => keysOf(id).length === 0, 'nothing is left in Redis', 5_000);
    const waitsNoMore = async () => !(await shop.services.traces(id)).waiting;
    await until(waitsNoMore, 'no erasure waits', 5_000);
    expect(await shop.services.traces(id)).toMatchObject({ keys: 0, waiting: false });
  });

  it('ends the record with the log, where what brings the end nearer has waited', async () => {
    const visitor = shopper(shop.app);
    await visitor.post('/signals', { product: BEFORE, kind: 'interested' });
    await visitor.post('/memory', { length: 'weeks' });
    const key = (part: string) => `afterglow:{${sessionOf(visitor.cookie)}}:${part}`;
    const endOf = () => Number(server.cli('hget', key('head'), 'endsAt'));
    const before = endOf();
    await server.kill();
    expect((await visitor.post('/personalisation/end', {})).status).toBeLessThan(400);
    await server.restart();
    await settled();
    await until(() => endOf() < before, 'Redis has heard of the withdrawal', 5_000);
    const record = () => JSON.parse(server.cli('get', key('record'))) as { readonly endsAt: number };
    await until(() => record().endsAt === recordEndOf(endOf()), 'the record ends with the log', 5_000);
  });

  it('carries out a press on a visit that it cannot read, or says that it cannot read it', async () => {
    const visitor = shopper(shop.app);
    await visitor.post('/signals', { product: BEFORE, kind: 'interested' });
    await visitor.post('/memory', { length: 'weeks' });
    await add(visitor, BEFORE);
    const read = () => shop.services.sessionLog.read(sessionOf(visitor.cookie), shop.services.clock());
    const before = await read();
    await server.kill();
    for (const [path, fields] of [
      [`/basket/lines/${BEFORE}`, { quantity: '2' }],
      ['/undo', { entry: before.entries[0]?.id ?? '' }],
      ['/shopping-for/open', { list: 'abcdefghijklmnop' }],
    ] as const) {
      const answer = await visitor.post(path, fields);
      expect([path, answer.status]).toEqual([path, 503]);
      expect(textOf(answer.text)).toContain(en.error.byKey.logAway);
    }
    for (const [path, fields] of [
      ['/memory', { length: 'visit' }],
      ['/interests-rest', { says: 'off' }],
      ['/interests-reset', {}],
    ] as const)
      expect([path, (await visitor.post(path, fields)).status]).toEqual([path, 303]);
    await server.restart();
    await settled();
    await until(async () => (await read()).length === before.length + 3, 'all are in Redis', 5_000);
    const { memory } = readVisit((await read()).entries);
    expect(memory).toBe('visit');
  });

  it('keeps a visit whose last press, taken back, a full Redis has refused: it holds more than what waits', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, BEFORE);
    const { headers } = await visitor.post('/signals', { product: DURING, kind: 'save' });
    const entry = /[?&]done=([\w-]+)/.exec(String(headers.location))?.[1] ?? '';
    server.cli('config', 'set', 'maxmemory', '1');
    const undone = await visitor.post('/undo', { entry });
    expect([undone.status, undone.headers['set-cookie']]).toEqual([303, undefined]);
    server.cli('config', 'set', 'maxmemory', '0');
    await basketSays(visitor, [`1 ${BEFORE}`]);
    const waiting = async () => (await shop.services.numbers()).overflow_waiting;
    await until(async () => (await waiting()) === 0, 'everything is taken', 5_000);
    expect(textOf((await visitor.open('/saved')).text)).toContain(en.signals.save.list.empty);
  });

  it('opens while Redis is dead, and takes it up when it comes', async () => {
    await shop.close();
    await server.kill();
    const began = performance.now();
    shop = await openTestShop({ env: { REDIS_URL: server.url } });
    expect(performance.now() - began).toBeLessThan(10_000);
    const visitor = shopper(shop.app);
    await add(visitor, DURING);
    await server.restart();
    await settled();
    await basketSays(visitor, [`1 ${DURING}`]);
    expect(visitor.page.text).not.toContain(CANNOT_READ);
  });
});
