import type { Day } from '../../../analytics/event.js';
import type { ReleaseRow, SegmentMeasure } from '../../../analytics/releases/release.js';
import { listText, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { type SparkBars, sparkBars } from '../../parts/charts/spark-bars.js';

/** Steps of tint behind a number; the number itself is always there. */
const TINTS = 5;

export interface MeasureTable {
  readonly id: SegmentMeasure;
  readonly title: string;
  readonly note: string;
  readonly name: string;
  /** Groups with a number on any day, the busiest first. */
  readonly rows: readonly TableRow[];
  readonly scale: string;
  /** Says which groups have no number at all; empty where all have one. */
  readonly absent: string;
}

interface TableRow {
  readonly label: string;
  readonly spark: SparkBars;
  readonly shape: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Empty where it is withheld. */
  readonly said: string;
  /** 1 (little) to 5 (most). */
  readonly tint: number;
}

/** One measure of a release as a table: a group a row, a day a column, and the week as a small chart beside its name. */
export function measureTable(
  measure: SegmentMeasure,
  rows: readonly ReleaseRow[],
  days: readonly Day[],
  t: Wording,
): MeasureTable {
  const words = t.release.measures[measure];
  const groups = groupsOf(
    rows.filter((row) => row.measure === measure),
    days,
  );
  const most = Math.max(0, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const shown = groups
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || (a.label < b.label ? -1 : 1));
  const absent = groups.filter(({ sum }) => sum === 0).map(({ label }) => label);
  return {
    id: measure,
    title: words.title,
    note: words.note,
    name: t.release.tableName(words.title),
    rows: shown.map(({ label, values }) => tableRow(label, values, most, t)),
    scale: t.release.scale(wholeNumberText(most, t.locale)),
    absent: absentText(shown.length, absent, t),
  };
}

interface Group {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Of the published numbers: for the order of rows, never shown. */
  readonly sum: number;
}

function groupsOf(rows: readonly ReleaseRow[], days: readonly Day[]): readonly Group[] {
  const bySegment = new Map<string, ReleaseRow[]>();
  for (const row of rows) bySegment.set(row.segment, [...(bySegment.get(row.segment) ?? []), row]);
  return [...bySegment.values()].map((ofSegment) => {
    const byDay = new Map(ofSegment.map(({ day, value }) => [day, value]));
    const values = days.map((day) => byDay.get(day) ?? null);
    return {
      label: ofSegment[0]?.label ?? '',
      values,
      sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    };
  });
}

function tableRow(label: string, values: Group['values'], most: number, t: Wording): TableRow {
  const published = values.filter((value) => value !== null);
  const say = (value: number) => wholeNumberText(value, t.locale);
  return {
    label,
    spark: sparkBars(values),
    shape: t.release.shapeFrom(say(Math.min(...published)), say(Math.max(...published)), published.length),
    cells: values.map((value) => ({
      said: value === null ? '' : say(value),
      tint: value === null ? 0 : Math.max(1, Math.ceil((value / most) * TINTS)),
    })),
  };
}

function absentText(shown: number, absent: readonly string[], t: Wording): string {
  if (shown === 0) return t.release.allWithheld;
  return absent.length === 0 ? '' : t.release.wholeWeekWithheld(listText([...absent].sort(), t.locale));
}
