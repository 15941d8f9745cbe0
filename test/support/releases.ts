import type { Cell, Day } from '../../src/analytics/event.js';
import { openPublisher } from '../../src/analytics/releases/publisher.js';
import { type Manifest, releasesDirectory } from '../../src/analytics/releases/release.js';
import { daysOfWeek, dueAt, type WeekId } from '../../src/analytics/releases/week.js';
import type { Config } from '../../src/config.js';
import type { Report } from '../../src/reports/report.js';
import { REPORTS } from '../../src/reports/reports.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import { AGAIN_BUCKETS } from '../../src/visits/bought-again.js';
import type { EventKind } from '../../src/visits/event-kind.js';

export interface KeptReleaseOptions {
  readonly segments: readonly { readonly id: SegmentId; readonly label: string }[];
  readonly simulated?: boolean;
  /** Those of the shop unless said. */
  readonly reports?: readonly Report[];
  /** Visits of an ordinary day. */
  readonly visits?: number;
  /** Events that nobody could read. */
  readonly unreadable?: number;
}

/** Publishes a week of a shop by the real functions, from counts that fall off from segment to segment. */
export function keepRelease(
  config: Pick<Config, 'analyticsDir'>,
  week: WeekId,
  options: KeptReleaseOptions,
): Promise<readonly Manifest[]> {
  const { segments, reports = REPORTS, simulated = false, visits = 1_400, unreadable = 0 } = options;
  return openPublisher({
    directory: releasesDirectory(config.analyticsDir),
    cells: async () => daysOfWeek(week).flatMap((day, at) => dayOfCounts(day, at, segments, visits)),
    segments: async () => segments,
    settled: async () => true,
    unreadable: async () => unreadable,
    simulated,
    reports,
  }).publish(week, dueAt(week));
}

function dayOfCounts(
  day: Day,
  at: number,
  segments: KeptReleaseOptions['segments'],
  usual: number,
): readonly Cell[] {
  const visits = Math.round(usual * [0.82, 0.86, 0.9, 0.95, 1.1, 1.5, 1.35][at]!);
  const cell = (segment: SegmentId | '', kind: EventKind, sessions: number, events = sessions): Cell => ({
    day,
    segment,
    kind,
    sessions,
    events,
  });
  return [
    cell('', 'visit', visits),
    cell('', 'searched', Math.round(visits * 0.3)),
    cell('', 'foundNothing', Math.round(visits * 0.1)),
    cell('', 'looked', Math.round(visits * 0.7)),
    cell('', 'chose', Math.round(visits * 0.24)),
    cell('', 'ordered', Math.round(visits * 0.2)),
    ...segments.flatMap(({ id }, place) => {
      // A third of the visits in the first, then less and less, each with a wave of its own.
      const share = (0.34 / (1 + place * 0.28)) * (1 + 0.22 * Math.sin(at * 1.3 + place));
      const looked = Math.round(visits * share);
      return [
        cell(id, 'view', looked, Math.round(looked * (1.6 + 0.4 * Math.cos(place + at)))),
        cell(id, 'interested', Math.round(looked * 0.22)),
        cell(id, 'basket', Math.round(looked * 0.3)),
        cell(id, 'hide', Math.round(looked * 0.09)),
        cell(id, 'searched', Math.round(looked * 0.2)),
        cell(id, 'foundNothing', Math.round(looked * 0.05)),
        ...AGAIN_BUCKETS.map(({ kind }, bucket) =>
          cell(id, kind, Math.round(looked * (0.16 / (1 + bucket)))),
        ),
      ];
    }),
  ];
}
