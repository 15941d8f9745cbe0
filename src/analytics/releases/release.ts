import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { Day } from '../event.js';
import type { WeekId } from './week.js';

/** What a release says of a segment and day. All but `views` are numbers of sessions. */
export const SEGMENT_MEASURES = ['sessions', 'views', 'interested', 'baskets', 'hidden'] as const;
export type SegmentMeasure = (typeof SEGMENT_MEASURES)[number];
/** `visits` is the whole shop's: every session that was counted that day. */
export type Measure = 'visits' | SegmentMeasure;

/** One line of a release. */
export interface ReleaseRow {
  readonly day: Day;
  /** Empty for the whole shop. */
  readonly segment: SegmentId | '';
  readonly label: string;
  readonly measure: Measure;
  /** Null where it is withheld; nothing at all is withheld like everything else that is small. */
  readonly value: number | null;
}

/** What stands beside the numbers of a release. */
export interface Manifest {
  readonly schema: 1;
  readonly id: WeekId;
  readonly report: 'interest-by-day';
  readonly from: Day;
  readonly to: Day;
  /** Distinct sessions that must stand behind a number. */
  readonly threshold: number;
  /** Made of simulated visits: every page that shows it says so. */
  readonly simulated: boolean;
  /**
   * At most so many visits of the week are missing in its numbers, wholly or in part, because an engine was away or a
   * process died: rounded up to the next multiple of the threshold. Absent in releases of before this was known.
   */
  readonly uncounted?: number;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly rows: number;
  /** Of the Parquet file, in hex. */
  readonly sha256: string;
}
