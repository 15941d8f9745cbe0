import type { ReportRow } from '../../reports/report.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { AGAIN_BUCKETS, type AgainBucket, LEAST_INTERVAL } from '../../visits/bought-again.js';

/** After how long others bought again, by group, as published numbers tell. */
export interface UsualTimes {
  /** Undefined where nothing was published of it. */
  of(segment: SegmentId): AgainBucket | undefined;
  /** Some of the visits were made by a program, not by shoppers. */
  readonly simulated: boolean;
}

/** One release of the report, as much as is read of it. */
export interface ReleasedTimes {
  readonly rows: readonly Pick<ReportRow, 'segment' | 'measure' | 'value'>[];
  readonly simulated: boolean;
}

/** Adds up what several weeks published; undefined where that is nothing. */
export function usualTimesOf(releases: readonly ReleasedTimes[]): UsualTimes | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const { segment, measure, value } of releases.flatMap(({ rows }) => rows)) {
    if (value === null) continue;
    const ofGroup = counts.get(segment) ?? new Map<string, number>();
    counts.set(segment, ofGroup.set(measure, (ofGroup.get(measure) ?? 0) + value));
  }
  const medians = new Map([...counts].map(([segment, ofGroup]) => [segment, medianOf(ofGroup)]));
  if (![...medians.values()].some((median) => median !== undefined)) return undefined;
  return {
    of: (segment) => medians.get(segment),
    simulated: releases.some(({ simulated }) => simulated),
  };
}

/** The middle of a bucket of times, milliseconds; of the last, which has none, where it begins. */
export function middleOf({ from, to }: AgainBucket): number {
  const least = Math.max(from, LEAST_INTERVAL);
  return to === Number.POSITIVE_INFINITY ? least : (least + to) / 2;
}

/** The shortest time within which at least half of them bought again. */
function medianOf(counts: ReadonlyMap<string, number>): AgainBucket | undefined {
  const of = (bucket: AgainBucket) => counts.get(bucket.kind) ?? 0;
  const all = AGAIN_BUCKETS.reduce((sum, bucket) => sum + of(bucket), 0);
  let sum = 0;
  return AGAIN_BUCKETS.find((bucket) => {
    sum += of(bucket);
    return all > 0 && 2 * sum >= all;
  });
}
