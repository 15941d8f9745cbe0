import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/analytics/event.js';
import { type ReportRow, THRESHOLD } from '../../src/reports/report.js';
import { searches } from '../../src/reports/searches.js';
import { cell, DAYS, segmentsOf } from '../support/cells.js';
import { runs } from '../support/thorough.js';

const [MONDAY, TUESDAY] = DAYS as [(typeof DAYS)[number], (typeof DAYS)[number]];
const NAMES = ['tea', 'tents'];
const RUNS = { numRuns: runs(1_000) };

const report = (cells: readonly Cell[]) =>
  searches.rows({ cells, segments: segmentsOf('Tea', 'Tents'), days: DAYS });
const valueIn = (rows: readonly ReportRow[], measure: string, segment = '') =>
  rows.find((row) => row.measure === measure && row.segment === segment)!.value;

interface Week {
  readonly visits: number;
  readonly searched: number;
  readonly nothing: number;
  readonly groups: readonly (readonly [searched: number, nothing: number])[];
}
const cellsOf = ({ visits, searched, nothing, groups }: Week): Cell[] => [
  cell(MONDAY, '', 'visit', visits),
  cell(MONDAY, '', 'searched', searched),
  cell(TUESDAY, '', 'foundNothing', nothing),
  ...groups.flatMap(([some, vain], at) => [
    cell(MONDAY, NAMES[at]!, 'searched', some),
    cell(TUESDAY, NAMES[at]!, 'foundNothing', vain),
  ]),
];
/** A part of a whole; its ends are where something could show. */
const partOf = (whole: number) =>
  fc.oneof(
    fc.nat(whole),
    fc.nat(Math.min(whole, 60)),
    fc.nat(Math.min(whole, 60)).map((few) => whole - few),
  );
const aGroup = (searched: number, nothing: number) =>
  partOf(searched).chain((some) => fc.tuple(fc.constant(some), partOf(Math.min(some, nothing))));
const aWeek: fc.Arbitrary<Week> = fc
  .oneof(fc.nat(120), fc.nat(3_000))
  .chain((visits) =>
    partOf(visits).chain((searched) =>
      partOf(searched).chain((nothing) =>
        fc
          .tuple(aGroup(searched, nothing), aGroup(searched, nothing))
          .map((groups) => ({ visits, searched, nothing, groups })),
      ),
    ),
  );

describe('the cut', () => {
  test('has every line of segment and measure once a week, whatever was counted', () => {
    const rows = report([]);
    expect(rows.map(({ day, segment, measure }) => `${day} ${segment} ${measure}`)).toEqual([
      ...[`${MONDAY}  allSearches`, `${MONDAY}  allInVain`],
      ...NAMES.flatMap((name) => [`${MONDAY} ${name} searches`, `${MONDAY} ${name} inVain`]),
    ]);
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });

  test('adds the sessions of all days that were there for the first time', () => {
    const rows = report([
      ...cellsOf({ visits: 900, searched: 300, nothing: 120, groups: [[150, 60]] }),
      cell(TUESDAY, '', 'searched', 40, 90),
      cell(TUESDAY, 'tea', 'searched', 10, 70),
    ]);
    expect(valueIn(rows, 'allSearches')).toBe(340);
    expect(valueIn(rows, 'allInVain')).toBe(120);
    expect(valueIn(rows, 'searches', 'tea')).toBe(160);
    expect(valueIn(rows, 'inVain', 'tea')).toBe(60);
    expect(valueIn(rows, 'searches', 'tents')).toBeNull();
  });
});

describe('of whatever was counted', () => {
  test('no number has fewer than 50 sessions behind it, nor leaves fewer of one that contains it', () => {
    fc.assert(
      fc.property(aWeek, (week) => {
        const rows = report(cellsOf(week));
        const least = (value: number | null, containing: number | null) => {
          if (value === null) return;
          expect(value).toBeGreaterThanOrEqual(THRESHOLD);
          expect(containing! - value).toBeGreaterThanOrEqual(THRESHOLD);
        };
        const [all, vain] = [valueIn(rows, 'allSearches'), valueIn(rows, 'allInVain')];
        least(all, week.visits);
        least(vain, all);
        for (const name of NAMES) {
          const [some, nothing] = [valueIn(rows, 'searches', name), valueIn(rows, 'inVain', name)];
          least(some, all);
          least(nothing, some);
          least(nothing, vain);
        }
      }),
      RUNS,
    );
  });

  test('a withheld number of those who found nothing may have been any of 50 others', () => {
    fc.assert(
      fc.property(aWeek, fc.constantFrom(0, 1), (week, at) => {
        const name = NAMES[at]!;
        const rows = report(cellsOf(week));
        const [some] = week.groups[at]!;
        const isNested = valueIn(rows, 'searches', name) === null || valueIn(rows, 'allInVain') === null;
        if (isNested || valueIn(rows, 'inVain', name) !== null) return;
        const same = [...Array(Math.min(some, week.nothing) + 1).keys()].filter((vain) => {
          const groups = week.groups.map((one, place) => (place === at ? ([some, vain] as const) : one));
          return report(cellsOf({ ...week, groups })).every(({ value }, row) => value === rows[row]?.value);
        });
        expect(same.length).toBeGreaterThanOrEqual(THRESHOLD);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a week', () => {
  test('in which nothing was searched has no such report', () => {
    const own = cellsOf({ visits: 900, searched: 300, nothing: 0, groups: [] });
    expect(searches.covers(own)).toBe(true);
    expect(searches.covers([cell(MONDAY, '', 'visit', 900)])).toBe(false);
  });
});
