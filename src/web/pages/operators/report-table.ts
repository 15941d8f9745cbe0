import type { Day } from '../../../analytics/event.js';
import type { ReportRow } from '../../../reports/report.js';
import type { MeasureWording } from '../../../reports/reports.js';
import { groupedBy } from '../../../segments/tally.js';
import { listText, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { rowBar, sparkBars } from './charts.js';

/** Steps of tint behind a number; the number itself is always there. */
const TINTS = 5;

interface MeasureInput {
  readonly id: string;
  readonly words: MeasureWording;
  readonly rows: readonly ReportRow[];
  /** Days, or the Monday of the one week. */
  readonly slots: readonly Day[];
}

/** One measure as a table: a group a row, a day or week a column, and a small chart beside its name. */
export function measureTable({ id, words, rows, slots }: MeasureInput, t: Wording) {
  const groups = groupsOf(rows, slots);
  const isWeek = slots.length === 1;
  const most = Math.max(0, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const shown = groups
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || (a.label < b.label ? -1 : 1));
  const absent = groups.filter(({ sum }) => sum === 0).map(({ label }) => label);
  const highest = wholeNumberText(most, t.locale);
  return {
    id,
    title: words.title,
    note: words.note,
    name: t.release.tableName(words.title),
    shape: isWeek ? t.release.share : t.release.shape,
    rows: shown.map(({ label, values }) => tableRow(label, values, most, t)),
    scale: isWeek ? t.release.scaleOfWeek(highest) : t.release.scale(highest),
    absent: absentText(shown.length, absent, isWeek, t),
  };
}

interface Group {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Of the published numbers: for the order of rows, never shown. */
  readonly sum: number;
}

function groupsOf(rows: readonly ReportRow[], slots: readonly Day[]): readonly Group[] {
  const bySegment = groupedBy(rows, ({ segment }) => segment);
  return [...bySegment.values()].map((ofSegment) => {
    const bySlot = new Map(ofSegment.map(({ day, value }) => [day, value]));
    const values = slots.map((slot) => bySlot.get(slot) ?? null);
    return {
      label: ofSegment[0]?.label ?? '',
      values,
      sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    };
  });
}

function tableRow(label: string, values: Group['values'], most: number, t: Wording) {
  const published = values.filter((value) => value !== null);
  const say = (value: number) => wholeNumberText(value, t.locale);
  const [least, highest] = [say(Math.min(...published)), say(Math.max(...published))];
  const isWeek = values.length === 1;
  return {
    label,
    spark: isWeek ? rowBar(values[0] ?? null, most) : sparkBars(values),
    shape: isWeek ? highest : t.release.shapeFrom(least, highest, published.length),
    cells: values.map((value) => ({
      said: value === null ? '' : say(value),
      tint: value === null ? 0 : Math.max(1, Math.ceil((value / most) * TINTS)),
    })),
  };
}

function absentText(
  shown: number,
  absent: readonly string[],
  isWeek: boolean,
  { release, locale }: Wording,
): string {
  if (shown === 0) return isWeek ? release.allWithheldInWeek : release.allWithheld;
  if (absent.length === 0) return '';
  const labels = listText([...absent].sort(), locale);
  return isWeek ? release.groupsWithheld(labels) : release.wholeWeekWithheld(labels);
}
