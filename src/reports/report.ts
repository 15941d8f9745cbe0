import { type Cell, type Day, mondayBefore } from '../analytics/event.js';
import type { SegmentId } from '../segments/catalogue-segment.js';
import type { EventKind } from '../visits/event-kind.js';

/** Distinct sessions behind a number that is published without noise. One for all reports. */
export const THRESHOLD = 50;

/** How long a number is added up over. A week has one line, under its Monday. */
const CUTS = ['day', 'week'] as const;
export type Cut = (typeof CUTS)[number];

export interface Measure {
  readonly id: string;
  /** Of the whole shop, or of each group of products. */
  readonly of: 'shop' | 'group';
  /** What one session adds at most to each such number. */
  readonly most: number;
}

/**
 * A report as data. Publisher, page, chart, table and CSV read nothing else of it; its words stand in the wording under
 * its id. See docs/releases.md for how to add one.
 */
export interface Report {
  readonly id: string;
  readonly cut: Cut;
  readonly measures: readonly Measure[];
  /** Distinct sessions that must stand behind a number. */
  readonly threshold: number;
  /** Every line of the report, whatever was counted; with numbers withheld. */
  rows(counts: ReportCounts): readonly ReportRow[];
  /** Whether these counts hold what the report needs. */
  covers(cells: readonly Cell[]): boolean;
}

export interface ReportRow {
  /** The day, or the Monday of the week. */
  readonly day: Day;
  /** Empty for the whole shop. */
  readonly segment: SegmentId | '';
  readonly label: string;
  readonly measure: string;
  /** Null where it is withheld; nothing at all is withheld like everything else that is small. */
  readonly value: number | null;
}

export interface ReportCounts {
  readonly cells: readonly Cell[];
  /** The segments the release speaks of, in its order. Cells of any other are left out. */
  readonly segments: readonly { readonly id: SegmentId; readonly label: string }[];
  /** Of one week, Monday first. */
  readonly days: readonly Day[];
}

export type Count = Pick<Cell, 'sessions' | 'events'>;
/** The raw count of a kind in one cut; nothing where nothing was counted. */
export type CountOf = (segment: SegmentId | '', kind: EventKind) => Count;
type Numbers = Readonly<Record<string, number | null>>;

/** The raw counts of one day or week, and what a report says of them. */
export interface Slot {
  shop(count: CountOf): Numbers;
  group(count: CountOf, segment: SegmentId): Numbers;
}

/** Every line of a report, in the order of days or weeks, segments and measures. */
export function everyLine(
  { cells, segments, days }: ReportCounts,
  cut: Cut,
  { shop, group }: Slot,
): ReportRow[] {
  const sums = sumsOf(cells, cut);
  return slotsOf(days, cut).flatMap((day) => {
    const count: CountOf = (segment, kind) => sums.get(keyOf(day, segment, kind)) ?? NOTHING;
    const lines = (segment: SegmentId | '', label: string, numbers: Numbers) =>
      Object.entries(numbers).map(([measure, value]) => ({ day, segment, label, measure, value }));
    return [
      ...lines('', '', shop(count)),
      ...segments.flatMap(({ id, label }) => lines(id, label, group(count, id))),
    ];
  });
}

/** What the lines of a report stand under: its days, or the Monday of the week. */
export function slotsOf(days: readonly Day[], cut: Cut): readonly Day[] {
  return cut === 'day' ? days : days.slice(0, 1);
}

/** A number of sessions, where enough stand behind it. */
export function enough(sessions: number): number | null {
  return sessions >= THRESHOLD ? sessions : null;
}

/** Some of a whole: those of the whole that are not among them must be enough as well. */
export function part(sessions: number, whole: number): number | null {
  return whole - sessions >= THRESHOLD ? enough(sessions) : null;
}

const NOTHING: Count = { sessions: 0, events: 0 };

function sumsOf(cells: readonly Cell[], cut: Cut): ReadonlyMap<string, Count> {
  const sums = new Map<string, Count>();
  for (const { day, segment, kind, sessions, events } of cells) {
    const key = keyOf(cut === 'day' ? day : mondayOf(day), segment, kind);
    const before = sums.get(key) ?? NOTHING;
    sums.set(key, { sessions: before.sessions + sessions, events: before.events + events });
  }
  return sums;
}

function mondayOf(day: Day): Day {
  return new Date(mondayBefore(Date.parse(day))).toISOString().slice(0, 10) as Day;
}

function keyOf(day: Day, segment: SegmentId | '', kind: Cell['kind']): string {
  return `${day} ${kind} ${segment}`;
}
