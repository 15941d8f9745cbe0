import type { VisitEvent } from '../../src/analytics/event.js';
import { encodeBatch, type QueueEntry } from '../../src/analytics/queue/event-queue.js';
import { streamId } from '../../src/analytics/queue/stream-id.js';
import { MIDDAY } from './events.js';

/** An entry as a queue gives it, accepted so many milliseconds after midday. */
export function entry(number: number, events: readonly VisitEvent[]): QueueEntry {
  return { id: streamId(MIDDAY + number, 0), events: events.length, payload: encodeBatch(events) };
}
