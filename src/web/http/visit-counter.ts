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
import type { Appended, LogSnapshot, SessionId } from '../../sessions/session-log.js';
import type { EntryId, LoggedEntry } from '../../visits/entry.js';
import type { Happened } from '../../visits/happened.js';

/** Marks that go into the log with what they count. */
interface Counted {
  readonly markers: readonly Marker[];
  readonly suspect: Suspect | undefined;
}

export const UNCOUNTED: Counted = { markers: [], suspect: undefined };

/** Counts in sessions that agreed to it. The caller asks whether it may. */
export interface VisitCounter {
  /** The marks due for what happened, to be appended together with it. */
  due(happened: readonly Happened[], log: LogSnapshot, now: number): Counted;
  /**
   * Appends, and sends what the marks count: at once, whatever else of the request fails afterwards. Later where only a
   * part of the log is known, and where the append failed: the log may have taken them all the same.
   * @param append appends the marks
   */
  count(counted: Counted, session: SessionId, append: () => Promise<Appended>): Promise<Appended>;
  /** Counts later, once the log answers, what happened in a visit whose agreement could not be read. */
  later(session: SessionId, happened: readonly Happened[], now: number): void;
}

type Counting = Pick<Services, 'snapshot' | 'events' | 'lateCounts' | 'outstanding'>;

export function visitCounter({ snapshot, events, lateCounts, outstanding }: Counting): VisitCounter {
  /** Of the catalogue of now; what is bought again the log says. */
  const readerOf = (bodies: readonly Happened[], now: number) => {
    const segmentOf = segmentOfEntry(snapshot().shop);
    const [happened, lines] = [happeningsIn(bodies, segmentOf), orderedIn(bodies, segmentOf)];
    return (log: readonly LoggedEntry[]): readonly Happening[] =>
      lines.length === 0 ? happened : [...happened, ...boughtAgain(lines, log, now)];
  };
  let requests = 0;
  /** Marks that are on their way into a log: a process that is killed now may have written them and counted nothing. */
  const underWay = (more: 1 | -1) => {
    requests += more;
    outstanding.report('requests', requests);
  };
  return {
    due(happened, { entries, length, partial = false }, now) {
      // A log that was read in part does not tell what was counted before.
      if (partial) return UNCOUNTED;
      const due = markersDue(readerOf(happened, now)(entries), { log: entries, length, now });
      return {
        markers: due.map((one) => markerOf(one, now)),
        suspect: suspicion(happened, entries, now),
      };
    },
    async count({ markers, suspect }, session, append) {
      const [first] = markers;
      if (!first) return append();
      const later = () => lateCounts.add(session, { at: first.at, suspect, marked: markers });
      underWay(1);
      try {
        const appended = await append();
        if (appended.kind !== 'appended') return appended;
        const { entries, partial } = appended.log;
        if (partial) later();
        else events.note(eventsOf(markers, entries, { suspect, newId: () => randomUUID() as EventId }));
        return appended;
      } catch (error) {
        later();
        throw error;
      } finally {
        underWay(-1);
      }
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

function markerOf(due: Happening, at: number): Marker {
  return { type: 'counted', ...due, id: newMarkerId(), at };
}

/** Of its own for every request: two that append at once can be told apart, also where one form was sent twice. */
function newMarkerId(): EntryId {
  return randomBytes(12).toString('base64url') as EntryId;
}
