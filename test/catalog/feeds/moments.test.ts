import { describe, expect, it } from 'vitest';
import {
  type DayOrder,
  readCalendarDay,
  readFrom,
  readSpan,
  readUntil,
} from '../../../src/catalog/feeds/moments.js';

const local = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe('a moment', () => {
  it.each<[string, number, DayOrder?]>([
    ['2026-02-24', local(2026, 2, 24)],
    ['2026-02-24 13:05:00', local(2026, 2, 24, 13, 5)],
    ['2026-02-24T13:00-0800', Date.UTC(2026, 1, 24, 21)],
    ['2026-02-24T13:00:00+01:00', Date.UTC(2026, 1, 24, 12)],
    ['2026-02-24T13:00:00.000Z', Date.UTC(2026, 1, 24, 13)],
    ['24.2.2026', local(2026, 2, 24)],
    ['2/24/26', local(2026, 2, 24)],
    ['24/02/2026', local(2026, 2, 24)],
    ['2/1/20', local(2020, 2, 1), 'month first'],
    ['2/1/20', local(2020, 1, 2), 'day first'],
    ['10/25/15, 3:34 PM', local(2015, 10, 25, 15, 34), 'month first'],
    ['10/25/15, 12:00 AM', local(2015, 10, 25), 'month first'],
    ['1772000000', 1_772_000_000_000],
  ])('is read from "%s"', (text, at, order) => {
    expect(readFrom(text, { order })).toEqual({ value: at });
  });

  it.each(['2/1/20', 'soon', '2026-02-30', '31.4.2026', '2026-13-01', '2026-02-24T25:00', ''])(
    'is not "%s"',
    (text) => {
      expect(readFrom(text)).toHaveProperty('reason');
    },
  );

  it('at the end of a day is its last millisecond', () => {
    expect(readUntil('2026-02-28')).toEqual({ value: local(2026, 3, 1) - 1 });
    expect(readUntil('2026-02-28T10:00Z')).toEqual({ value: Date.UTC(2026, 1, 28, 10) });
  });

  it('that names no zone is one of the zone that is given', () => {
    const zone = 'Europe/Berlin';
    expect(readFrom('2026-12-15', { zone })).toEqual({ value: Date.UTC(2026, 11, 14, 23) });
    expect(readUntil('2026-12-15', { zone })).toEqual({ value: Date.UTC(2026, 11, 15, 23) - 1 });
    expect(readUntil('2026-03-29', { zone }), 'a day of 23 hours').toEqual({
      value: Date.UTC(2026, 2, 29, 22) - 1,
    });
    expect(readFrom('15.12.2026 18:30', { zone })).toEqual({ value: Date.UTC(2026, 11, 15, 17, 30) });
    expect(readFrom('2026-12-15T18:30Z', { zone })).toEqual({ value: Date.UTC(2026, 11, 15, 18, 30) });
    expect(readSpan('1.12.2026 - 24.12.2026', { zone })).toEqual({
      value: { from: Date.UTC(2026, 10, 30, 23), until: Date.UTC(2026, 11, 24, 23) - 1 },
    });
  });

  it('read as a day is the day that is written, or that of a counted moment in the zone', () => {
    const zone = 'America/Los_Angeles';
    for (const text of [
      '2026-12-20',
      '20.12.2026',
      '2026-12-20T00:00+0100',
      'Dec 20, 2026',
      '2026-12-20 23:00Z',
    ])
      expect(readCalendarDay(text, { zone }), text).toEqual({ value: '2026-12-20' });
    expect(readCalendarDay(String(Date.UTC(2026, 11, 20, 3) / 1000), { zone })).toEqual({
      value: '2026-12-19',
    });
  });

  it('at one end of a span may be missing, but not at both', () => {
    expect(readSpan('2026-11-20T00:00Z/')).toEqual({ value: { from: Date.UTC(2026, 10, 20) } });
    expect(readSpan('/2026-11-20T00:00Z')).toEqual({ value: { until: Date.UTC(2026, 10, 20) } });
    for (const text of ['/', '2026-11-20', 'a/b', '2026-11-20/2026-11-21/2026-11-22'])
      expect(readSpan(text), text).toHaveProperty('reason');
  });
});
