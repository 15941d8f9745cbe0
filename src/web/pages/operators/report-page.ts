import type { Day } from '../../../analytics/event.js';
import type { Manifest } from '../../../analytics/releases/release.js';
import { daysOfWeek, type WeekId } from '../../../analytics/releases/week.js';
import { type Measure, type Report, slotsOf } from '../../../reports/report.js';
import type { MeasureWording, ReportWording } from '../../../reports/reports.js';
import { isMostlyWithheld, standingOf } from '../../../reports/standing.js';
import { dayOnClock } from '../../../time/zone.js';
import { listText, reportDay, reportDayShort, reportPeriod, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { dayBars } from './charts.js';
import { CSV_COLUMNS, type Presented } from './report-csv.js';
import { measureTable } from './report-table.js';

/** Any report as its page shows it: all of it, in its one cut. */
export function presentReport({ report, manifest, rows }: Presented, t: Wording) {
  const { locale } = t;
  const words = reportWording(report.id, t);
  const slots = slotsOf(daysOfWeek(manifest.id), report.cut);
  const heads = slots.map((slot) => headOf(slot, report, manifest, t));
  const of = (measure: Measure) => rows.filter((row) => row.measure === measure.id);
  const ofGroups = report.measures.filter((measure) => measure.of === 'group');
  const made = reportDay(dayOnClock(Date.parse(manifest.created), t.zone), locale);
  return {
    title: words.title,
    week: weekName(manifest.id, t),
    period: reportPeriod(manifest.from, manifest.to, locale),
    lead: words.lead,
    simulated: manifest.simulated,
    slots: heads,
    shop: shopCharts({ report, manifest, rows }, t),
    measures: ofGroups.map((measure) =>
      measureTable(
        { id: measure.id, words: measureNamed(measure.id, words).words, rows: of(measure), slots },
        t,
      ),
    ),
    notes: words.notes,
    csv: paths.reportCsv(manifest.id, report.id),
    about: t.release.about(made, wholeNumberText(manifest.rows, locale)),
    missing: missingText(manifest, t),
    sha256: manifest.sha256,
    withheld: t.releases.withheld(wholeNumberText(manifest.threshold, locale)),
    mostlyWithheld: mostlyWithheldText({ report, rows }, t),
    terms: csvTerms(report, t),
  };
}

/** Words are looked up by id, so that a report can be drawn of which this file knows nothing. */
export function reportWording(id: string, t: Wording): ReportWording {
  const words = (t.reports as Readonly<Record<string, ReportWording>>)[id];
  if (!words) throw new Error(`There are no words for the report ${id}.`);
  return words;
}

/** "Week 46, 2026". */
export function weekName(week: WeekId, { releases }: Wording): string {
  const [year = '', number = ''] = week.split('-W');
  return releases.weekName(Number(number), year);
}

function measureNamed(
  id: string,
  { measures }: ReportWording,
): { readonly id: string; words: MeasureWording } {
  const words = measures[id];
  if (!words) throw new Error(`There are no words for the measure ${id}.`);
  return { id, words };
}

function headOf(slot: Day, { cut }: Report, { id }: Manifest, t: Wording) {
  if (cut === 'week') return { long: weekName(id, t), short: t.release.wholeWeek };
  const { weekday, date } = reportDayShort(slot, t.locale);
  return { long: reportDay(slot, t.locale), short: `${weekday} ${date}` };
}

function missingText({ uncounted }: Manifest, { release, locale }: Wording): string {
  return uncounted === 0 ? release.whole : release.uncounted(wholeNumberText(uncounted, locale));
}

function mostlyWithheldText({ report, rows }: Pick<Presented, 'report' | 'rows'>, t: Wording): string {
  const found = standingOf(report, rows);
  if (!isMostlyWithheld(found)) return '';
  const say = (value: number) => wholeNumberText(value, t.locale);
  const ofGroups = {
    groups: say(found.groups),
    needed: say(found.needed),
    deed: reportWording(report.id, t).deed,
  };
  return t.release.mostlyWithheld(say(found.standing), say(found.all), {
    cut: report.cut,
    ...(report.measures.some(({ of }) => of === 'shop') ? { first: say(report.threshold) } : {}),
    ...(found.groups > 0 ? { ofGroups } : {}),
  });
}

/** Columns as in its first line, then what the column *measure* may say. */
function csvTerms(report: Report, t: Wording) {
  const words = reportWording(report.id, t);
  const columns = CSV_COLUMNS.map((code) => ({ code, means: t.release.columns[code] }));
  const codes = report.measures.map(({ id }) => {
    const { title, note } = measureNamed(id, words).words;
    return { code: id, means: `${title}: ${note}` };
  });
  return [...columns, ...codes];
}

/** By day a chart a measure, a bar a day; by week one chart of all measures, a bar each. None where all are of groups. */
function shopCharts({ report, manifest, rows }: Presented, t: Wording) {
  const words = reportWording(report.id, t);
  const slots = slotsOf(daysOfWeek(manifest.id), report.cut);
  const publishedIn = (id: string, slot: Day | undefined) =>
    rows.find(({ day, segment, measure }) => day === slot && segment === '' && measure === id)?.value ?? null;
  const measures = report.measures
    .filter(({ of }) => of === 'shop')
    .map(({ id }) => ({ id, ...measureNamed(id, words).words }));
  if (measures.length === 0) return [];
  if (report.cut === 'week') {
    const bars = measures.map(({ id, title }) => ({
      long: title,
      short: title,
      value: publishedIn(id, slots[0]),
    }));
    const note = measures.map((measure) => measure.note).join(' ');
    return [shopChart({ id: 'whole-shop', title: t.release.wholeShop, note, bars }, t)];
  }
  return measures.map((measure) => {
    const bars = slots.map((slot) => ({
      long: reportDay(slot, t.locale),
      short: reportDayShort(slot, t.locale).weekday,
      value: publishedIn(measure.id, slot),
    }));
    return shopChart({ ...measure, bars }, t);
  });
}

interface ShopBars extends MeasureWording {
  readonly id: string;
  readonly bars: readonly { readonly long: string; readonly short: string; readonly value: number | null }[];
}

function shopChart({ id, title, note, bars }: ShopBars, t: Wording) {
  const say = (value: number | null) => (value === null ? '' : wholeNumberText(value, t.locale));
  return {
    ...{ id, title, note },
    chart: dayBars(bars.map(({ short, value }) => ({ label: short, value, said: say(value) }))),
    chartTitle: t.release.chartName(title),
    text: listText(
      bars.map(({ long, value }) => t.release.onDay(long, say(value) || t.release.withheld)),
      t.locale,
    ),
    rows: bars.map(({ long, value }) => ({ name: long, said: say(value) })),
  };
}
