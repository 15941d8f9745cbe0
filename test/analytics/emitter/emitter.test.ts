import { describe, expect, it } from 'vitest';
import { type Emitter, type EmitterOptions, openEmitter } from '../../../src/analytics/emitter/emitter.js';
import type { Day, VisitEvent } from '../../../src/analytics/event.js';
import { type Batch, decodeBatch, type EventQueue } from '../../../src/analytics/queue/event-queue.js';
import { withRequestBudget } from '../../../src/away/request-budget.js';
import { someEvents } from '../../support/events.js';
import { until } from '../../support/until.js';

/** A queue that does as it is told and remembers what it was given. */
function scripted(answer: (batch: Batch, attempt: number) => Promise<'accepted' | 'full'>) {
  const batches: Batch[] = [];
  const queue = {
    add(batch: Batch) {
      batches.push(batch);
      return answer(batch, batches.length);
    },
  } as Pick<EventQueue, 'add'> as EventQueue;
  return { batches, queue };
}
const accepting = () => scripted(async () => 'accepted');
const open = (queue: EventQueue, options: Partial<EmitterOptions> = {}): Emitter =>
  openEmitter({ queues: [queue], flushEvery: 10, ...options });
const settled = (emitter: Emitter) => until(() => emitter.counts().waiting === 0, 'nothing waits');
const eventsOf = ({ payload }: Batch) => decodeBatch(payload) as VisitEvent[];

describe('the emitter', () => {
  it('hands over what was noted, in batches, and counts what the queue accepted', async () => {
    const { batches, queue } = accepting();
    const emitter = open(queue);
    const events = someEvents(1_200);
    emitter.note(events.slice(0, 700));
    emitter.note(events.slice(700));
    await settled(emitter);
    expect(batches.map((one) => one.events)).toEqual([500, 500, 200]);
    expect(batches.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(batches.flatMap(eventsOf)).toEqual(events);
    expect(emitter.counts()).toEqual({ noted: 1_200, accepted: 1_200, refused: 0, dropped: 0, waiting: 0 });
    await emitter.close();
  });

  it('tries a batch again under the same name until the queue answers', async () => {
    const { batches, queue } = scripted(async (_, attempt) => {
      if (attempt < 3) throw new Error('timed out, and perhaps it happened');
      return 'accepted';
    });
    const emitter = open(queue);
    emitter.note(someEvents(2));
    await settled(emitter);
    emitter.note(someEvents(1, 'later'));
    await settled(emitter);
    expect(batches.map(({ writer, number }) => [writer, number])).toEqual(
      [1, 1, 1, 2].map((number) => [batches[0]!.writer, number]),
    );
    expect(emitter.counts()).toMatchObject({ accepted: 3, dropped: 0 });
    await emitter.close();
  });

  it('drops and counts what a full queue refuses, and goes on', async () => {
    const { queue } = scripted(async ({ number }) => (number === 1 ? 'full' : 'accepted'));
    const emitter = open(queue);
    emitter.note(someEvents(2));
    await settled(emitter);
    emitter.note(someEvents(3));
    await settled(emitter);
    expect(emitter.counts()).toMatchObject({ refused: 2, dropped: 0, waiting: 0 });
    await until(() => emitter.counts().accepted === 5, 'what was lost is said');
    await emitter.close();
  });

  it('holds no more than its bound while the queue is away, and hands that over when it is back', async () => {
    let away = true;
    const { batches, queue } = scripted(async () => {
      if (away) throw new Error('away');
      return 'accepted';
    });
    const emitter = open(queue, { bufferLimit: 10 });
    emitter.note(someEvents(8));
    emitter.note(someEvents(8, 'more'));
    expect(emitter.counts()).toMatchObject({ noted: 16, dropped: 6, waiting: 10 });
    await until(() => batches.length > 2, 'some tries have failed');
    away = false;
    await until(() => emitter.counts().accepted === 16, 'ten events, and six words of what was lost');
    expect(emitter.counts()).toMatchObject({ dropped: 6 });
    await emitter.close();
    const sent = batches.flatMap(eventsOf);
    expect(new Set(sent.filter(({ kind }) => kind !== 'uncounted').map(({ id }) => id)).size).toBe(10);
  });

  it('says of every event that was lost that a visit of its day is missing, under load too', async () => {
    const { batches, queue } = scripted(async (_, attempt) => (attempt === 1 ? 'full' : 'accepted'));
    const emitter = open(queue);
    const lost = someEvents(3).map((event) => ({ ...event, day: '2026-11-20' as Day }));
    emitter.note(lost);
    await until(() => emitter.counts().refused === 3, 'the queue has refused');
    const load = setInterval(() => emitter.note(someEvents(1, `load-${performance.now()}`)), 3);
    const said = () => batches.flatMap(eventsOf).filter(({ kind }) => kind === 'uncounted');
    await until(() => said().length > 0, 'what was lost is said');
    clearInterval(load);
    await emitter.close();
    expect(said().map(({ day, segment, first }) => ({ day, segment, first }))).toEqual(
      lost.map(({ day }) => ({ day, segment: '', first: false })),
    );
  });

  it('is away while the queue is, and never throws at who notes', async () => {
    const { queue } = scripted(async () => {
      throw new Error('away');
    });
    const emitter = open(queue);
    emitter.note(someEvents(1));
    await until(() => emitter.state() === 'down', 'the breaker is open');
    expect(() => emitter.note(someEvents(1))).not.toThrow();
    await emitter.close();
    expect(emitter.counts()).toEqual({ noted: 2, accepted: 0, refused: 0, dropped: 2, waiting: 0 });
  }, 15_000);

  it('hands over what it holds when it is closed', async () => {
    const { queue } = accepting();
    const emitter = open(queue, { flushEvery: 60_000 });
    emitter.note(someEvents(3));
    await emitter.close();
    expect(emitter.counts()).toMatchObject({ accepted: 3, waiting: 0 });
  });

  it('does not draw on the time of the request that noted', async () => {
    const { queue } = accepting();
    const emitter = open(queue);
    await new Promise<void>((resolve) =>
      withRequestBudget(() => {
        emitter.note(someEvents(1));
        resolve();
      }, 0),
    );
    await settled(emitter);
    expect(emitter.counts()).toMatchObject({ accepted: 1 });
    await emitter.close();
  });

  it('sends an event to the same partition whenever it comes', async () => {
    const parts = [accepting(), accepting(), accepting()] as const;
    const emitter = openEmitter({
      queues: [parts[0].queue, parts[1].queue, parts[2].queue],
      flushEvery: 10,
    });
    const events = someEvents(300);
    emitter.note(events);
    emitter.note(events);
    await settled(emitter);
    const shares = parts.map(({ batches }) => new Set(batches.flatMap(eventsOf).map(({ id }) => id)));
    expect(shares.reduce((sum, share) => sum + share.size, 0)).toBe(300);
    for (const share of shares) expect(share.size).toBeGreaterThan(50);
    await emitter.close();
  });
});
