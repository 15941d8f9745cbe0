import { randomBytes, randomUUID } from 'node:crypto';
import { boughtAgain, orderedIn } from '../../analytics/emitter/again.js';
import {
  eventsOf,
  type Happening,
  happeningsIn,
  type Marker,
  markersDue,
  type Suspect,
  segmentOfEntry,
  suspicion,
} from '../../analytics/emitter/counting.js';
import type { EventId } from '../../analytics/event.js';
import type { Services } from '../../services.js';
import type { LogSnapshot, SessionId } from '../../sessions/session-log.js';
import { SECOND } from '../../time/clock.js';
import type { EntryId, LoggedEntry } from '../../visits/entry.js';
import type { Happened } from '../../visits/happened.js';

/** Marks that go into the log with what they count. */
interface Counted {
  readonly markers: readonly Marker[];
  readonly suspect: Suspect | undefined;
}

export const UNCOUNTED: Counted = { markers: [], suspect: undefined };

/** Counts in sessions that agreed to it. The caller appends between the two calls, and asks whether it may. */
export interface VisitCounter {
  /** The marks due for what happened, to be appended together with it. */
  begin(happened: readonly Happened[], log: LogSnapshot, now: number): Counted;
  /** Sends what the marks count. @param log as it is after the append; a part of it cannot say what is due: then later */
  emit(counted: Counted, log: LogAfter): void;
  /** Counts later, once the log answers, what happened in a visit whose agreement could not be read. */
  later(session: SessionId, happened: readonly Happened[], now: number): void;
}

interface LogAfter {
  readonly session: SessionId;
  readonly entries: readonly LoggedEntry[];
  readonly partial: boolean;
}

type Counting = Pick<Services, 'snapshot' | 'events' | 'lateCounts' | 'outstanding'>;

/** A request that is not done after so long has failed, milliseconds. */
const LONGEST_REQUEST = 10 * SECOND;

export function visitCounter({ snapshot, events, lateCounts, outstanding }: Counting): VisitCounter {
  /** Of the catalogue of now; what is bought again the log says. */
  const readerOf = (bodies: readonly Happened[], now: number) => {
    const segmentOf = segmentOfEntry(snapshot().shop);
    const [happened, lines] = [happeningsIn(bodies, segmentOf), orderedIn(bodies, segmentOf)];
    return (log: readonly LoggedEntry[]): readonly Happening[] =>
      lines.length === 0 ? happened : [...happened, ...boughtAgain(lines, log, now)];
  };
  const underWay = countsUnderWay((count) => outstanding.report('requests', count));
  return {
    begin(happened, { entries, length, partial = false }, now) {
      // A log that was read in part does not tell what was counted before.
      if (partial) return UNCOUNTED;
      const due = markersDue(readerOf(happened, now)(entries), { log: entries, length, now });
      const counted = {
        markers: due.map((one) => markerOf(one, now)),
        suspect: suspicion(happened, entries, now),
      };
      underWay.begin(counted, now);
      return counted;
    },
    emit(counted, { session, entries, partial }) {
      const { markers, suspect } = counted;
      const [first] = markers;
      if (!first) return;
      if (partial) lateCounts.add(session, { at: first.at, suspect, marked: markers });
      else events.note(eventsOf(markers, entries, { suspect, newId: () => randomUUID() as EventId }));
      underWay.end(counted);
    },
    later(session, bodies, now) {
      lateCounts.add(session, {
        at: now,
        happenedIn: readerOf(bodies, now),
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

/** Marks that are on their way into a log: a process that is killed now may have written them and counted nothing. */
function countsUnderWay(report: (count: number) => void) {
  const begun = new Map<Counted, number>();
  return {
    begin(counted: Counted, now: number) {
      for (const [former, at] of begun) {
        if (now - at < LONGEST_REQUEST) break;
        begun.delete(former);
      }
      if (counted.markers.length > 0) begun.set(counted, now);
      report(begun.size);
    },
    end(counted: Counted) {
      begun.delete(counted);
      report(begun.size);
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
