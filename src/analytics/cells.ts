import type { SegmentId } from '../segments/catalogue-segment.js';
import type { Day, FORMER_KINDS, VisitEvent } from './event.js';

/** Days in UTC, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** A raw count of one day, segment and kind: for releases to judge, never to be shown as it is. */
export interface Cell {
  readonly day: Day;
  /** Empty where it is of no segment. */
  readonly segment: SegmentId | '';
  readonly kind: VisitEvent['kind'] | (typeof FORMER_KINDS)[number];
  /** The sum of the firsts: distinct sessions of the day, or those of the week that were not there earlier in it. */
  readonly sessions: number;
  readonly events: number;
}

/** Counts of every partition together; a cell without events is absent. Ordered by day, segment and kind. */
export type ReadCells = (range: DayRange) => Promise<readonly Cell[]>;
