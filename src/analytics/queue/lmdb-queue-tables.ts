import type { Database, RootDatabase } from 'lmdb';
import type { Day } from '../event.js';
import { type DayCounts, type DeadLetter, NO_COUNTS, type QueueEntry } from './event-queue.js';
import type { StreamId } from './stream-id.js';

/** Databases of the LMDB environment that one partition takes. */
export const DATABASES_A_PARTITION = 6;

interface Body {
  readonly events: number;
  readonly payload: string;
}

/** An entry that was given to a consumer and not acknowledged. */
export interface Pending {
  readonly consumer: string;
  /** When it was given last, milliseconds. */
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

/** The newest batch of a writer. */
interface Writer {
  readonly number: number;
  /** Its hour, milliseconds: see `StreamId`. */
  readonly at: number;
}

/** What one partition's queue keeps. Whatever changes more than one value stands in a transaction. */
export interface QueueTables {
  transaction<T>(work: () => T): Promise<T>;
  readonly bodies: Database<Body, StreamId>;
  readonly pending: Database<Pending, StreamId>;
  readonly dead: Database<DeadLetter, StreamId>;
  readonly writers: Database<Writer, string>;
  readonly days: Database<DayCounts, Day>;
  state(): State;
  changeState(by: Partial<State>): void;
  /** Adds to the day's counts. */
  count(day: Day, what: Partial<DayCounts>): void;
  /** An entry that was removed is nobody's any more: then none. */
  entry(id: StreamId): readonly QueueEntry[];
}

const EMPTY: State = { kept: 0, entries: 0 };

export function openQueueTables(root: RootDatabase, partition: number): QueueTables {
  const database = <V, K extends string>(name: string): Database<V, K> =>
    root.openDB<V, K>({ name: `events-${partition}-${name}` });
  const bodies = database<Body, StreamId>('bodies');
  const days = database<DayCounts, Day>('days');
  const states = database<State, 'state'>('state');
  const state = () => states.get('state') ?? EMPTY;
  return {
    transaction: (work) => root.transaction(work),
    bodies,
    pending: database<Pending, StreamId>('pending'),
    dead: database<DeadLetter, StreamId>('dead'),
    writers: database<Writer, string>('writers'),
    days,
    state,
    changeState: (by) => void states.put('state', { ...state(), ...by }),
    count(day, what) {
      const now = days.get(day) ?? NO_COUNTS;
      days.put(day, {
        accepted: now.accepted + (what.accepted ?? 0),
        acceptedEntries: now.acceptedEntries + (what.acceptedEntries ?? 0),
        refused: now.refused + (what.refused ?? 0),
        dead: now.dead + (what.dead ?? 0),
      });
    },
    entry(id) {
      const body = bodies.get(id);
      return body ? [{ id, ...body }] : [];
    },
  };
}

/** The range of keys behind one, all where there is none. */
export function after(id: StreamId | undefined) {
  return id === undefined ? {} : { start: id, exclusiveStart: true };
}
