import { randomUUID } from 'node:crypto';
import { type Day, type EventId, uncountedEvents, type VisitEvent } from '../event.js';

/** Events that were lost, by day, until it can be said that they are missing. */
export interface Losses {
  add(events: readonly VisitEvent[]): void;
  /** What another process lost. */
  addDay(day: Day, count: number): void;
  /** Says so of up to `limit` of them. Each was of one visit, and a visit may have lost several: never too few. */
  take(limit: number): readonly VisitEvent[];
  size(): number;
}

export function openLosses(): Losses {
  const days = new Map<Day, number>();
  const newId = () => randomUUID() as EventId;
  const addDay = (day: Day, count: number) => void days.set(day, (days.get(day) ?? 0) + count);
  return {
    add(events) {
      for (const { day, suspect } of events) if (!suspect) addDay(day, 1);
    },
    addDay,
    take(limit) {
      let left = limit;
      return [...days].flatMap(([day, lost]) => {
        const some = Math.min(lost, left);
        left -= some;
        if (some === lost) days.delete(day);
        else days.set(day, lost - some);
        return uncountedEvents(day, some, newId);
      });
    },
    size: () => [...days.values()].reduce((sum, one) => sum + one, 0),
  };
}
