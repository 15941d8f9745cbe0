import { describe, expect, it } from 'vitest';
import {
  COUNTS_FOR,
  groupDraws,
  groupsOfWeek,
  type ReleasedWeek,
} from '../../../src/recommendations/index/released-interest.js';
import type { ReportRow } from '../../../src/reports/report.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY, HOUR } from '../../../src/time/clock.js';

const TEA = 'tea' as SegmentId;
const YOGA = 'yoga' as SegmentId;
const MONDAY = Date.UTC(2026, 10, 23);

const row = (day: string, segment: SegmentId | '', measure: string, value: number | null) =>
  ({ day, segment, measure, value }) as Pick<ReportRow, 'day' | 'segment' | 'measure' | 'value'>;

const week = (looked: number, pressed: number, more: Partial<ReleasedWeek> = {}): ReleasedWeek => ({
  end: MONDAY,
  published: MONDAY + 6 * HOUR,
  simulated: false,
  groups: new Map([[TEA, { looked, pressed, allLooked: looked }]]),
  ...more,
});

const released = (weeks: readonly ReleasedWeek[], at: number, zone = 'UTC') =>
  groupDraws(weeks, [TEA, YOGA], zone)?.on(at)?.released;

describe('a week of the report', () => {
  it('adds up the days of a group on which both numbers stand, and no other', () => {
    const groups = groupsOfWeek([
      row('2026-11-16', TEA, 'sessions', 300),
      row('2026-11-16', TEA, 'interested', 60),
      row('2026-11-17', TEA, 'sessions', 200),
      row('2026-11-17', TEA, 'interested', null),
      row('2026-11-18', TEA, 'sessions', null),
      row('2026-11-18', TEA, 'interested', 70),
      row('2026-11-19', TEA, 'sessions', 100),
      row('2026-11-19', TEA, 'interested', 50),
      row('2026-11-19', TEA, 'baskets', 90),
      row('2026-11-16', '', 'visits', 900),
      row('2026-11-16', YOGA, 'sessions', 400),
      row('2026-11-16', YOGA, 'interested', null),
    ]);
    expect([...groups]).toEqual([
      [TEA, { looked: 400, pressed: 110, allLooked: 600 }],
      [YOGA, { looked: 0, pressed: 0, allLooked: 400 }],
    ]);
  });
});

describe('what is published by a day', () => {
  it('is nothing where no week tells of a group that the shop may name', () => {
    expect(groupDraws([], [TEA], 'UTC')).toBeUndefined();
    expect(groupDraws([week(300, 60)], [YOGA], 'UTC')).toBeUndefined();
    const looks = new Map([[TEA, { looked: 0, pressed: 0, allLooked: 900 }]]);
    expect(groupDraws([week(0, 0, { groups: looks })], [TEA], 'UTC')).toBeUndefined();
  });

  it('counts from the day after it was published, by the calendar of the shop', () => {
    expect(released([week(300, 60)], MONDAY + 23 * HOUR)).toBeUndefined();
    expect(released([week(300, 60)], MONDAY + 25 * HOUR)?.day).toBe('2026-11-24');
    // At six in the morning of Monday in UTC it is Sunday in Honolulu.
    expect(released([week(300, 60)], MONDAY + 11 * HOUR, 'Pacific/Honolulu')?.day).toBe('2026-11-23');
    expect(released([week(300, 60)], MONDAY + 9 * HOUR, 'Pacific/Honolulu')).toBeUndefined();
  });

  it('names every group that may be named, fades by half in ninety days, and is forgotten after a year', () => {
    const at = (days: number) => released([week(300, 60)], MONDAY + days * DAY + HOUR);
    const counts = (days: number) => at(days)?.groups.find(({ group }) => group === TEA);
    expect(at(90)?.groups.map(({ group }) => group)).toEqual([TEA, YOGA]);
    expect(counts(90)?.looked).toBeCloseTo(150, 9);
    expect(counts(90)?.pressed).toBeCloseTo(30, 9);
    expect(counts(180)?.looked).toBeCloseTo(75, 9);
    expect(at(COUNTS_FOR / DAY - 1)).toBeDefined();
    expect(at(COUNTS_FOR / DAY)).toBeUndefined();
  });

  it('takes a group of which no press is published for one that presses as all looks that are published do', () => {
    const groups = new Map([
      [TEA, { looked: 1_000, pressed: 300, allLooked: 1_000 }],
      [YOGA, { looked: 0, pressed: 0, allLooked: 5_000 }],
    ]);
    const draws = groupDraws([week(0, 0, { groups })], [TEA, YOGA], 'UTC')!;
    const drawn = Array.from(
      { length: 300 },
      (_, day) => draws.on(MONDAY + (day + 2) * DAY)!.of(YOGA)!.value,
    );
    // Three hundred of six thousand looks, and not of the thousand beside which presses stand.
    expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(0.05, 2);
  });

  it('says that it is of simulated visits where any counted week is', () => {
    const made = week(300, 60, { simulated: true });
    const own = week(300, 60, { end: MONDAY - 7 * DAY, published: MONDAY - 6 * DAY });
    expect(released([own], MONDAY + 2 * DAY)?.simulated).toBe(false);
    expect(released([own, made], MONDAY + 2 * DAY)?.simulated).toBe(true);
    expect(released([own, made], MONDAY + HOUR)?.simulated).toBe(false);
  });

  it('is the same at every moment of a day, whichever days were asked for in between', () => {
    const draws = groupDraws([week(300, 60)], [TEA, YOGA], 'UTC')!;
    const value = (days: number, hours: number) =>
      draws.on(MONDAY + days * DAY + hours * HOUR)?.of(TEA)?.value;
    const first = value(2, 0);
    for (let day = 3; day < 20; day++) expect(value(day, 12)).not.toBe(first);
    expect(value(2, 23.99)).toBe(first);
  });
});
