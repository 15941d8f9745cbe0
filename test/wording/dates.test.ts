import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { ageOf, exactText, moment as momentTo, type Place } from '../../src/wording/dates.js';
import { en } from '../../src/wording/en/index.js';
import { runs } from '../support/thorough.js';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const at = (text: string) => Date.parse(text);
/** A moment as English says it. */
const moment = (then: number, now: number, place: Place) => en.dates.at(momentTo(then, now, place));
const inZone = (zone: string) => ({ locale: 'en-GB', zone });

/** What a calendar and a clock on the wall of that zone say: "2026-11-26" and "14:05". */
function wall(time: number, zone: string): { readonly date: string; readonly clock: string } {
  const [date = '', clock = ''] = new Date(time).toLocaleString('sv-SE', { timeZone: zone }).split(' ');
  return { date, clock: clock.slice(0, 5) };
}
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** Minutes before UTC of a zone's name as `Intl` says it: only what has one reading. */
const OFFSETS: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, BST: 60, CET: 60, CEST: 120 },
  ...{ EST: -300, EDT: -240, SST: -660, LHST: 630, LHDT: 660 },
};
function offsetOf(name: string): number {
  const known = OFFSETS[name];
  if (known !== undefined) return known;
  const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d+)(?::(\d+))?$/.exec(name) ?? [];
  if (sign === undefined) throw new Error(`No zone is called ${name}.`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const times = fc.tuple(
  fc.integer({ min: at('2026-01-01'), max: at('2029-12-31') }),
  fc.integer({ min: -2 * DAY, max: 40 * DAY }),
  fc.constantFrom(...ZONES),
);

describe('a time to come', () => {
  test.each([
    ['2026-11-26T15:40:00Z', 'Europe/Berlin', 'today at 16:40 CET'],
    ['2026-11-26T23:30:00Z', 'Europe/Berlin', 'tomorrow at 00:30 CET'],
    ['2026-11-27T11:30:00Z', 'UTC', 'tomorrow at 11:30 UTC'],
    ['2026-11-27T01:30:00Z', 'America/New_York', 'today at 20:30 EST'],
    ['2026-11-27T01:30:00Z', 'America/Los_Angeles', 'today at 17:30 PST'],
    ['2026-11-27T01:30:00Z', 'Australia/Sydney', 'tomorrow at 12:30 AEDT'],
    ['2026-11-27T01:30:00Z', 'America/Lima', 'today at 20:30 GMT-5'],
    ['2026-11-28T11:30:00Z', 'UTC', 'on Saturday at 11:30 UTC'],
    ['2026-12-02T23:59:00Z', 'UTC', 'on Wednesday at 23:59 UTC'],
    ['2026-12-03T00:00:00Z', 'UTC', 'on 3 December'],
    ['2027-01-02T11:30:00Z', 'UTC', 'on 2 January 2027'],
    ['2026-11-26T12:00:59Z', 'UTC', 'within a minute'],
    ['2026-11-26T12:00:00Z', 'UTC', 'now'],
    ['2026-11-26T11:59:59Z', 'UTC', 'now'],
  ])('%s in %s is %s', (then, zone, said) => {
    expect(moment(at(then), at('2026-11-26T12:00:00Z'), inZone(zone))).toBe(said);
  });

  test('is told apart in the hour that comes twice when clocks go back', () => {
    const [now, berlin] = [at('2026-10-24T22:00:00Z'), inZone('Europe/Berlin')];
    expect(moment(at('2026-10-25T00:30:00Z'), now, berlin)).toBe('today at 02:30 CEST');
    expect(moment(at('2026-10-25T01:30:00Z'), now, berlin)).toBe('today at 02:30 CET');
    expect(moment(at('2026-10-25T22:59:00Z'), now, berlin)).toBe('today at 23:59 CET');
    expect(moment(at('2026-10-25T23:00:00Z'), now, berlin)).toBe('tomorrow at 00:00 CET');
  });

  test('is today and tomorrow by the calendar where a day has 23 hours', () => {
    const [now, berlin] = [at('2026-03-28T23:00:00Z'), inZone('Europe/Berlin')];
    expect(moment(at('2026-03-29T21:59:00Z'), now, berlin)).toBe('today at 23:59 CEST');
    expect(moment(at('2026-03-29T22:00:00Z'), now, berlin)).toBe('tomorrow at 00:00 CEST');
  });

  test('is never called today when it is past, nor a day that it is not', () => {
    fc.assert(
      fc.property(times, ([now, ahead, zone]) => {
        const then = now + ahead;
        const said = moment(then, now, inZone(zone));
        if (ahead < MINUTE) {
          expect(said).toBe(ahead <= 0 ? 'now' : 'within a minute');
          return;
        }
        const days = daysBetween(wall(now, zone).date, wall(then, zone).date);
        expect(said.startsWith('today')).toBe(days === 0);
        expect(said.startsWith('tomorrow')).toBe(days === 1);
        // Two days at most have 49 hours: all within them have their hour.
        if (ahead <= 49 * HOUR) expect(said).toMatch(/ at \d\d:\d\d [A-Z]+/);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('names the very minute: its hour in its zone is the moment', () => {
    fc.assert(
      fc.property(times, ([now, ahead, zone]) => {
        const then = now + ahead;
        const [, clock, name] = / at (\d\d:\d\d) (\S+)$/.exec(moment(then, now, inZone(zone))) ?? [];
        if (clock === undefined || name === undefined) return;
        const { date } = wall(then, zone);
        const told = at(`${date}T${clock}:00Z`) - offsetOf(name) * MINUTE;
        expect(told).toBe(Math.floor(then / MINUTE) * MINUTE);
      }),
      { numRuns: runs(2_000) },
    );
  });

  test('comes nearer as the clock moves, and then is now', () => {
    const end = at('2026-12-04T11:00:00Z');
    const said = [8 * DAY, 7 * DAY, 3 * DAY, DAY, HOUR, SECOND, 0, -SECOND].map((left) =>
      moment(end, end - left, inZone('Europe/Berlin')),
    );
    expect(said).toEqual([
      'on 4 December',
      'on 4 December',
      'on Friday at 12:00 CET',
      'tomorrow at 12:00 CET',
      'today at 12:00 CET',
      'within a minute',
      'now',
      'now',
    ]);
  });

  test.each([
    ['UTC', 'today at 15:40 UTC'],
    ['Europe/Berlin', 'today at 16:40 CET'],
    ['Asia/Tokyo', 'tomorrow at 00:40 GMT+9'],
  ])('is said in the zone of the server: TZ=%s', (zone, said) => {
    const program = `
      import { moment } from './dist/wording/dates.js';
      import { en } from './dist/wording/en/index.js';
      const [then, now] = ['2026-11-26T15:40:00Z', '2026-11-26T12:00:00Z'].map(Date.parse);
      process.stdout.write(en.dates.at(moment(then, now, { locale: 'en-GB' })));`;
    const env = { ...process.env, TZ: zone };
    const words = ['--input-type=module', '--eval', program];
    expect(execFileSync(process.execPath, words, { encoding: 'utf8', env })).toBe(said);
  });
});

test('a moment of a list has its date and its hour in the same zone', () => {
  const late = at('2026-11-26T23:30:05Z');
  expect(exactText(late, inZone('Asia/Tokyo'))).toBe('27 November 2026, 08:30:05 GMT+9');
  expect(exactText(late, inZone('UTC'))).toBe('26 November 2026, 23:30:05 UTC');
});

test('an age is never more than it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -HOUR, max: 60 * DAY }), (age) => {
      const said = ageOf(0, age, en);
      const [, count, unit] = /^(\d+) (day|hour|minute)s? ago$/.exec(said) ?? [];
      const length = { day: DAY, hour: HOUR, minute: MINUTE }[unit as 'day' | 'hour' | 'minute'];
      if (count === undefined) expect([said, age < MINUTE]).toEqual(['just now', true]);
      else expect(Number(count)).toBe(Math.floor(age / length));
    }),
  );
});

test('days of a calendar begin at its own midnight, in zones that differ from UTC by quarters of an hour too', () => {
  const place = (zone: string) => ({ locale: 'en-GB', zone });
  for (const [zone, offset] of [
    ['Asia/Kathmandu', 5.75],
    ['Pacific/Chatham', 13.75],
    ['America/St_Johns', -3.5],
    ['Pacific/Kiritimati', 14],
  ] as const) {
    const midnight = Date.UTC(2026, 0, 16) - offset * 3_600_000;
    const now = midnight - 60_000 * 10;
    expect(momentTo(midnight - 60_000, now, place(zone)).kind, zone).toBe('today');
    expect(momentTo(midnight, now, place(zone)).kind, zone).toBe('tomorrow');
    const newYear = Date.UTC(2027, 0, 1) - offset * 3_600_000;
    const before = newYear - 20 * 86_400_000;
    expect(JSON.stringify(momentTo(newYear - 1_000, before, place(zone))), zone).not.toContain('2026');
    expect(JSON.stringify(momentTo(newYear, before, place(zone))), zone).toContain('2027');
  }
});
