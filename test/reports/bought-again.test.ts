import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/analytics/event.js';
import { boughtAgain } from '../../src/reports/bought-again.js';
import { type ReportRow, THRESHOLD } from '../../src/reports/report.js';
import { AGAIN_BUCKETS, type AgainKind } from '../../src/visits/bought-again.js';
import { cell, DAYS, segmentsOf } from '../support/cells.js';
import { runs } from '../support/thorough.js';

const [MONDAY, TUESDAY] = DAYS as [(typeof DAYS)[number], (typeof DAYS)[number]];
const NAMES = ['tea', 'tents'];
const KINDS = AGAIN_BUCKETS.map(({ kind }) => kind);
const RUNS = { numRuns: runs(1_000) };

const report = (cells: readonly Cell[]) =>
  boughtAgain.rows({ cells, segments: segmentsOf('Tea', 'Tents'), days: DAYS });
const valueIn = (rows: readonly ReportRow[], measure: AgainKind, segment: string) =>
  rows.find((row) => row.measure === measure && row.segment === segment)!.value;

/** Sessions by group and time. */
type Counts = readonly (readonly number[])[];
interface Week {
  readonly visits: number;
  readonly counts: Counts;
}
const cellsOf = ({ visits, counts }: Week): Cell[] => [
  cell(MONDAY, '', 'visit', visits),
  ...counts.flatMap((times, group) =>
    times.map((count, at) => cell(TUESDAY, NAMES[group]!, KINDS[at]!, count)),
  ),
];
/** The ends are where something could show. */
const partOf = (whole: number) =>
  fc.oneof(
    fc.nat(whole),
    fc.nat(Math.min(whole, 60)),
    fc.nat(Math.min(whole, 60)).map((few) => whole - few),
  );
const aWeek: fc.Arbitrary<Week> = fc.oneof(fc.nat(120), fc.nat(3_000)).chain((visits) => {
  const times = fc.array(partOf(visits), { minLength: KINDS.length, maxLength: KINDS.length });
  return fc.record({ visits: fc.constant(visits), counts: fc.tuple(times, times) });
});

describe('the cut', () => {
  test('has every line of group and time once a week, whatever was counted', () => {
    const rows = report([]);
    expect(rows.map(({ day, segment, measure }) => `${day} ${segment} ${measure}`)).toEqual(
      NAMES.flatMap((name) => KINDS.map((kind) => `${MONDAY} ${name} ${kind}`)),
    );
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });

  test('adds the sessions of all days that were there for the first time', () => {
    const rows = report([
      cell(MONDAY, '', 'visit', 500),
      cell(MONDAY, 'tea', 'again2', 40),
      cell(TUESDAY, 'tea', 'again2', 20, 90),
      cell(TUESDAY, 'tea', 'again4', 49),
    ]);
    expect(rows.filter(({ value }) => value !== null)).toEqual([
      { day: MONDAY, segment: 'tea', label: 'Tea', measure: 'again2', value: 60 },
    ]);
  });

  test('covers no week in which nothing of it was counted', () => {
    const former = [cell(MONDAY, '', 'visit', 500), cell(MONDAY, 'tea', 'purchase', 80)];
    expect(boughtAgain.covers(former)).toBe(false);
    expect(boughtAgain.covers([...former, cell(TUESDAY, 'tea', 'again4', 1)])).toBe(true);
  });

  test('has nothing of a group that may not be named', () => {
    const rows = report([cell(MONDAY, '', 'visit', 500), cell(MONDAY, 'secret', 'again2', 200)]);
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });
});

describe('of whatever was counted', () => {
  test('no number has fewer than 50 sessions behind it, nor leaves fewer of the week’s visits', () => {
    fc.assert(
      fc.property(aWeek, (week) => {
        for (const { value } of report(cellsOf(week))) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(THRESHOLD);
          expect(week.visits - value).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      RUNS,
    );
  });

  test('a number stands or not by itself: no other of the report tells of one that is withheld', () => {
    fc.assert(
      fc.property(aWeek, fc.constantFrom(0, 1), fc.nat(5), (week, group, at) => {
        const rows = report(cellsOf(week));
        const [name, kind] = [NAMES[group]!, KINDS[at]!];
        if (valueIn(rows, kind, name) !== null) return;
        const same = [...Array(week.visits + 1).keys()].filter((count) => {
          const counts = week.counts.map((times, one) => (one === group ? times.with(at, count) : times));
          return JSON.stringify(report(cellsOf({ ...week, counts }))) === JSON.stringify(rows);
        });
        expect(same.length).toBeGreaterThanOrEqual(Math.min(THRESHOLD, week.visits + 1));
      }),
      { numRuns: runs(40) },
    );
  });
});
