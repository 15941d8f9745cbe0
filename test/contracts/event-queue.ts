import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/analytics/event.js';
import type { EventQueue } from '../../src/analytics/queue/event-queue.js';
import { acceptedAt, partsOf } from '../../src/analytics/queue/stream-id.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { batch, someEvents } from '../support/events.js';

export interface QueueUnderTest {
  readonly queue: EventQueue;
  /** Lets this much time go by for what was given to consumers. */
  pass(milliseconds: number): Promise<void>;
}

export interface QueueOptions {
  /** Events kept at most. */
  readonly limit?: number;
}

/** What every event queue must do, whichever engine stands behind it. */
export function eventQueueContract(
  engine: string,
  openQueue: (options?: QueueOptions) => Promise<QueueUnderTest>,
): void {
  const filled = async (batches: number, options?: QueueOptions) => {
    const open = await openQueue(options);
    for (let number = 1; number <= batches; number++) {
      await open.queue.add(batch(number, someEvents(2, `batch-${number}`)));
    }
    return open;
  };

  describe(`an event queue in ${engine}`, () => {
    it('gives what was added, oldest first, under ids that sort', async () => {
      const { queue } = await openQueue();
      const batches = [batch(1, someEvents(3)), batch(2, someEvents(1)), batch(3, someEvents(2))];
      for (const one of batches) expect(await queue.add(one)).toBe('accepted');
      const given = await queue.read('one', 10);
      expect(given.map(({ events, payload, deliveries }) => ({ events, payload, deliveries }))).toEqual(
        batches.map(({ events, payload }) => ({ events, payload, deliveries: 1 })),
      );
      const ids = given.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
      expect(new Set(ids).size).toBe(3);
    });

    it('says of an entry in which hour it was accepted, and nothing finer', async () => {
      const { queue } = await filled(3);
      const parts = (await queue.read('one', 10)).map(({ id }) => partsOf(id));
      expect(parts.every(({ at }) => at % HOUR === 0)).toBe(true);
      expect(new Set(parts.map(({ at, number }) => `${at} ${number}`)).size).toBe(3);
    });

    it('adds a repeated batch once, also after later ones, and accepts it', async () => {
      const { queue } = await openQueue();
      await queue.add(batch(1, someEvents(2)));
      await queue.add(batch(2, someEvents(2)));
      expect(await queue.add(batch(1, someEvents(2)))).toBe('accepted');
      expect(await queue.add(batch(1, someEvents(2), 'another-writer'))).toBe('accepted');
      expect(await queue.read('one', 10)).toHaveLength(3);
      expect((await queue.counts()).kept).toBe(6);
    });

    it('gives each entry to one consumer', async () => {
      const { queue } = await filled(6);
      const given = await Promise.all([queue.read('one', 3), queue.read('two', 3), queue.read('one', 3)]);
      expect(new Set(given.flat().map(({ id }) => id)).size).toBe(6);
      expect(given.flat()).toHaveLength(6);
      expect(await queue.read('two', 3)).toEqual([]);
    });

    it('refuses what is beyond its bound, counts it, and keeps all it accepted', async () => {
      const { queue } = await openQueue({ limit: 5 });
      expect(await queue.add(batch(1, someEvents(3)))).toBe('accepted');
      expect(await queue.add(batch(2, someEvents(3)))).toBe('full');
      expect(await queue.add(batch(3, someEvents(2)))).toBe('accepted');
      const { days, kept, entries } = await queue.counts();
      expect({ kept, entries }).toEqual({ kept: 5, entries: 2 });
      expect([...days.values()]).toEqual([{ accepted: 5, acceptedEntries: 2, refused: 3, dead: 0 }]);
      expect(await queue.read('one', 10)).toHaveLength(2);
    });

    it('takes more again once entries were acknowledged', async () => {
      const { queue } = await filled(1, { limit: 2 });
      expect(await queue.add(batch(2, someEvents(1)))).toBe('full');
      const [entry] = await queue.read('one', 1);
      await queue.acknowledge([entry!.id]);
      expect(await queue.add(batch(3, someEvents(1)))).toBe('accepted');
    });

    it('gives what a dead consumer left to the next, and counts the deliveries', async () => {
      const { queue, pass } = await filled(3);
      const [first] = await queue.read('dead', 3);
      await queue.acknowledge([first!.id]);
      expect(await queue.claim('next', 10 * MINUTE, 10)).toEqual([]);
      await pass(1_000);
      const claimed = await queue.claim('next', 500, 10);
      expect(claimed.map(({ deliveries }) => deliveries)).toEqual([2, 2]);
      expect(claimed.map(({ id }) => id)).not.toContain(first!.id);
      expect((await queue.claim('third', 0, 1)).map(({ deliveries }) => deliveries)).toEqual([3]);
    });

    it('removes what is acknowledged, once, and nothing else', async () => {
      const { queue } = await filled(3);
      const given = await queue.read('one', 2);
      for (let times = 0; times < 2; times++) await queue.acknowledge(given.map(({ id }) => id));
      expect(await queue.claim('one', 0, 10)).toEqual([]);
      expect(await queue.counts()).toMatchObject({ kept: 2, entries: 1, pending: 0 });
      expect(await queue.entries(undefined, 10)).toHaveLength(1);
      expect(await queue.read('one', 10)).toHaveLength(1);
    });

    it('gives out again, a few at a time and oldest first, what was given out before a moment', async () => {
      const { queue, pass } = await filled(5);
      const given = await queue.read('dead', 5);
      await pass(50);
      const claimed = [await queue.claim('next', 40, 2), await queue.claim('next', 40, 2)];
      // What was claimed a moment ago stands before it: only what is acknowledged makes room.
      expect(claimed[0]!.map(({ id }) => id)).toEqual(given.slice(0, 2).map(({ id }) => id));
      await queue.acknowledge(claimed.flat().map(({ id }) => id));
      const rest = await queue.claim('next', 40, 5);
      expect([...claimed.flat(), ...rest].map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    });

    it('shows entries after an id, a few at a time', async () => {
      const { queue } = await filled(5);
      const all = await queue.entries(undefined, 10);
      expect(all).toHaveLength(5);
      expect(await queue.entries(all[1]!.id, 2)).toEqual(all.slice(2, 4));
      expect(await queue.entries(all[4]!.id, 2)).toEqual([]);
    });

    it('keeps a dead letter with its reason and counts its events on the day of acceptance', async () => {
      const { queue } = await filled(2);
      const [entry] = await queue.read('one', 1);
      await queue.bury(entry!, 'It is no batch.');
      await queue.bury(entry!, 'It is no batch.');
      const { id, events, payload } = entry!;
      expect(await queue.deadLetters(10)).toEqual([{ id, events, payload, reason: 'It is no batch.' }]);
      expect(await queue.claim('one', 0, 10)).toEqual([]);
      const { days } = await queue.counts();
      expect(days.get(dayOf(acceptedAt(id)))).toMatchObject({ accepted: 4, dead: 2 });
    });

    it('says what was read and added last', async () => {
      const { queue } = await filled(2);
      const all = await queue.entries(undefined, 10);
      expect((await queue.counts()).lastRead).toBeUndefined();
      await queue.read('one', 1);
      expect(await queue.counts()).toMatchObject({ lastRead: all[0]!.id, lastAdded: all[1]!.id });
    });

    it('forgets the counts and dead letters of days that are over long ago', async () => {
      const { queue } = await filled(1);
      const [entry] = await queue.read('one', 1);
      await queue.bury(entry!, 'It is no batch.');
      const tomorrow = dayOf(acceptedAt(entry!.id) + DAY);
      await queue.forget(tomorrow);
      expect((await queue.counts()).days.size).toBe(0);
      expect(await queue.deadLetters(10)).toEqual([]);
    });

    it('counts every event once when many writers add at the same time', async () => {
      const { queue } = await openQueue();
      const writers = Array.from({ length: 20 }, (_, index) => `writer-${index}`);
      await Promise.all(
        writers.map(async (writer) => {
          for (let number = 1; number <= 10; number++) {
            await Promise.all([1, 2].map(() => queue.add(batch(number, someEvents(3), writer))));
          }
        }),
      );
      const { kept, entries, days } = await queue.counts();
      expect({ kept, entries }).toEqual({ kept: 600, entries: 200 });
      expect([...days.values()].reduce((sum, { accepted }) => sum + accepted, 0)).toBe(600);
    });
  });
}
