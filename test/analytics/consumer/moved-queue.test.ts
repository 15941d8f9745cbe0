import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/analytics/consumer/reconciliation.js';
import { dayOf } from '../../../src/analytics/event.js';
import type { EventQueue } from '../../../src/analytics/queue/event-queue.js';
import { withDatabase } from '../../../src/analytics/store/duckdb.js';
import { mergeDay } from '../../../src/analytics/store/write-segments.js';
import { type Counting, openCounting } from '../../support/counting.js';
import { batch, someEvents } from '../../support/events.js';

const today = dayOf(Date.now());
const events = (count: number, name = 'a') => someEvents(count, name).map((one) => ({ ...one, day: today }));
let counting: Counting;
beforeEach(() => {
  counting = openCounting();
});
afterEach(() => counting.close());

describe('a day', () => {
  it('is held against its own queue alone where the shop moved to another engine that day', async () => {
    const embedded = { ...counting.queue };
    await counting.queue.add(batch(1, events(8)));
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    const other = openCounting({ analyticsDir: counting.directory });
    try {
      // The other queue gives its first entry the same id.
      const moved: EventQueue = { ...other.queue, engine: 'redis' };
      const end = other.start({ queue: moved });
      await other.queue.add(batch(1, events(6, 'moved')));
      await other.untilDone();
      await end();
      const nothing = { duplicate: 0, aside: 0, dead: 0, waiting: 0, missing: 0, unknown: 0 };
      for (const merged of [false, true]) {
        if (merged) await withDatabase((database) => mergeDay(database, counting.files, today));
        const [before, after] = [embedded, moved].map((queue) => reconcile(counting.files, queue, today));
        expect(await before).toEqual({ day: today, accepted: 8, counted: 8, ...nothing, elsewhere: 6 });
        expect(await after).toEqual({ day: today, accepted: 6, counted: 6, ...nothing, elsewhere: 8 });
      }
      const forgotten: EventQueue = {
        ...moved,
        counts: async () => ({ ...(await moved.counts()), days: new Map() }),
      };
      expect(await reconcile(counting.files, forgotten, today)).toMatchObject({
        accepted: 0,
        missing: 0,
        unknown: 6,
      });
    } finally {
      await other.close();
    }
  });
});
