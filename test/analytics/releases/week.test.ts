import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asWeek,
  daysOfWeek,
  rangeOfWeek,
  weekEnd,
  weekOf,
  weekStart,
} from '../../../src/analytics/releases/week.js';
import { DAY } from '../../../src/time/clock.js';
import { runs } from '../../support/thorough.js';

test.each([
  ['2026-11-09', '2026-W46'],
  ['2026-11-15', '2026-W46'],
  ['2026-11-16', '2026-W47'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2023-01-01', '2022-W52'],
])('%s is in %s', (day, week) => {
  expect(weekOf(Date.parse(day))).toBe(week);
});

test('has seven days from Monday to Sunday', () => {
  const week = asWeek('2026-W46')!;
  expect(daysOfWeek(week)[0]).toBe('2026-11-09');
  expect(daysOfWeek(week)[6]).toBe('2026-11-15');
  expect(rangeOfWeek(week)).toEqual({ from: '2026-11-09', to: '2026-11-15' });
});

test.each(['2026-W54', '2025-W53', '2026-W00', '2026-46', '../2026-W46', '2026-W46.json', ''])(
  '%j is no week',
  (text) => {
    expect(asWeek(text)).toBeUndefined();
  },
);

test('holds every moment that it is the week of, and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) }), (at) => {
      const week = weekOf(at);
      expect(asWeek(week)).toBe(week);
      expect(at).toBeGreaterThanOrEqual(weekStart(week));
      expect(at).toBeLessThan(weekEnd(week));
      expect(new Date(weekStart(week)).getUTCDay()).toBe(1);
      expect(weekEnd(week) - weekStart(week)).toBe(7 * DAY);
    }),
    { numRuns: runs(1_000) },
  );
});
