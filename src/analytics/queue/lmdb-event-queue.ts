import type { Database, RootDatabase } from 'lmdb';
import { type Clock, DAY } from '../../clock.js';
import type { Day } from '../event.js';
import {
  type DayCounts,
  DEAD_LETTERS_KEPT,
  type DeadLetter,
  type EventQueue,
  NO_COUNTS,
  QUEUE_LIMIT,
  type QueueEntry,
} from './event-queue.js';
import { acceptedOn, nextStreamId, type StreamId, streamId } from './stream-id.js';

/** Databases of the LMDB environment that one partition takes. */
export const DATABASES_A_PARTITION = 6;
/** A writer that added nothing for so long is gone, and its repeats with it. */
const WRITER_FORGOTTEN = DAY;

export interface LmdbQueueOptions {
  readonly root: RootDatabase;
  readonly partition: number;
  readonly clock: Clock;
  /** Events kept at most. */
  readonly limit?: number;
}

interface Body {
  readonly events: number;
  readonly payload: string;
}
interface Pending {
  readonly consumer: string;
  readonly at: number;
  readonly deliveries: number;
}
/** `kept` and `entries` as in `QueueCounts`. */
interface State {
  readonly kept: number;
  readonly entries: number;
  readonly lastRead?: StreamId;
  readonly lastAdded?: StreamId;
}
interface Writer {
  readonly number: number;
  readonly at: number;
}

const EMPTY: State = { kept: 0, entries: 0 };

/** The embedded queue: web processes of one machine add, the worker beside them reads. */
export function lmdbEventQueue({
  root,
  partition,
  clock,
  limit = QUEUE_LIMIT,
}: LmdbQueueOptions): EventQueue {
  const database = <V, K extends string>(name: string): Database<V, K> =>
    root.openDB<V, K>({ name: `events-${partition}-${name}` });
  const bodies = database<Body, StreamId>('bodies');
  const pending = database<Pending, StreamId>('pending');
  const dead = database<DeadLetter, StreamId>('dead');
  const writers = database<Writer, string>('writers');
  const days = database<DayCounts, Day>('days');
  const states = database<State, 'state'>('state');

  const state = () => states.get('state') ?? EMPTY;
  const change = (by: Partial<State>) => states.put('state', { ...state(), ...by });
  const count = (day: Day, what: Partial<DayCounts>) => {
    const now = days.get(day) ?? NO_COUNTS;
    days.put(day, {
      accepted: now.accepted + (what.accepted ?? 0),
      acceptedEntries: now.acceptedEntries + (what.acceptedEntries ?? 0),
      refused: now.refused + (what.refused ?? 0),
      dead: now.dead + (what.dead ?? 0),
    });
  };
  /** An entry that was removed is nobody's any more. */
  const entry = (id: StreamId): QueueEntry[] => {
    const body = bodies.get(id);
    return body ? [{ id, ...body }] : [];
  };
  const deliver = (id: StreamId, consumer: string) => {
    const deliveries = (pending.get(id)?.deliveries ?? 0) + 1;
    pending.put(id, { consumer, at: clock(), deliveries });
    return { id, deliveries };
  };
  /** Payloads are read after the transaction, so that it does not keep writers waiting. */
  const withBodies = (given: readonly { id: StreamId; deliveries: number }[]) =>
    given.flatMap(({ id, deliveries }) => entry(id).map((one) => ({ ...one, deliveries })));

  return {
    async add({ writer, number, events, payload }) {
      return root.transaction(() => {
        if ((writers.get(writer)?.number ?? 0) >= number) return 'accepted';
        const { kept, entries, lastAdded } = state();
        const id = nextStreamId(lastAdded, clock());
        if (kept + events > limit) {
          count(acceptedOn(id), { refused: events });
          return 'full';
        }
        bodies.put(id, { events, payload });
        writers.put(writer, { number, at: clock() });
        change({ kept: kept + events, entries: entries + 1, lastAdded: id });
        count(acceptedOn(id), { accepted: events, acceptedEntries: 1 });
        return 'accepted';
      });
    },

    async read(consumer, most) {
      const { lastRead, lastAdded } = state();
      if (lastRead === lastAdded) return [];
      const given = await root.transaction(() => {
        const unread = [...bodies.getKeys({ ...after(state().lastRead), limit: most })];
        const newest = unread.at(-1);
        if (newest) change({ lastRead: newest });
        return unread.map((id) => deliver(id, consumer));
      });
      return withBodies(given);
    },

    async claim(consumer, idle, most) {
      const isIdle = ({ at }: Pending) => at <= clock() - idle;
      if (![...pending.getRange()].some(({ value }) => isIdle(value))) return [];
      const given = await root.transaction(() =>
        [...pending.getRange().filter(({ value }) => isIdle(value))]
          .slice(0, most)
          .map(({ key }) => deliver(key, consumer)),
      );
      return withBodies(given);
    },

    async acknowledge(ids) {
      await root.transaction(() => {
        for (const id of ids) pending.remove(id);
      });
    },

    async bury({ id, events, payload }, reason) {
      await root.transaction(() => {
        pending.remove(id);
        if (dead.doesExist(id)) return;
        dead.put(id, { id, events, payload, reason });
        count(acceptedOn(id), { dead: events });
        const surplus = dead.getKeysCount() - DEAD_LETTERS_KEPT;
        if (surplus > 0) for (const oldest of [...dead.getKeys({ limit: surplus })]) dead.remove(oldest);
      });
    },

    async deadLetters(most) {
      return [...dead.getRange({ reverse: true, limit: most }).map(({ value }) => value)];
    },

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

    async trim(upTo, since) {
      return root.transaction(() => {
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
        if (removable.length > 0) change({ kept: kept - events, entries: entries - removable.length });
        for (const day of [...days.getKeys({ end: since })]) days.remove(day);
        const oldLetters = { end: streamId(Date.parse(since), 0) };
        for (const id of [...dead.getKeys(oldLetters)]) dead.remove(id);
        const gone = [...writers.getRange().filter(({ value }) => value.at < clock() - WRITER_FORGOTTEN)];
        for (const { key } of gone) writers.remove(key);
        return removable.length;
      });
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

function after(id: StreamId | undefined) {
  return id === undefined ? {} : { start: id, exclusiveStart: true };
}
