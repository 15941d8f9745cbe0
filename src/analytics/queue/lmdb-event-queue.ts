import type { Database, RootDatabase } from 'lmdb';
import { type Clock, DAY, HOUR } from '../../time/clock.js';
import type { Day } from '../event.js';
import { deliveriesSeen } from './deliveries-seen.js';
import {
  type DayCounts,
  DEAD_LETTERS_KEPT,
  type DeadLetter,
  type EventQueue,
  NO_COUNTS,
  QUEUE_LIMIT,
} from './event-queue.js';
import { acceptedOn, hourOf, nextStreamId, type StreamId, streamId } from './stream-id.js';

/** A writer that added nothing for a day is gone, and its repeats with it; milliseconds after the hour of its last write. */
const WRITER_FORGOTTEN = DAY + HOUR;
/** Databases of the LMDB environment that one partition takes. */
export const DATABASES_A_PARTITION = 6;

export interface LmdbQueueOptions {
  readonly root: RootDatabase;
  readonly partition: number;
  readonly clock: Clock;
  /** Events kept at most. */
  readonly limit?: number;
}

/** `kept` and `entries` as in `QueueCounts`. */
interface State {
  readonly kept: number;
  readonly entries: number;
  readonly lastRead?: StreamId;
  readonly lastAdded?: StreamId;
}
const EMPTY: State = { kept: 0, entries: 0 };

/** The embedded queue: web processes of one machine add, the worker beside them reads. */
export function lmdbEventQueue(options: LmdbQueueOptions): EventQueue {
  const { clock, limit = QUEUE_LIMIT } = options;
  const tables = tablesOf(options);
  const { transaction, bodies, pending, dead, writers, days, state, changeState, count, remove } = tables;

  const given = deliveriesSeen(clock);

  /** Notes a delivery of each; payloads are read after the transaction, so that it does not keep writers waiting. */
  const give = async (choose: () => readonly StreamId[]) => {
    const chosen = await transaction(() =>
      choose().map((id) => {
        const deliveries = (pending.get(id)?.deliveries ?? 0) + 1;
        pending.put(id, { deliveries });
        given.note(id, deliveries);
        return { id, deliveries };
      }),
    );
    return chosen.flatMap((one) => {
      const body = bodies.get(one.id);
      return body ? [{ ...one, ...body }] : [];
    });
  };
  /** Read and neither acknowledged nor given out lately. */
  const idleFor = (idle: number, most: number) => {
    const { lastRead } = state();
    if (lastRead === undefined) return [];
    const read = [...bodies.getKeys({ end: lastRead, inclusiveEnd: true })];
    const since = given.look(read.map((id) => [id, pending.get(id)?.deliveries ?? 0]));
    return read.filter((_, at) => (since[at] ?? 0) <= clock() - idle).slice(0, most);
  };

  return {
    engine: 'lmdb',

    add: ({ writer, number, events, payload }) =>
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

    async read(_consumer, most) {
      const { lastRead, lastAdded } = state();
      if (lastRead === lastAdded) return [];
      return give(() => {
        const unread = [...bodies.getKeys({ ...after(state().lastRead), limit: most })];
        const newest = unread.at(-1);
        if (newest) changeState({ lastRead: newest });
        return unread;
      });
    },

    claim: async (_consumer, idle, most) =>
      idleFor(idle, most).length === 0 ? [] : give(() => idleFor(idle, most)),

    async acknowledge(ids) {
      if (ids.length > 0) await transaction(() => ids.forEach(remove));
    },

    async bury({ id, events, payload }, reason) {
      await transaction(() => {
        remove(id);
        if (dead.doesExist(id)) return;
        dead.put(id, { id, events, payload, reason });
        count(acceptedOn(id), { dead: events });
        const surplus = dead.getKeysCount() - DEAD_LETTERS_KEPT;
        if (surplus > 0) for (const oldest of [...dead.getKeys({ limit: surplus })]) dead.remove(oldest);
      });
    },

    deadLetters: async (most) => [...dead.getRange({ reverse: true, limit: most }).map(({ value }) => value)],

    entries: async (from, most) =>
      [...bodies.getRange({ ...after(from), limit: most })].map(({ key, value }) => ({ id: key, ...value })),

    async forget(since) {
      await transaction(() => {
        for (const day of [...days.getKeys({ end: since })]) days.remove(day);
        for (const id of [...dead.getKeys({ end: streamId(Date.parse(since), 0) })]) dead.remove(id);
        const isGone = (at: number) => at < clock() - WRITER_FORGOTTEN;
        for (const { key } of [...writers.getRange().filter(({ value }) => isGone(value.at))])
          writers.remove(key);
      });
    },

    async counts() {
      const { kept, entries, lastRead, lastAdded } = state();
      const byDay = new Map([...days.getRange()].map(({ key, value }) => [key, value]));
      return { days: byDay, kept, entries, pending: pending.getKeysCount(), lastRead, lastAdded };
    },
  };
}

/** What one partition's queue keeps. Whatever changes more than one value stands in a transaction. */
function tablesOf({ root, partition }: Pick<LmdbQueueOptions, 'root' | 'partition'>) {
  const database = <V, K extends string>(name: string): Database<V, K> =>
    root.openDB<V, K>({ name: `events-${partition}-${name}` });
  const bodies = database<{ readonly events: number; readonly payload: string }, StreamId>('bodies');
  /** Entries that were given out: how often, and not when, for that is seconds after a press. See `deliveriesSeen`. */
  const pending = database<{ readonly deliveries: number }, StreamId>('pending');
  const days = database<DayCounts, Day>('days');
  const states = database<State, 'state'>('state');
  const state = () => states.get('state') ?? EMPTY;
  const changeState = (by: Partial<State>) => void states.put('state', { ...state(), ...by });
  return {
    transaction: <T>(work: () => T): Promise<T> => root.transaction(work),
    bodies,
    pending,
    days,
    dead: database<DeadLetter, StreamId>('dead'),
    /** The newest batch of each writer, and the hour in which it came, milliseconds: see `StreamId`. */
    writers: database<{ readonly number: number; readonly at: number }, string>('writers'),
    state,
    changeState,
    /** Adds to the day's counts. */
    count(day: Day, more: Partial<DayCounts>) {
      const now = days.get(day) ?? NO_COUNTS;
      const added = Object.entries(more).map(([what, by]) => [what, now[what as keyof DayCounts] + by]);
      days.put(day, { ...now, ...Object.fromEntries(added) });
    },
    remove(id: StreamId) {
      pending.remove(id);
      const body = bodies.get(id);
      if (!body) return;
      bodies.remove(id);
      const { kept, entries } = state();
      changeState({ kept: kept - body.events, entries: entries - 1 });
    },
  };
}

/** The range of keys behind one, all where there is none. */
function after(id: StreamId | undefined) {
  return id === undefined ? {} : { start: id, exclusiveStart: true };
}
