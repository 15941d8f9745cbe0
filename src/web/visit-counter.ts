import { randomBytes, randomUUID } from 'node:crypto';
import {
  eventsOf,
  type Happening,
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
import type { LogSnapshot, SessionId } from '../sessions/session-log.js';

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
  /** Sends what the marks count. @param log as it is after the append; a part of it cannot say what is due: then later */
  emit(counted: Counted, log: LogAfter): void;
  /** Counts, once the log answers, what happened in a visit of which nobody can tell now what it was counted for. */
  later(session: SessionId, happened: readonly EntryBody[], now: number): void;
}

export interface LogAfter {
  readonly session: SessionId;
  readonly entries: readonly LoggedEntry[];
  readonly partial: boolean;
}

type Counting = Pick<Services, 'snapshot' | 'events' | 'lateCounts'>;

export function visitCounter({ snapshot, events, lateCounts }: Counting): VisitCounter {
  const happeningsOf = (bodies: readonly EntryBody[]) =>
    happeningsIn(bodies, segmentOfEntry(snapshot().shop));
  return {
    begin(happened, { entries, length, partial = false }, now) {
      // Of a log that is only half there nobody can tell what was counted before.
      if (partial) return UNCOUNTED;
      const due = markersDue(happeningsOf(happened), { log: entries, length, now });
      return { markers: due.map((one) => markerOf(one, now)), suspect: suspicion(happened, entries, now) };
    },
    emit({ markers, suspect }, { session, entries, partial }) {
      const [first] = markers;
      if (!first) return;
      if (partial) return lateCounts.add(session, { at: first.at, suspect, marked: markers });
      const noted = eventsOf(markers, entries, { suspect, newId: () => randomUUID() as EventId });
      if (noted.length > 0) events.note(noted);
    },
    later(session, bodies, now) {
      lateCounts.add(session, {
        at: now,
        happened: happeningsOf(bodies),
        newMarker: (due) => markerOf(due, now),
        suspectIn: (log) =>
          suspicion(
            bodies,
            log.filter(({ at }) => at < now),
            now,
          ),
      });
    },
  };
}

function markerOf(due: Happening, at: number): Marker {
  return { type: 'counted', ...due, id: newMarkerId(), at };
}

/** Of its own for every request: two that append at once can be told apart, also where one form was sent twice. */
function newMarkerId(): EntryId {
  return randomBytes(12).toString('base64url') as EntryId;
}
