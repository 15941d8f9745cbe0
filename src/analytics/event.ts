import type { SegmentId } from '../segments/catalogue-segment.js';
import { DAY } from '../time/clock.js';
import { AGAIN_BUCKETS } from '../visits/bought-again.js';
import { type EventKind, SHOP_KINDS, type ShopKind } from '../visits/event-kind.js';
import { type CountedKind, ruleOf, signalKinds } from '../visits/signals.js';

const AGAIN_KINDS = AGAIN_BUCKETS.map(({ kind }) => kind);
const TOTALS = Object.keys(SHOP_KINDS) as ShopKind[];

export const EVENT_KINDS: readonly EventKind[] = [
  'visit',
  ...signalKinds().filter((kind): kind is CountedKind => ruleOf(kind).counted),
  'searched',
  'foundNothing',
  ...TOTALS,
  ...AGAIN_KINDS,
];

/** Kinds whose `first` is that of a week, from Monday in UTC: reports add them up over a week. */
export const WEEKLY_KINDS: ReadonlySet<EventKind> = new Set([
  'visit',
  'searched',
  'foundNothing',
  ...TOTALS,
  ...AGAIN_KINDS,
]);

/** Says that something of one visit could not be counted that day, and nothing of what. */
export const UNCOUNTED = 'uncounted';

/** A session counts at most this many looks a day and segment; of every other kind one. */
export const MOST_VIEWS = 10;

/** A day in UTC, as `2026-11-22`. */
export type Day = string & { readonly __brand: 'Day' };

/** Made at random when the event is: the same event sent twice is known by it. It leads back to no session. */
export type EventId = string & { readonly __brand: 'EventId' };

/**
 * One anonymous count. It carries no session: the session itself knows what it was counted for today and says
 * `first`, so that distinct sessions of a day, or of a week, are the sum of the firsts.
 */
export interface VisitEvent {
  readonly id: EventId;
  readonly day: Day;
  readonly kind: EventKind | typeof UNCOUNTED;
  /** The strongest catalogue segment of what it was about; empty for what is counted of the whole shop. */
  readonly segment: SegmentId | '';
  /** The first of this session in this kind and segment today; of `WEEKLY_KINDS`, this week. */
  readonly first: boolean;
  /** Why it is set aside and only counted as such: too fast for a person, or in an order no shop allows. */
  readonly suspect?: 'robot' | 'impossible';
}

/** Where routes leave events. Returns at once, never throws, and is never waited for. */
export interface EventSink {
  note(events: readonly VisitEvent[]): void;
}

/** Says of as many visits of a day that they could not be counted, or not wholly. */
export function uncountedEvents(day: Day, visits: number, newId: () => EventId): VisitEvent[] {
  const event = { day, kind: UNCOUNTED, segment: '', first: false } as const;
  return Array.from({ length: visits }, () => ({ ...event, id: newId() }));
}

/** The day of a moment. @param at milliseconds since 1970 */
export function dayOf(at: number): Day {
  return new Date(at).toISOString().slice(0, 10) as Day;
}

/** Midnight of the Monday before a moment, both milliseconds since 1970. Day 0 of 1970 was a Thursday. */
export function mondayBefore(at: number): number {
  const offset = 4 * DAY;
  return Math.floor((at - offset) / (7 * DAY)) * 7 * DAY + offset;
}

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
  readonly kind: VisitEvent['kind'];
  /** The sum of the firsts: distinct sessions of the day, or those of the week that were not there earlier in it. */
  readonly sessions: number;
  readonly events: number;
}

/** Counts of every partition together; a cell without events is absent. Ordered by day, segment and kind. */
export type ReadCells = (range: DayRange) => Promise<readonly Cell[]>;
