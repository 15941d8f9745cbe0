import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { Cell } from '../cells.js';
import { type Day, type EventKind, MOST_VIEWS } from '../event.js';
import type { ReleaseRow, SegmentMeasure } from './release.js';

/** Distinct sessions behind a number that is published without noise. */
export const THRESHOLD = 50;

/** The kind of event whose sessions a measure counts. */
const KINDS = {
  sessions: 'view',
  interested: 'interested',
  baskets: 'basket',
  hidden: 'hide',
} as const satisfies Record<Exclude<SegmentMeasure, 'views'>, EventKind>;

export interface ReleaseInput {
  readonly cells: readonly Cell[];
  /** The segments the release speaks of, in its order. Cells of any other are left out. */
  readonly segments: readonly { readonly id: SegmentId; readonly label: string }[];
  readonly days: readonly Day[];
}

type Count = Pick<Cell, 'sessions' | 'events'>;
const NOTHING: Count = { sessions: 0, events: 0 };

/**
 * The fixed cut of a week: day by segment by measure, every line of it, whatever was counted. A number stands only
 * where at least 50 sessions are behind it and behind what is left when it is taken from a number beside it
 * (docs/decisions/2026-11-22-what-a-release-withholds.md). No totals over segments: a session is in several.
 */
export function releaseRows({ cells, segments, days }: ReleaseInput): readonly ReleaseRow[] {
  const counts = new Map(cells.map((cell) => [keyOf(cell.day, cell.segment, cell.kind), cell]));
  return days.flatMap((day) => {
    const of = (segment: SegmentId | '', kind: EventKind) => counts.get(keyOf(day, segment, kind)) ?? NOTHING;
    const visits = of('', 'visit').sessions;
    const whole: ReleaseRow = { day, segment: '', label: '', measure: 'visits', value: enough(visits) };
    return [whole, ...segments.flatMap((segment) => segmentRows(day, segment, visits, of))];
  });
}

function segmentRows(
  day: Day,
  { id, label }: ReleaseInput['segments'][number],
  visits: number,
  of: (segment: SegmentId, kind: EventKind) => Count,
): ReleaseRow[] {
  const looked = of(id, KINDS.sessions);
  const sessions = part(looked.sessions, visits);
  const row = (measure: SegmentMeasure, value: number | null): ReleaseRow => ({
    day,
    segment: id,
    label,
    measure,
    value,
  });
  return [
    row('sessions', sessions),
    row('views', sessions === null ? null : looks(looked)),
    row('interested', part(of(id, KINDS.interested).sessions, visits)),
    row('baskets', part(of(id, KINDS.baskets).sessions, visits)),
    row('hidden', part(of(id, KINDS.hidden).sessions, visits)),
  ];
}

function enough(sessions: number): number | null {
  return sessions >= THRESHOLD ? sessions : null;
}

/** Some of the day's visits: those that are not among them must be enough as well. */
function part(sessions: number, visits: number): number | null {
  return visits - sessions >= THRESHOLD ? enough(sessions) : null;
}

/**
 * Looks, where those beyond each session's first show neither that fewer than 50 sessions looked again nor that
 * fewer than 50 looked once. A session adds at most nine.
 */
function looks({ sessions, events }: Count): number | null {
  const again = events - sessions;
  const fits = again >= THRESHOLD && again <= (MOST_VIEWS - 1) * (sessions - THRESHOLD);
  return fits ? events : null;
}

function keyOf(day: Day, segment: SegmentId | '', kind: Cell['kind']): string {
  return `${day} ${kind} ${segment}`;
}
