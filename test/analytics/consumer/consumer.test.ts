import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/analytics/consumer/reconciliation.js';
import { rebuild } from '../../../src/analytics/consumer/take-stock.js';
import { type Day, dayOf } from '../../../src/analytics/event.js';
import type { EventQueue } from '../../../src/analytics/queue/event-queue.js';
import { nextStreamId } from '../../../src/analytics/queue/stream-id.js';
import { segmentsOf } from '../../../src/analytics/store/analytics-files.js';
import { withDatabase } from '../../../src/analytics/store/duckdb.js';
import { readCells } from '../../../src/analytics/store/read-segments.js';
import { isSettled } from '../../../src/analytics/store/settled.js';
import { MOST_SEGMENTS } from '../../../src/analytics/store/write-segments.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { silentLogger } from '../../../src/telemetry/logger.js';
import { DAY, HOUR } from '../../../src/time/clock.js';
import { type Counting, openCounting } from '../../support/counting.js';
import { batch, event, someEvents } from '../../support/events.js';
import { until } from '../../support/until.js';

let counting: Counting;
beforeEach(() => {
  counting = openCounting();
});
afterEach(() => counting.close());

const today = dayOf(Date.now());
const now = (id: string, facts: object = {}) => event(id, { day: today, ...facts });
const events = (count: number, prefix?: string) =>
  someEvents(count, prefix).map((one) => ({ ...one, day: today }));
const rows = async () => Number((await counting.ask('SELECT count(*) AS n FROM events'))[0]?.n);

describe('a worker', () => {
  it('counts what the queue holds and what comes later', async () => {
    await counting.queue.add(batch(1, events(3, 'a')));
    const stop = counting.start();
    await counting.untilDone();
    await counting.queue.add(batch(2, events(2, 'b')));
    await counting.untilDone();
    await stop();
    expect(await rows()).toBe(5);
  });

  it('lets the queue forget only what is on disk, and merges what a day has become', async () => {
    const stop = counting.start({ gather: 0, settleEvery: 0 });
    for (let number = 1; number <= MOST_SEGMENTS + 3; number++) {
      await counting.queue.add(batch(number, [now(`event-${number}`), now('again')]));
      await counting.untilDone();
    }
    await until(() => segmentsOf(counting.files).length < 10, 'the day is merged');
    await stop();
    expect((await counting.queue.counts()).kept).toBe(0);
    expect(await rows()).toBe(MOST_SEGMENTS + 4);
    expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
      ...{ counted: MOST_SEGMENTS + 4, duplicate: MOST_SEGMENTS + 2, waiting: 0, missing: 0 },
    });
  }, 40_000);

  it('takes over at once what a dead worker was given', async () => {
    await counting.queue.add(batch(1, events(3)));
    await counting.queue.read('dead', 10);
    const stop = counting.start();
    await counting.untilDone(5_000);
    await stop();
    expect(await rows()).toBe(3);
  });

  it('counts every event once beside another worker on the same partition', async () => {
    const stops = [counting.start({ gather: 0 }), counting.start({ gather: 0 })];
    for (let number = 1; number <= 40; number++)
      await counting.queue.add(batch(number, events(5, `b${number}`)));
    // What the first was given, the second takes over while the first still works on it.
    await counting.queue.claim('a third', 0, 20);
    await until(async () => (await rows()) === 200, 'all is counted');
    for (const stop of stops) await stop();
    const third = counting.start();
    await counting.untilDone();
    await third();
    expect(await rows()).toBe(200);
    expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
      counted: 200,
      missing: 0,
    });
  }, 20_000);

  it('counts once what it wrote and was ended before it could acknowledge', async () => {
    await counting.queue.add(batch(1, events(3)));
    const deaf: EventQueue = {
      ...counting.queue,
      acknowledge: async () => {
        throw new Error('The queue went away.');
      },
    };
    const ending = counting.start({ queue: deaf });
    await until(async () => (await rows()) === 3, 'it is written');
    await ending();
    expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
      counted: 3,
      waiting: 0,
      missing: 0,
    });
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    expect(await rows()).toBe(3);
    expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
      counted: 3,
      duplicate: 0,
      missing: 0,
    });
  });

  it('gives the raw counts of a day by segment and kind from its segments', async () => {
    await counting.queue.add(
      batch(1, [
        now('look-one'),
        now('look-two', { first: false }),
        now('look-three', { segment: 'tents' as SegmentId }),
        now('basket-one', { kind: 'basket' }),
        now('visit-one', { kind: 'visit', segment: '' }),
        event('yesterday', { day: dayOf(Date.now() - DAY) }),
      ]),
    );
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    expect(await readCells(counting.directory, { from: today, to: today })).toEqual([
      { day: today, segment: '', kind: 'visit', sessions: 1, events: 1 },
      { day: today, segment: 'running', kind: 'basket', sessions: 1, events: 1 },
      { day: today, segment: 'running', kind: 'view', sessions: 1, events: 2 },
      { day: today, segment: 'tents', kind: 'view', sessions: 1, events: 1 },
    ]);
    expect(
      await readCells(counting.directory, { from: '2020-01-01' as Day, to: '2020-01-02' as Day }),
    ).toEqual([]);
  });

  it('says that former days are settled once nothing waits', async () => {
    const stop = counting.start({ settleEvery: 100 });
    const before = dayOf(Date.now() - 2 * DAY);
    expect(isSettled(counting.directory, 1, before)).toBe(false);
    await until(() => isSettled(counting.directory, 1, before), 'the day before yesterday is settled');
    expect(isSettled(counting.directory, 1, today)).toBe(false);
    expect(isSettled(counting.directory, 2, before)).toBe(false);
    await stop();
  });

  it('says so also while more keeps coming', async () => {
    await counting.queue.add(batch(1, events(2)));
    const { queue } = counting;
    const busy: EventQueue = {
      ...queue,
      async counts() {
        const found = await queue.counts();
        return { ...found, lastAdded: nextStreamId(found.lastAdded, Date.now()) };
      },
    };
    const stop = counting.start({ queue: busy, settleEvery: 100 });
    const before = dayOf(Date.now() - 2 * DAY);
    await until(() => isSettled(counting.directory, 1, before), 'the day before yesterday is settled');
    await stop();
    expect(isSettled(counting.directory, 1, dayOf(Date.now() - HOUR))).toBe(false);
  });

  it('puts an entry that cannot be applied among the dead letters and counts the rest', async () => {
    await counting.queue.add({ ...batch(1, events(4)), payload: 'garbage' });
    await counting.queue.add(batch(2, events(2, 'b')));
    const stop = counting.start();
    await counting.untilDone();
    expect(await reconcile(counting.files, counting.queue, today)).toEqual({
      ...{ day: today, accepted: 6, counted: 2, duplicate: 0, aside: 0, dead: 4, waiting: 0, missing: 0 },
      ...{ unknown: 0, elsewhere: 0 },
    });
    await stop();
    expect(await counting.queue.deadLetters(10)).toMatchObject([{ events: 4, payload: 'garbage' }]);
  });

  it('gives up what ends every worker that touches it, and nothing that came with it', async () => {
    await counting.queue.add(batch(1, events(2, 'deadly')));
    await counting.queue.read('dead', 1);
    for (let tries = 0; tries < 12; tries++) await counting.queue.claim('dead', 0, 10);
    await counting.queue.add(batch(2, events(3, 'other')));
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    expect(await rows()).toBe(3);
    expect(await counting.queue.deadLetters(10)).toMatchObject([{ events: 2 }]);
  });

  it('goes on while its segments are read and merged by another program, with equal counts', async () => {
    await counting.queue.add(batch(1, [...events(5), now('robot-one', { suspect: 'robot' })]));
    const stop = counting.start({ gather: 0 });
    await counting.untilDone();
    await counting.queue.add(batch(2, events(7)));
    await counting.untilDone();
    const options = { files: counting.files, clock: Date.now, logger: silentLogger };
    const rebuilt = await withDatabase((database) => rebuild(database, options));
    expect(rebuilt).toMatchObject({ events: 13, counted: 7 });
    expect(segmentsOf(counting.files)).toHaveLength(1);
    await counting.queue.add(batch(3, events(9)));
    await counting.untilDone();
    expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
      ...{ accepted: 22, counted: 9, duplicate: 12, aside: 1, missing: 0 },
    });
    await stop();
    expect(await rows()).toBe(9);
  }, 20_000);
});
