import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/analytics/event.js';
import { boughtAgain } from '../../src/reports/bought-again.js';
import { interestByDay } from '../../src/reports/interest-by-day.js';
import { THRESHOLD } from '../../src/reports/report.js';
import { wholeShop } from '../../src/reports/whole-shop.js';
import type { ShopKind } from '../../src/visits/event-kind.js';
import { aDay, cell, DAYS, segmentsOf } from '../support/cells.js';
import { runs } from '../support/thorough.js';

const [MONDAY, TUESDAY] = DAYS as [(typeof DAYS)[number], (typeof DAYS)[number]];
const NAMES = ['tea', 'tents'];
const SEGMENTS = segmentsOf('Tea', 'Tents');
const countsOf = (cells: readonly Cell[]) => ({ cells, segments: SEGMENTS, days: DAYS });
const report = (cells: readonly Cell[]) =>
  Object.fromEntries(wholeShop.rows(countsOf(cells)).map(({ measure, value }) => [measure, value]));

/** A week as it can be: who looked in a group on a day is among those who looked in the week. */
const aWeek = fc.tuple(aDay(MONDAY, NAMES), aDay(TUESDAY, NAMES)).chain(([one, other]) => {
  const cells = [...one, ...other];
  const sessionsOf = (kind: Cell['kind']) =>
    cells.filter((each) => each.kind === kind).map(({ sessions }) => sessions);
  const totalOf = (kind: Cell['kind']) => {
    const parts = sessionsOf(kind);
    const [least, most] = [Math.max(...parts), parts.reduce((sum, each) => sum + each, 0)];
    return fc.oneof(
      fc.integer({ min: least, max: most }),
      fc.nat(60).map((few) => Math.min(most, least + few)),
      fc.nat(60).map((few) => Math.max(least, most - few)),
    );
  };
  return fc
    .record({ looked: totalOf('view'), chose: totalOf('basket'), again: fc.nat(200), more: fc.nat(120) })
    .map(({ looked, chose, again, more }) => [
      ...cells,
      cell(TUESDAY, 'tea', 'again2', again),
      cell(MONDAY, '', 'looked', looked),
      cell(MONDAY, '', 'chose', chose),
      cell(MONDAY, '', 'ordered', again + more),
    ]);
});
const RUNS = { numRuns: runs(1_000) };
const sessionsIn = (cells: readonly Cell[], kind: Cell['kind'], segment?: string) =>
  cells
    .filter((one) => one.kind === kind && (segment === undefined || one.segment === segment))
    .reduce((sum, { sessions }) => sum + sessions, 0);
const withTotal = (cells: readonly Cell[], kind: ShopKind, sessions: number) =>
  cells.map((one) => (one.kind === kind ? { ...one, sessions, events: sessions } : one));

describe('the cut', () => {
  test('has three numbers a week, and no group', () => {
    const rows = wholeShop.rows(countsOf([]));
    expect(rows.map(({ day, segment, measure }) => `${day} ${segment} ${measure}`)).toEqual([
      `${MONDAY}  weekLooked`,
      `${MONDAY}  weekBaskets`,
      `${MONDAY}  weekOrdered`,
    ]);
    expect(rows.every(({ value }) => value === null)).toBe(true);
  });

  test('tells a shop whose groups are all withheld what its visits did', () => {
    const few = DAYS.flatMap((day) => [
      cell(day, '', 'visit', 60),
      ...NAMES.flatMap((name) => [cell(day, name, 'view', 30), cell(day, name, 'basket', 9)]),
      cell(day, '', 'looked', 40),
      cell(day, '', 'chose', 10),
      cell(day, '', 'ordered', 8),
    ]);
    expect(interestByDay.rows(countsOf(few)).some(({ segment, value }) => segment && value)).toBe(false);
    expect(report(few)).toEqual({ weekLooked: 280, weekBaskets: 70, weekOrdered: 56 });
  });

  test('covers no week of which a day was counted by group alone', () => {
    const own = [cell(MONDAY, 'tea', 'view', 80), cell(MONDAY, '', 'looked', 80)];
    expect(wholeShop.covers(own)).toBe(true);
    expect(wholeShop.covers([cell(MONDAY, '', 'visit', 500)])).toBe(false);
    expect(wholeShop.covers([...own, cell(TUESDAY, 'tea', 'basket', 3)])).toBe(false);
  });
});

describe('of whatever was counted', () => {
  test('no number has fewer than 50 sessions behind it, or beside it in the week’s visits', () => {
    fc.assert(
      fc.property(aWeek, (cells) => {
        for (const value of Object.values(report(cells))) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(THRESHOLD);
          expect(sessionsIn(cells, 'visit') - value!).toBeGreaterThanOrEqual(THRESHOLD);
        }
      }),
      RUNS,
    );
  });

  test('no number of a group, taken from a total, leaves fewer than 50', () => {
    fc.assert(
      fc.property(aWeek, (cells) => {
        const { weekLooked, weekBaskets, weekOrdered } = report(cells);
        const leaves = (total: number | null | undefined, part: number | null) => {
          if (total && part) expect(total - part).toBeGreaterThanOrEqual(THRESHOLD);
        };
        for (const { measure, value } of interestByDay.rows(countsOf(cells))) {
          if (measure === 'sessions') leaves(weekLooked, value);
          if (measure === 'baskets') leaves(weekBaskets, value);
        }
        for (const { value } of boughtAgain.rows(countsOf(cells))) leaves(weekOrdered, value);
      }),
      RUNS,
    );
  });

  // Who knows every other count exactly still finds nought possible: the others alone reach the total.
  test('a total tells nothing of a number of a group that is withheld as few', () => {
    fc.assert(
      fc.property(aWeek, (cells) => {
        const { weekLooked, weekBaskets } = report(cells);
        for (const [kind, total] of [
          ['view', weekLooked],
          ['basket', weekBaskets],
        ] as const) {
          if (!total) continue;
          for (const one of cells.filter((each) => each.kind === kind && each.sessions < THRESHOLD))
            expect(sessionsIn(cells, kind) - one.sessions).toBeGreaterThanOrEqual(total);
        }
      }),
      RUNS,
    );
  });

  test('a withheld total may have been any of 50 others', () => {
    fc.assert(
      fc.property(aWeek, fc.constantFrom('looked', 'chose', 'ordered'), (cells, kind) => {
        const measure = { looked: 'weekLooked', chose: 'weekBaskets', ordered: 'weekOrdered' }[kind];
        const told = JSON.stringify(report(cells));
        if (report(cells)[measure] !== null) return;
        const visits = sessionsIn(cells, 'visit');
        const same = [...Array(visits + 1).keys()].filter(
          (count) => JSON.stringify(report(withTotal(cells, kind, count))) === told,
        );
        expect(same.length).toBeGreaterThanOrEqual(Math.min(THRESHOLD, visits + 1));
      }),
      { numRuns: runs(40) },
    );
  });
});
