import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../src/analytics/event.js';
import { openQueues } from '../src/analytics/queue/open-queues.js';
import { openPublisher } from '../src/analytics/releases/publisher.js';
import { openReleases } from '../src/analytics/releases/read-releases.js';
import { dueAt, type WeekId, weekEnd } from '../src/analytics/releases/week.js';
import { segmentsOf } from '../src/analytics/store/analytics-files.js';
import { addressKey, ownHourKey } from '../src/limits/address-key.js';
import { ORDER_DAYS } from '../src/orders/order.js';
import { sessionKeys } from '../src/redis/keys.js';
import { LINGERS, type SessionId } from '../src/sessions/session-log.js';
import type { OrderToken } from '../src/stock/stock.js';
import { startSweeping } from '../src/stores/sweeping.js';
import { silentLogger } from '../src/telemetry/logger.js';
import { DAY, HOUR, MINUTE, SECOND } from '../src/time/clock.js';
import { openCounting } from './support/counting.js';
import { NOON, opening, signal } from './support/entries.js';
import { batch, event } from './support/events.js';
import { sessionOf } from './support/session-of.js';
import { openTestShop, type TestShop } from './support/shop.js';
import { type Shopper, shopper } from './support/shopper.js';
import { storedOnDisk } from './support/stored-on-disk.js';
import { until } from './support/until.js';
import { describeOnRedis } from './support/with-redis.js';

/** docs/design.md, 9, each line with a clock that is moved. */
const SWEPT_WITHIN = MINUTE;
/** The button of a visit that is personalised. */
const PERSONALISED = 'Stop personalising';

afterEach(() => {
  vi.useRealTimers();
});

async function visited(shop: TestShop): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  return visitor;
}

describe('what a session leaves in LMDB', () => {
  let shop: TestShop;
  let sweeping: { stop(): void };
  beforeEach(async () => {
    shop = await openTestShop();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    sweeping = startSweeping(shop.engines, silentLogger);
  });
  afterEach(async () => {
    sweeping.stop();
    await shop.close();
  });

  /** What is left of a session, by the database in which it lies. */
  const traces = (session: string) =>
    storedOnDisk(join(shop.config.dataDir, 'sessions'))
      .filter(({ key }) => [key].flat()[0] === session)
      .map(({ database }) => database)
      .sort();
  /** The shop's clock and its timers move together, half a minute at a time. */
  async function pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 30 * SECOND) {
      shop.wait(30 * SECOND);
      vi.advanceTimersByTime(30 * SECOND);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test('is gone a minute after its end; the record of when that was, with the hour', async () => {
    shop.wait(10 * MINUTE);
    const session = sessionOf((await visited(shop)).cookie);
    const whole = traces(session);
    expect(whole).toEqual(expect.arrayContaining(['session-entries', 'session-heads', 'session-records']));
    shop.wait(DAY - MINUTE);
    await pass(30 * SECOND);
    expect(traces(session)).toEqual(whole);
    await pass(30 * SECOND + SWEPT_WITHIN);
    // express-session's record: nothing but the hour in which the session ends.
    expect(traces(session)).toEqual(['session-records']);
    shop.wait(50 * MINUTE - SWEPT_WITHIN);
    await pass(SWEPT_WITHIN);
    expect(traces(session)).toEqual([]);
  });

  test('is gone at the next start of the shop where it ended while that was shut', async () => {
    const session = sessionOf((await visited(shop)).cookie);
    sweeping.stop();
    shop.wait(DAY + LINGERS);
    expect(traces(session)).toContain('session-entries');
    sweeping = startSweeping(shop.engines, silentLogger);
    await until(() => traces(session).length === 0, 'swept without waiting for a timer');
  });

  test('stays where a press moves the end between being found and being removed', async () => {
    const { sessionLog } = shop.services;
    const session = 'a-session' as SessionId;
    await sessionLog.append(session, [signal('view', 'yoga-1', NOON - DAY)], opening(NOON - DAY));
    const sweeping = sessionLog.sweep(NOON + LINGERS);
    await sessionLog.append(session, [signal('save', 'yoga-1')], opening(NOON - 1));
    await sweeping;
    expect((await sessionLog.read(session, NOON)).length).toBe(2);
  });

  test('is found among thousands of others, a slice at a time', async () => {
    const { sessionLog } = shop.services;
    const append = (name: string, endsAt: number) =>
      sessionLog.append(name as SessionId, [signal('view', 'yoga-1', endsAt - DAY)], opening(endsAt - DAY));
    for (let number = 0; number < 1_700; number++)
      await append(`session-${String(number).padStart(5, '0')}`, NOON + (number % 3 === 0 ? 1 : DAY));
    shop.wait(1 + LINGERS);
    const [removed] = await shop.engines.sweepSessions();
    expect(removed).toBe(567);
    expect(traces('session-01698')).toEqual([]);
    expect(traces('session-01697')).toEqual(['key-slots', 'session-entries', 'session-heads']);
  });

  test('an order is gone thirty days after it was placed', async () => {
    const token = 'an-order-of-a-test-22c' as OrderToken;
    const total = { amount: 100, currency: 'EUR' };
    await shop.services.orders.place({ token, lines: [], total, placedAt: NOON });
    shop.wait(ORDER_DAYS * DAY - 1);
    expect(await shop.engines.sweepOthers()).toEqual([0, 0, 0]);
    shop.wait(1);
    expect(await shop.services.orders.find(token, NOON + ORDER_DAYS * DAY)).toBeUndefined();
    expect(await shop.engines.sweepOthers()).toEqual([0, 1, 0]);
  });

  test('the cookie ends with the session, half a year after the agreement at the latest', async () => {
    const visitor = shopper(shop.app);
    const answer = await visitor.post('/personalisation', { returnTo: '/' });
    const endOf = (one: typeof answer) =>
      Date.parse(/Expires=([^;]+)/.exec(String(one.headers['set-cookie']))?.[1] ?? '');
    // express-session counts from this machine's clock.
    expect(endOf(answer) - Date.now()).toBeLessThanOrEqual(DAY + HOUR);
    const longest = await visitor.post('/memory', { length: 'weeks' });
    expect(endOf(longest) - Date.now()).toBeGreaterThan(29 * DAY);
    // Opening pages renews nothing; what is noted moves the end, and the agreement ends all the same.
    for (const path of ['/', '/departments', '/interests', '/basket'])
      expect((await visitor.open(path)).headers['set-cookie'], path).toBeUndefined();
    for (let days = 0; days < 180; days += 20) {
      expect((await visitor.open('/')).text, `after ${days} days`).toContain(PERSONALISED);
      shop.wait(20 * DAY);
      await visitor.open('/search?q=lamp');
    }
    expect((await visitor.open('/')).text).not.toContain(PERSONALISED);
  });
});

describeOnRedis('what a session leaves in Redis', (redis) => {
  let shop: TestShop;
  beforeEach(async () => {
    shop = await openTestShop({ env: { REDIS_URL: redis.server.url } });
  });
  afterEach(() => shop.close());

  /** Milliseconds until Redis removes a key; -1 for one that it never would. */
  const livesOn = (key: string) => Number(redis.server.cli('pttl', key));

  test('is removed by Redis at the session’s end; the record of when that is, with the hour', async () => {
    shop.wait(10 * MINUTE);
    const session = sessionOf((await visited(shop)).cookie);
    const [log = '', head = '', record = ''] = sessionKeys(session);
    for (const key of [log, head]) {
      expect(livesOn(key), key).toBeGreaterThan(DAY - MINUTE);
      expect(livesOn(key), key).toBeLessThanOrEqual(DAY + SWEPT_WITHIN);
    }
    expect(livesOn(record)).toBeGreaterThan(DAY);
    expect(livesOn(record)).toBeLessThanOrEqual(DAY + HOUR);
    expect(redis.server.cli('keys', `*${session}*`).trim().split('\n')).toHaveLength(3);
  });

  test('an order is removed by Redis thirty days after it was placed', async () => {
    const token = 'an-order-of-a-test-22c' as OrderToken;
    const total = { amount: 100, currency: 'EUR' };
    await shop.services.orders.place({ token, lines: [], total, placedAt: NOON });
    const [key = ''] = redis.server.cli('keys', `*${token}*`).trim().split('\n');
    expect(livesOn(key)).toBeGreaterThan(ORDER_DAYS * DAY - MINUTE);
    expect(livesOn(key)).toBeLessThanOrEqual(ORDER_DAYS * DAY);
  });

  test('what counts requests and tries to log in is gone within hours, and so are its keys', async () => {
    await shop.services.rateLimits.take('203.0.113.9', 'page');
    await shop.services.operators.limit.take('203.0.113.9', 'code');
    const limits = redis.server
      .cli('keys', 'afterglow:*')
      .trim()
      .split('\n')
      .filter((key) => /^afterglow:(limit|login)/.test(key));
    expect(limits.length).toBeGreaterThanOrEqual(4);
    for (const key of limits) {
      expect(livesOn(key), key).toBeGreaterThan(0);
      expect(livesOn(key), key).toBeLessThanOrEqual(2 * HOUR);
    }
  });
});

test('the key under which this process counts addresses is another an hour later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const hourKey = ownHourKey();
  const named = async () => addressKey('203.0.113.9', await hourKey());
  const first = await named();
  vi.advanceTimersByTime(HOUR - 1);
  expect(await named()).toBe(first);
  vi.advanceTimersByTime(1);
  expect(await named()).not.toBe(first);
});

describe('raw events', () => {
  const ACCEPTED = Date.parse('2026-09-03T00:00:05Z');
  const DAYS_KEPT = 30;
  let dataDir: string;
  let now: number;
  let queues: ReturnType<typeof openQueues>;
  let counting: ReturnType<typeof openCounting>;
  beforeEach(() => {
    now = ACCEPTED;
    dataDir = mkdtempSync(join(tmpdir(), 'afterglow-retention-'));
    queues = openQueues({ dataDir, eventPartitions: 1 }, () => now, undefined);
    counting = openCounting({ queue: queues.queues[0], analyticsDir: join(dataDir, 'analytics') });
  });
  afterEach(async () => {
    await counting.close();
    await queues.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const rows = async () =>
    Number(
      (await counting.ask('SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM entries) AS n'))[0]
        ?.n,
    );
  const daysOnDisk = () => [...new Set(segmentsOf(counting.files).map(({ day }) => day))];
  /** A worker that starts, does what there is to do, and ends. */
  async function work(): Promise<void> {
    const stop = counting.start({ clock: () => now });
    await until(
      () => counting.logged.some((one) => one.event === 'events.worker-ready'),
      'the worker is ready',
    );
    await counting.untilDone();
    await stop();
    counting.logged.length = 0;
  }

  test('are gone from the segments when the first of a day is thirty days old', async () => {
    const add = (number: number) =>
      queues.queues[0].add(batch(number, [event(`look-${number}`, { day: dayOf(now) })]));
    await add(1);
    await work();
    expect([await rows(), daysOnDisk()]).toEqual([2, ['2026-09-03']]);
    now = ACCEPTED + DAYS_KEPT * DAY - 2 * HOUR;
    await add(2);
    await work();
    expect([await rows(), daysOnDisk()]).toEqual([4, ['2026-09-03', '2026-10-02']]);
    // The worker looks hourly: what would be too old by the next time goes now.
    now = ACCEPTED + DAYS_KEPT * DAY - HOUR;
    await work();
    expect([await rows(), daysOnDisk()]).toEqual([2, ['2026-10-02']]);
  });

  test('are gone from the dead letters and from quarantine, also where nothing new comes', async () => {
    const [queue] = queues.queues;
    await queue.add({ ...batch(1, [event('garbled')]), payload: 'garbage' });
    const [given] = await queue.read('a-worker', 1);
    if (given) await queue.bury(given, 'It is no batch.');
    const quarantine = join(counting.directory, 'quarantine');
    mkdirSync(quarantine, { recursive: true });
    const name = '2026-09-03T10-00-00-000Z-2026-09-02-p0-0a1b.parquet';
    writeFileSync(join(quarantine, name), 'damaged');
    now = ACCEPTED + DAY;
    await work();
    expect(await queue.deadLetters(9)).toHaveLength(1);
    expect(readdirSync(quarantine)).toEqual([name]);
    now = ACCEPTED + DAYS_KEPT * DAY - HOUR;
    await work();
    expect(readdirSync(quarantine)).toEqual([]);
    expect(await queue.deadLetters(9)).toEqual([]);
  });
});

describe('releases', () => {
  const WEEK = '2026-W46' as WeekId;
  /** Months are 30 days at least. */
  const TWENTY_FIVE_MONTHS = 25 * 30 * DAY;

  test('are removed 25 months after their week, and not made of a week whose events are gone', async () => {
    const directory = join(mkdtempSync(join(tmpdir(), 'afterglow-releases-')), 'releases');
    const publisher = openPublisher({
      directory,
      cells: async ({ from }) => [{ day: from, segment: '', kind: 'visit', sessions: 1, events: 1 }],
      segments: async () => [],
      settled: async () => true,
    });
    await publisher.publish(WEEK, dueAt(WEEK));
    await publisher.publishDue(weekEnd(WEEK) + TWENTY_FIVE_MONTHS - 1);
    expect((await openReleases(directory).read({ id: WEEK, report: 'interest-by-day' }))?.state).toBe(
      'whole',
    );
    await publisher.publishDue(weekEnd(WEEK) + TWENTY_FIVE_MONTHS);
    expect(await openReleases(directory).list()).not.toContainEqual(expect.objectContaining({ id: WEEK }));
    expect(existsSync(join(directory, WEEK))).toBe(false);
    const late = weekEnd(WEEK) - 7 * DAY + 30 * DAY - HOUR + 1;
    await expect(publisher.publish(WEEK, late)).rejects.toThrow('no longer kept');
    expect((await publisher.publish(WEEK, late - 1))[0]?.id).toBe(WEEK);
    rmSync(join(directory, '..'), { recursive: true });
  });
});
