import { crc32 } from 'node:zlib';
import type { EventId, VisitEvent } from '../event.js';

/** Events that travel in one entry of the queue at most. */
export const MAX_BATCH = 500;

/** The shape of what is written; a worker that does not know it puts the entry aside as a dead letter. */
const SCHEMA = 1;

/** Text that a queue carries without looking into it. */
export function encodeBatch(events: readonly VisitEvent[]): string {
  return JSON.stringify({ schema: SCHEMA, events });
}

/**
 * What a queue carried. Nothing is said about the events themselves: see `judge`.
 * @throws Error where it is no batch of a known schema
 */
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
