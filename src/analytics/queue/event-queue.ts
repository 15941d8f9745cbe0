import { crc32 } from 'node:zlib';
import type { Day, EventId, VisitEvent } from '../event.js';
import type { StreamId } from './stream-id.js';

/** Events a partition keeps until they are in a segment on disk: about 100 MB. Beyond it batches are refused. */
export const QUEUE_LIMIT = 1_000_000;
/** Dead letters kept to be looked at; the oldest go first, their number stays counted. */
export const DEAD_LETTERS_KEPT = 1_000;

/** One batch on its way. A writer numbers its batches from 1: a number that is not higher is a repeat. */
export interface Batch {
  /** Made at random when the writer starts. */
  readonly writer: string;
  readonly number: number;
  /** How many events the payload holds; 1 or more. */
  readonly events: number;
  readonly payload: string;
}

export interface QueueEntry {
  readonly id: StreamId;
  readonly events: number;
  readonly payload: string;
}

export interface Delivery extends QueueEntry {
  /** How often it was given out, this time included: 1 or more. */
  readonly deliveries: number;
}

export interface DeadLetter extends QueueEntry {
  /** One sentence of ours; nothing of the entry is in it. */
  readonly reason: string;
}

/** What one day brought. Events unless said otherwise; days are those of acceptance. */
export interface DayCounts {
  readonly accepted: number;
  readonly acceptedEntries: number;
  /** Refused because the queue was full. */
  readonly refused: number;
  /** Accepted, and then put aside as dead letters. */
  readonly dead: number;
}

export const NO_COUNTS: DayCounts = { accepted: 0, acceptedEntries: 0, refused: 0, dead: 0 };

interface QueueCounts {
  readonly days: ReadonlyMap<Day, DayCounts>;
  /** Events in the queue now, read or not. */
  readonly kept: number;
  /** Entries in the queue now. */
  readonly entries: number;
  /** Entries given out and not yet acknowledged. */
  readonly pending: number;
  /** The newest entry that was ever given out. */
  readonly lastRead: StreamId | undefined;
  /** The newest entry that was ever accepted. */
  readonly lastAdded: StreamId | undefined;
}

/** Engines that queues lie in, as segments name them. */
export type QueueEngine = 'lmdb' | 'redis';

/**
 * One partition's queue of event batches. Its consumers are one group: an entry is given to one of them, and stays
 * theirs until it is acknowledged, which removes it, or claimed. Every method rejects where the engine does not answer.
 */
export interface EventQueue {
  /** Where it lies. Two engines give their entries the same ids: see `linesIn`. */
  readonly engine: QueueEngine;
  /**
   * Adds a batch in one atomic step and counts it. Accepted means that the queue has it. A full queue refuses and
   * counts that; it never drops what it accepted. A repeat of an accepted batch is accepted, and added once.
   */
  add(batch: Batch): Promise<'accepted' | 'full'>;
  /** Gives the consumer up to `limit` entries that nobody was given yet, oldest first; returns at once, also empty-handed. */
  read(consumer: string, limit: number): Promise<readonly Delivery[]>;
  /** Gives, once more, what anyone was given `idle` milliseconds ago and never acknowledged, oldest first. */
  claim(consumer: string, idle: number, limit: number): Promise<readonly Delivery[]>;
  /** Removes entries that are dealt with. Unknown ids are ignored. */
  acknowledge(ids: readonly StreamId[]): Promise<void>;
  /** Removes an entry that cannot be dealt with, counts its events as dead and keeps it as a dead letter. */
  bury(entry: QueueEntry, reason: string): Promise<void>;
  /** The newest dead letters, newest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
  /** Up to `limit` entries after an id (from the oldest where undefined), given out or not, oldest first. */
  entries(after: StreamId | undefined, limit: number): Promise<readonly QueueEntry[]>;
  /** Forgets counts and dead letters of days before `since`. */
  forget(since: Day): Promise<void>;
  counts(): Promise<QueueCounts>;
}

/** Events that travel in one entry of the queue at most. */
export const MAX_BATCH = 500;

/** The shape of what is written; a worker that does not know it puts the entry aside as a dead letter. */
const SCHEMA = 1;

/** Text that a queue carries without looking into it. */
export function encodeBatch(events: readonly VisitEvent[]): string {
  return JSON.stringify({ schema: SCHEMA, events });
}

/** What a queue carried, its events not judged yet. @throws Error where it is no batch of this schema */
export function decodeBatch(payload: string): readonly unknown[] {
  const batch: unknown = JSON.parse(payload);
  if (typeof batch !== 'object' || batch === null) throw new Error('not a batch');
  const { schema, events } = batch as { schema?: unknown; events?: unknown };
  if (schema !== SCHEMA) throw new Error(`a batch of schema ${String(schema)}, not ${SCHEMA}`);
  if (!Array.isArray(events)) throw new Error('a batch without events');
  return events;
}

/** An event's partition follows from its id, so that the same event sent twice meets itself again. */
export function partitionOf(id: EventId, partitions: number): number {
  return partitions === 1 ? 0 : crc32(id) % partitions;
}
