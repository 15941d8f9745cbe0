import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askWorker } from '../../../src/analytics/consumer/worker-requests.js';
import { readCells } from '../../../src/analytics/database/read-cells.js';
import { isSettled } from '../../../src/analytics/database/settled.js';
import { type Day, dayOf } from '../../../src/analytics/event.js';
import type { EventQueue } from '../../../src/analytics/queue/event-queue.js';
import { nextStreamId } from '../../../src/analytics/queue/stream-id.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
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

  it('brings everything to disk when it ends, and then lets the queue forget it', async () => {
    await counting.queue.add(batch(1, events(3)));
    const stop = counting.start();
    // What is there when it starts goes to disk at once, what comes later in its turn.
    await until(async () => (await counting.queue.counts()).kept === 0, 'the first are on disk');
    expect(existsSync(counting.files.segment(today))).toBe(true);
    await counting.queue.add(batch(2, events(3)));
    await counting.untilDone();
    expect((await counting.queue.counts()).kept).toBe(3);
    await stop();
    expect((await counting.queue.counts()).kept).toBe(0);
  });

  it('takes over at once what a dead worker was given', async () => {
    await counting.queue.add(batch(1, events(3)));
    await counting.queue.read('dead', 10);
    const stop = counting.start();
    await counting.untilDone(5_000);
    await stop();
    expect(await rows()).toBe(3);
  });

  it('waits while another one has the database open, and goes on when that one ends', async () => {
    const { execFile } = await import('node:child_process');
    const script = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => {
      await DuckDBInstance.create(process.argv[1]); console.log('open'); setTimeout(() => {}, 60000); })`;
    const other = execFile(process.execPath, ['-e', script, counting.files.database]);
    await new Promise((resolve) => other.stdout?.once('data', resolve));
    await counting.queue.add(batch(1, events(1)));
    const stop = counting.start();
    await until(() => counting.logged.length > 0, 'the worker says that it waits');
    expect(counting.logged[0]).toMatchObject({
      event: 'events.worker-waits',
      fields: { message: expect.stringMatching(/Another process has the analytics file open/) },
    });
    other.kill('SIGKILL');
    await counting.untilDone();
    await stop();
    expect(await rows()).toBe(1);
    expect(counting.logged.filter((one) => one.event === 'events.worker-waits')).toHaveLength(1);
  }, 20_000);

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
    const stop = counting.start({ segmentsEvery: 100 });
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
    const stop = counting.start({ queue: busy, segmentsEvery: 100 });
    const before = dayOf(Date.now() - 2 * DAY);
    await until(() => isSettled(counting.directory, 1, before), 'the day before yesterday is settled');
    await stop();
    expect(isSettled(counting.directory, 1, dayOf(Date.now() - HOUR))).toBe(false);
  });

  it('puts an entry that cannot be applied among the dead letters and counts the rest', async () => {
    await counting.queue.add({ ...batch(1, events(4)), payload: 'garbage' });
    await counting.queue.add(batch(2, events(2, 'b')));
    // The tries of the workers before this one.
    await counting.queue.read('dead', 10);
    for (let tries = 0; tries < 5; tries++) await counting.queue.claim('dead', 0, 10);
    const stop = counting.start();
    await counting.untilDone();
    const [result] = ((await askWorker(counting.files, 'reconcile', 5_000)) as { day: Day }[]).slice(-1);
    expect(result).toEqual({
      ...{ day: today, accepted: 6, counted: 2, duplicate: 0, aside: 0, dead: 4, waiting: 0, missing: 0 },
    });
    await stop();
    expect(await counting.queue.deadLetters(10)).toMatchObject([{ events: 4, payload: 'garbage' }]);
  });

  it('makes its database anew when asked, with equal counts', async () => {
    await counting.queue.add(batch(1, [...events(5), now('robot-one', { suspect: 'robot' })]));
    const stop = counting.start();
    await counting.untilDone();
    await counting.queue.add(batch(2, events(7)));
    await counting.untilDone();
    expect(await askWorker(counting.files, 'rebuild', 10_000)).toMatchObject({ events: 13, counted: 7 });
    await counting.queue.add(batch(3, events(9)));
    await counting.untilDone();
    const [, result] = (await askWorker(counting.files, 'reconcile', 5_000)) as object[];
    expect(result).toMatchObject({ accepted: 22, counted: 9, duplicate: 12, aside: 1, missing: 0 });
    await stop();
    expect(await rows()).toBe(9);
  }, 20_000);
});
