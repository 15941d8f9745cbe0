import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../src/reports/report.js';
import { REPORTS } from '../../src/reports/reports.js';
import { isMostlyWithheld, standingOf } from '../../src/reports/standing.js';
import { CSV_COLUMNS } from '../../src/web/pages/operators/report-csv.js';

const row = (segment: string, value: number | null) =>
  ({ day: '2026-11-02', segment, label: segment, measure: 'looks', value }) as ReportRow;

describe('how much of a report stands', () => {
  it('is told with the visits that each group would need, from what is published alone', () => {
    const rows = [row('', 80), row('tea', null), row('yoga', null), row('yoga', null)];
    expect(standingOf({ threshold: 50 }, rows)).toEqual({ standing: 1, all: 4, groups: 2, needed: 100 });
    expect(isMostlyWithheld(standingOf({ threshold: 50 }, rows))).toBe(true);
    expect(isMostlyWithheld(standingOf({ threshold: 50 }, [row('', 80), row('tea', null)]))).toBe(false);
  });
});

it('docs/releases.md explains every column of the table and every code in it', () => {
  const text = readFileSync('docs/releases.md', 'utf8');
  const codes = [...CSV_COLUMNS, ...REPORTS.flatMap(({ measures }) => measures.map(({ id }) => id))];
  expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});
