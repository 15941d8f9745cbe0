import { randomBytes, randomUUID } from 'node:crypto';
import {
  eventsOf,
  happeningsIn,
  type Marker,
  markersDue,
  type Suspect,
  segmentOfEntry,
  suspicion,
} from '../analytics/emitter/counting.js';
import type { EventId } from '../analytics/event.js';
import type { Services } from '../services.js';
import type { EntryBody, EntryId, LoggedEntry } from '../sessions/entry.js';
import type { LogSnapshot } from '../sessions/session-log.js';

/** Marks that go into the log with what they count. */
export interface Counted {
  readonly markers: readonly Marker[];
  readonly suspect: Suspect | undefined;
}

export const UNCOUNTED: Counted = { markers: [], suspect: undefined };

/** Counts in sessions that agreed to it. The caller appends between the two calls, and asks whether it may. */
export interface VisitCounter {
  /** The marks due for what happened, to be appended together with it. */
  begin(happened: readonly EntryBody[], log: LogSnapshot, now: number): Counted;
  /** Sends what the marks count. @param log as it is after the append */
  emit(counted: Counted, log: readonly LoggedEntry[]): void;
}

export function visitCounter({ snapshot, events }: Pick<Services, 'snapshot' | 'events'>): VisitCounter {
  return {
    begin(happened, { entries, length, partial = false }, now) {
      // Of a log that is only half there nobody can tell what was counted before.
      if (partial) return UNCOUNTED;
      const happenings = happeningsIn(happened, segmentOfEntry(snapshot().shop));
      const due = markersDue(happenings, { log: entries, length, now });
      const markers = due.map((marker): Marker => ({ ...marker, id: newMarkerId(), at: now }));
      return { markers, suspect: suspicion(happened, entries, now) };
    },
    emit({ markers, suspect }, log) {
      const noted = eventsOf(markers, log, { suspect, newId: () => randomUUID() as EventId });
      if (noted.length > 0) events.note(noted);
    },
  };
}

/** Of its own for every request: two that append at once can be told apart, also where one form was sent twice. */
function newMarkerId(): EntryId {
  return randomBytes(12).toString('base64url') as EntryId;
}
