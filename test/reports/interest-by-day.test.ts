import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, MOST_VIEWS } from '../../src/analytics/event.js';
import { interestByDay } from '../../src/reports/interest-by-day.js';
import { type ReportRow, THRESHOLD } from '../../src/reports/report.js';
import { aDay, cell, DAYS, segmentsOf } from '../support/cells.js';
import { runs } from '../support/thorough.js';

const [MONDAY] = DAYS as [(typeof DAYS)[number]];
const NAMES = ['tea', 'tents'];
const SEGMENTS = segmentsOf('Tea', 'Tents');
const RUNS = { numRuns: runs(1_000) };

const release = (cells: readonly Cell[]) => interestByDay.rows({ cells, segments: SEGMENTS, days: [MONDAY] });
const valueIn = (rows: readonly ReportRow[], measure: string, segment = '') =>
  rows.find((row) => row.measure === measure && row.segment === segment)!.value;
const countIn = (cells: readonly Cell[], kind: Cell['kind'], segment = '') =>
  cells.find((one) => one.kind === kind && one.segment === segment)!;

const KIND_OF = { sessions: 'view', interested: 'interested', baskets: 'basket', hidden: 'hide' } as const;
const COUNTED = ['sessions', 'interested', 'baskets', 'hidden'] as const;

/** Numbers of sessions that stand in a release of one day, the visits apart. */
const standing = (rows: readonly ReportRow[]) =>
  rows.flatMap(({ measure, value }) => (measure in KIND_OF && value !== null ? [value] : []));

describe('the cut', () => {
  test('has every line of day, segment and measure, whatever was counted', () => {
    const rows = interestByDay.rows({ cells: [], segments: SEGMENTS, days: DAYS });
    expect(rows.length).toBe(7 * (1 + 2 * 5));
    expect(new Set(rows.map(({ day, segment, measure }) => `${day} ${segment} ${measure}`)).size).toBe(77);
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });

  test('tells what enough sessions did', () => {
    const rows = release([
      cell(MONDAY, '', 'visit', 400),
      cell(MONDAY, 'tea', 'view', 120, 260),
      cell(MONDAY, 'tea', 'interested', 50),
      cell(MONDAY, 'tea', 'basket', 49),
      cell(MONDAY, 'tents', 'hide', 61),
    ]);
    expect(valueIn(rows, 'visits')).toBe(400);
    expect(valueIn(rows, 'sessions', 'tea')).toBe(120);
    expect(valueIn(rows, 'views', 'tea')).toBe(260);
    expect(valueIn(rows, 'interested', 'tea')).toBe(50);
    expect(valueIn(rows, 'baskets', 'tea')).toBeNull();
    expect(valueIn(rows, 'hidden', 'tents')).toBe(61);
    expect(rows.find(({ segment }) => segment === 'tea')?.label).toBe('Tea');
  });

  test('leaves out segments that it does not name, searches and what nobody asked to count', () => {
    const rows = release([cell(MONDAY, '', 'visit', 400), cell(MONDAY, 'secret', 'view', 200, 500)]);
    expect(rows.some(({ segment }) => segment === 'secret')).toBe(false);
    expect(standing(rows)).toEqual([]);
  });

  test('withholds nearly everybody as it withholds hardly anybody', () => {
    for (const [sessions, published] of [
      [49, false],
      [50, true],
      [150, true],
      [151, false],
      [200, false],
    ] as const) {
      const rows = release([cell(MONDAY, '', 'visit', 200), cell(MONDAY, 'tea', 'basket', sessions)]);
      expect(valueIn(rows, 'baskets', 'tea'), `${sessions} of 200`).toBe(published ? sessions : null);
    }
  });

  test('withholds a day whose visits are not known', () => {
    expect(standing(release([cell(MONDAY, 'tea', 'view', 500, 900)]))).toEqual([]);
  });

  test.each([
    [100, 149, false],
    [100, 150, true],
    [100, 550, true],
    [100, 551, false],
  ])('of %i sessions with %i looks: looks shown is %s', (sessions, events, shown) => {
    const rows = release([cell(MONDAY, '', 'visit', 900), cell(MONDAY, 'tea', 'view', sessions, events)]);
    expect(valueIn(rows, 'sessions', 'tea')).toBe(sessions);
    expect(valueIn(rows, 'views', 'tea')).toBe(shown ? events : null);
  });
});

describe('of whatever was counted', () => {
  test('no number has fewer than 50 sessions behind it', () => {
    fc.assert(
      fc.property(aDay(MONDAY, NAMES), (cells) => {
        const rows = release(cells);
        for (const { measure, segment, value } of rows.filter((row) => row.value !== null)) {
          const kind =
            measure === 'visits'
              ? 'visit'
              : measure === 'views'
                ? 'view'
                : KIND_OF[measure as keyof typeof KIND_OF];
          const { sessions, events } = countIn(cells, kind, segment);
          expect(sessions).toBeGreaterThanOrEqual(THRESHOLD);
          expect(value).toBe(measure === 'views' ? events : sessions);
        }
      }),
      RUNS,
    );
  });

  test('the visits that did not do a thing are 50 or more, or not told', () => {
    fc.assert(
      fc.property(aDay(MONDAY, NAMES), (cells) => {
        const rows = release(cells);
        const visits = valueIn(rows, 'visits');
        if (visits === null) expect(standing(rows)).toEqual([]);
        else for (const value of standing(rows)) expect(visits - value).toBeGreaterThanOrEqual(THRESHOLD);
      }),
      RUNS,
    );
  });

  test('what two numbers leave open of those who did both, or only one, is 50 wide', () => {
    fc.assert(
      fc.property(aDay(MONDAY, NAMES), (cells) => {
        const rows = release(cells);
        const visits = valueIn(rows, 'visits') ?? 0;
        const values = standing(rows);
        for (const [at, one] of values.entries()) {
          for (const other of values.slice(at + 1)) {
            const least = Math.max(0, one + other - visits);
            const most = Math.min(one, other);
            expect(most - least).toBeGreaterThanOrEqual(THRESHOLD);
          }
        }
      }),
      RUNS,
    );
  });

  test('looks bound neither those who looked again nor those who looked once to fewer than 50, or to less than 44 apart', () => {
    fc.assert(
      fc.property(aDay(MONDAY, NAMES), (cells) => {
        const rows = release(cells);
        for (const segment of NAMES) {
          const [sessions, views] = [valueIn(rows, 'sessions', segment), valueIn(rows, 'views', segment)];
          if (views === null) continue;
          const again = views - sessions!;
          const [least, most] = [Math.ceil(again / (MOST_VIEWS - 1)), Math.min(again, sessions!)];
          expect(most - least).toBeGreaterThanOrEqual(44);
          expect(most).toBeGreaterThanOrEqual(THRESHOLD);
          expect(sessions! - least).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      RUNS,
    );
  });

  // Who knows the rules and every other count must still find 50 values that would have made this very release.
  test('a withheld number of sessions may have been any of 50 others', () => {
    fc.assert(
      fc.property(
        aDay(MONDAY, NAMES),
        fc.constantFrom(...NAMES),
        fc.constantFrom(...COUNTED),
        (cells, segment, measure) => {
          const rows = release(cells);
          const visits = valueIn(rows, 'visits');
          if (visits === null || valueIn(rows, measure, segment) !== null) return;
          const same = [...Array(visits + 1).keys()].filter((sessions) =>
            sameRelease(rows, release(withSessions(cells, segment, KIND_OF[measure], sessions))),
          );
          expect(same.length).toBeGreaterThanOrEqual(THRESHOLD);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('a withheld number of looks may have been any of 50 others', () => {
    fc.assert(
      fc.property(aDay(MONDAY, NAMES), fc.constantFrom(...NAMES), (cells, segment) => {
        const rows = release(cells);
        const sessions = valueIn(rows, 'sessions', segment);
        if (sessions === null || valueIn(rows, 'views', segment) !== null) return;
        const same = [...Array(9 * sessions + 1).keys()].filter((again) => {
          const other = withLooks(cells, segment, sessions + again);
          return sameRelease(rows, release(other));
        });
        expect(same.length).toBeGreaterThanOrEqual(THRESHOLD);
      }),
      { numRuns: runs(60) },
    );
  });
});

/** Without the cost of a deep comparison a thousand times over. */
function sameRelease(one: readonly ReportRow[], other: readonly ReportRow[]): boolean {
  return one.every(({ value }, at) => value === other[at]?.value);
}

function withSessions(cells: readonly Cell[], segment: string, kind: Cell['kind'], sessions: number): Cell[] {
  return cells.map((one) =>
    one.segment === segment && one.kind === kind
      ? { ...one, sessions, events: sessions + one.events - one.sessions }
      : one,
  );
}

function withLooks(cells: readonly Cell[], segment: string, events: number): Cell[] {
  return cells.map((one) => (one.segment === segment && one.kind === 'view' ? { ...one, events } : one));
}
