import type { Day, EventId, VisitEvent } from '../../src/analytics/event.js';
import { type Batch, encodeBatch } from '../../src/analytics/queue/event-queue.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';

/** The day on which these stories play. */
export const TODAY = '2026-11-22' as Day;
export const MIDDAY = Date.parse('2026-11-22T12:00:00Z');

/** One event, a first look at a running shoe unless said otherwise. */
export function event(id: string, facts: Partial<VisitEvent> = {}): VisitEvent {
  return {
    id: id.padEnd(8, '.') as EventId,
    day: TODAY,
    kind: 'view',
    segment: 'running' as SegmentId,
    first: true,
    ...facts,
  };
}

/** As many events as asked, each with an id of its own. */
export function someEvents(count: number, prefix = 'event'): VisitEvent[] {
  return Array.from({ length: count }, (_, index) => event(`${prefix}-${index}`));
}

export function batch(number: number, events: readonly VisitEvent[], writer = 'a-writer'): Batch {
  return { writer, number, events: events.length, payload: encodeBatch(events) };
}
