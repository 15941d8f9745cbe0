import fc from 'fast-check';
import type { Cell, Day } from '../../src/analytics/event.js';
import { daysOfWeek, type WeekId } from '../../src/analytics/releases/week.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';

export const WEEK = '2026-W46' as WeekId;
export const DAYS = daysOfWeek(WEEK);

/** Segments by their labels. */
export function segmentsOf(...labels: readonly string[]) {
  return labels.map((label) => ({ id: label.toLowerCase() as SegmentId, label }));
}

export function cell(
  day: Day,
  segment: string,
  kind: Cell['kind'],
  sessions: number,
  events = sessions,
): Cell {
  return { day, segment: segment as SegmentId | '', kind, sessions, events };
}

/** Counts a day can have: no kind has more sessions than there were visits, and a session looks one to ten times. */
export const aDay = (day: Day, segments: readonly string[]): fc.Arbitrary<Cell[]> =>
  fc
    .oneof(fc.nat(49), fc.integer({ min: 50, max: 120 }), fc.integer({ min: 50, max: 3_000 }))
    .chain((visits) =>
      fc
        .tuple(...segments.map((segment) => aSegment(day, segment, visits)))
        .map((rest) => [cell(day, '', 'visit', visits), ...rest.flat()]),
    );

function aSegment(day: Day, segment: string, visits: number): fc.Arbitrary<Cell[]> {
  // The ends are where something could show: few sessions, and nearly all of them.
  const some = fc.oneof(
    fc.nat(visits),
    fc.nat(Math.min(visits, 60)),
    fc.nat(Math.min(visits, 60)).map((few) => visits - few),
  );
  return fc
    .tuple(some, some, some, some, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([looked, interested, basket, hide, again]) => [
      cell(day, segment, 'view', looked, looked + Math.round(9 * looked * again ** 3)),
      cell(day, segment, 'interested', interested),
      cell(day, segment, 'basket', basket),
      cell(day, segment, 'hide', hide),
    ]);
}
