import type { Day } from '../../../analytics/event.js';
import { type Manifest, type ReleaseRow, SEGMENT_MEASURES } from '../../../analytics/releases/release.js';
import { daysOfWeek, type WeekId } from '../../../analytics/releases/week.js';
import { listText, reportDay, reportDayShort, reportPeriod, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { type BarChart, dayBars } from '../../parts/charts/day-bars.js';
import { type MeasureTable, measureTable } from './release-table.js';

export interface ReleasePageModel {
  readonly title: string;
  readonly period: string;
  readonly simulated: boolean;
  readonly days: readonly DayHead[];
  readonly visits: VisitsModel;
  readonly measures: readonly MeasureTable[];
  readonly about: string;
  /** Whether visits are missing. */
  readonly missing: string;
  readonly sha256: string;
  readonly withheld: string;
}

interface DayHead {
  readonly long: string;
  readonly weekday: string;
  readonly date: string;
}

interface VisitsModel {
  readonly chart: BarChart;
  /** The chart in words. */
  readonly text: string;
  readonly rows: readonly { readonly day: string; readonly said: string }[];
}

/** A release as its page shows it: all of it, in its one cut. */
export function presentRelease(
  manifest: Manifest,
  rows: readonly ReleaseRow[],
  t: Wording,
): ReleasePageModel {
  const days = daysOfWeek(manifest.id);
  const { locale } = t;
  const made = reportDay(manifest.created.slice(0, 10), locale);
  return {
    title: weekName(manifest.id, t),
    period: reportPeriod(manifest.from, manifest.to, locale),
    simulated: manifest.simulated,
    days: days.map((day) => ({ long: reportDay(day, locale), ...reportDayShort(day, locale) })),
    visits: visitsOf(rows, days, t),
    measures: SEGMENT_MEASURES.map((measure) => measureTable(measure, rows, days, t)),
    about: t.release.about(made, wholeNumberText(manifest.rows, locale)),
    missing: missingText(manifest, t),
    sha256: manifest.sha256,
    withheld: t.releases.withheld(wholeNumberText(manifest.threshold, locale)),
  };
}

function missingText({ uncounted }: Manifest, { release, locale }: Wording): string {
  if (uncounted === undefined) return release.wholeUnknown;
  return uncounted === 0 ? release.whole : release.uncounted(wholeNumberText(uncounted, locale));
}

/** "Week 46, 2026". */
export function weekName(week: WeekId, { releases }: Wording): string {
  const [year = '', number = ''] = week.split('-W');
  return releases.weekName(Number(number), year);
}

function visitsOf(rows: readonly ReleaseRow[], days: readonly Day[], t: Wording): VisitsModel {
  const byDay = new Map(
    rows.filter(({ measure }) => measure === 'visits').map((row) => [row.day, row.value]),
  );
  const say = (value: number) => wholeNumberText(value, t.locale);
  const values = days.map((day) => {
    const value = byDay.get(day) ?? null;
    return { day: reportDay(day, t.locale), short: reportDayShort(day, t.locale).weekday, value };
  });
  const saidOf = (value: number | null) => (value === null ? t.release.withheld : say(value));
  return {
    chart: dayBars(
      values.map(({ short, value }) => ({ label: short, value, said: value === null ? '' : say(value) })),
    ),
    text: listText(
      values.map(({ day, value }) => t.release.onDay(day, saidOf(value))),
      t.locale,
    ),
    rows: values.map(({ day, value }) => ({ day, said: value === null ? '' : say(value) })),
  };
}
