import type { RootDatabase } from 'lmdb';
import { type Clock, DAY, HOUR } from '../../time/clock.js';
import { DEAD_LETTERS_KEPT, type EventQueue, QUEUE_LIMIT } from './event-queue.js';
import { after, openQueueTables, type Pending, type QueueTables } from './lmdb-queue-tables.js';
import { acceptedOn, hourOf, nextStreamId, type StreamId, streamId } from './stream-id.js';

/** A writer that added nothing for a day is gone, and its repeats with it; milliseconds after the hour of its last write. */
const WRITER_FORGOTTEN = DAY + HOUR;

export interface LmdbQueueOptions {
  readonly root: RootDatabase;
  readonly partition: number;
  readonly clock: Clock;
  /** Events kept at most. */
  readonly limit?: number;
}

/** The embedded queue: web processes of one machine add, the worker beside them reads. */
export function lmdbEventQueue({
  root,
  partition,
  clock,
  limit = QUEUE_LIMIT,
}: LmdbQueueOptions): EventQueue {
  const tables = openQueueTables(root, partition);
  return {
    ...adding(tables, clock, limit),
    ...giving(tables, clock),
    ...burying(tables),
    ...listing(tables),
    ...trimming(tables, clock),
  };
}

function adding(tables: QueueTables, clock: Clock, limit: number): Pick<EventQueue, 'add'> {
  const { transaction, bodies, writers, state, changeState, count } = tables;
  return {
    add: async ({ writer, number, events, payload }) =>
      transaction(() => {
        if ((writers.get(writer)?.number ?? 0) >= number) return 'accepted';
        const { kept, entries, lastAdded } = state();
        const id = nextStreamId(lastAdded, clock());
        if (kept + events > limit) {
          count(acceptedOn(id), { refused: events });
          return 'full';
        }
        bodies.put(id, { events, payload });
        writers.put(writer, { number, at: hourOf(clock()) });
        changeState({ kept: kept + events, entries: entries + 1, lastAdded: id });
        count(acceptedOn(id), { accepted: events, acceptedEntries: 1 });
        return 'accepted';
      }),
  };
}

function giving(tables: QueueTables, clock: Clock): Pick<EventQueue, 'read' | 'claim' | 'acknowledge'> {
  const { transaction, bodies, pending, state, changeState, entry } = tables;
  const deliver = (id: StreamId, consumer: string) => {
    const deliveries = (pending.get(id)?.deliveries ?? 0) + 1;
    pending.put(id, { consumer, at: clock(), deliveries });
    return { id, deliveries };
  };
  /** Payloads are read after the transaction, so that it does not keep writers waiting. */
  const withBodies = (given: readonly { id: StreamId; deliveries: number }[]) =>
    given.flatMap(({ id, deliveries }) => entry(id).map((one) => ({ ...one, deliveries })));

  return {
    async read(consumer, most) {
      const { lastRead, lastAdded } = state();
      if (lastRead === lastAdded) return [];
      const given = await transaction(() => {
        const unread = [...bodies.getKeys({ ...after(state().lastRead), limit: most })];
        const newest = unread.at(-1);
        if (newest) changeState({ lastRead: newest });
        return unread.map((id) => deliver(id, consumer));
      });
      return withBodies(given);
    },

    async claim(consumer, idle, most) {
      const isIdle = ({ at }: Pending) => at <= clock() - idle;
      if (![...pending.getRange()].some(({ value }) => isIdle(value))) return [];
      const given = await transaction(() =>
        [...pending.getRange().filter(({ value }) => isIdle(value))]
          .slice(0, most)
          .map(({ key }) => deliver(key, consumer)),
      );
      return withBodies(given);
    },

    async acknowledge(ids) {
      await transaction(() => {
        for (const id of ids) pending.remove(id);
      });
    },
  };
}

function burying({
  transaction,
  pending,
  dead,
  count,
}: QueueTables): Pick<EventQueue, 'bury' | 'deadLetters'> {
  return {
    async bury({ id, events, payload }, reason) {
      await transaction(() => {
        pending.remove(id);
        if (dead.doesExist(id)) return;
        dead.put(id, { id, events, payload, reason });
        count(acceptedOn(id), { dead: events });
        const surplus = dead.getKeysCount() - DEAD_LETTERS_KEPT;
        if (surplus > 0) for (const oldest of [...dead.getKeys({ limit: surplus })]) dead.remove(oldest);
      });
    },

    deadLetters: async (most) => [...dead.getRange({ reverse: true, limit: most }).map(({ value }) => value)],
  };
}

function listing({
  bodies,
  pending,
  days,
  state,
  entry,
}: QueueTables): Pick<EventQueue, 'entries' | 'counts'> {
  return {
    async entries(from, most) {
      const { lastRead = '' } = state();
      const stateOf = (id: StreamId) => {
        if (id > lastRead) return 'unread';
        return pending.doesExist(id) ? 'given' : 'done';
      };
      return [...bodies.getKeys({ ...after(from), limit: most })]
        .flatMap(entry)
        .map((one) => ({ ...one, state: stateOf(one.id) }));
    },

    async counts() {
      const { kept, entries, lastRead, lastAdded } = state();
      return {
        days: new Map([...days.getRange()].map(({ key, value }) => [key, value])),
        kept,
        entries,
        pending: pending.getKeysCount(),
        lastRead,
        lastAdded,
      };
    },
  };
}

function trimming(tables: QueueTables, clock: Clock): Pick<EventQueue, 'trim'> {
  const { transaction, bodies, pending, dead, writers, days, state, changeState } = tables;
  return {
    trim: async (upTo, since) =>
      transaction(() => {
        const { kept, entries, lastRead = '' } = state();
        const [waiting] = [...pending.getKeys({ limit: 1 })];
        const removable = [...bodies.getKeys({ end: upTo, inclusiveEnd: true })].filter(
          (id) => id <= lastRead && (waiting === undefined || id < waiting),
        );
        let events = 0;
        for (const id of removable) {
          events += bodies.get(id)?.events ?? 0;
          bodies.remove(id);
        }
        if (removable.length > 0) changeState({ kept: kept - events, entries: entries - removable.length });
        for (const day of [...days.getKeys({ end: since })]) days.remove(day);
        const oldLetters = { end: streamId(Date.parse(since), 0) };
        for (const id of [...dead.getKeys(oldLetters)]) dead.remove(id);
        const gone = [...writers.getRange().filter(({ value }) => value.at < clock() - WRITER_FORGOTTEN)];
        for (const { key } of gone) writers.remove(key);
        return removable.length;
      }),
  };
}
