import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/time/clock.js';
import { dayOnClock, onClock, whenOnClock } from '../../src/time/zone.js';

const NEW_YEAR = Date.UTC(2026, 0, 1);

describe('a zone’s clock', () => {
  it.each([
    ['UTC', 0],
    ['Europe/Berlin', 1],
    ['America/Lima', -5],
    ['Asia/Kolkata', 5.5],
  ])('shows other hours than UTC: %s', (zone, ahead) => {
    expect(onClock(NEW_YEAR, zone)).toBe(NEW_YEAR + ahead * HOUR);
    expect(whenOnClock(NEW_YEAR, zone)).toBe(NEW_YEAR - ahead * HOUR);
  });

  it('is read back at every midnight of the year, also where it is changed', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu'])
      for (let day = 0; day < 366; day++) {
        const midnight = NEW_YEAR + day * DAY;
        expect(onClock(whenOnClock(midnight, zone), zone), `${zone} ${day}`).toBe(midnight);
      }
  });

  it('has days of its own', () => {
    expect(dayOnClock(NEW_YEAR, 'America/Lima')).toBe('2025-12-31');
    expect(dayOnClock(NEW_YEAR - 1, 'Europe/Berlin')).toBe('2026-01-01');
  });
});
