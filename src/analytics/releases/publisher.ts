import { type Report, THRESHOLD } from '../../reports/report.js';
import { REPORTS } from '../../reports/reports.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { DAY } from '../../time/clock.js';
import { type Cell, type Day, type DayRange, dayOf, type ReadCells, UNCOUNTED } from '../event.js';
import { oldestKept } from '../store/retention.js';
import { isKept, keepRelease, removeOld } from './keep-release.js';
import type { Manifest } from './release.js';
import { daysOfWeek, dueAt, rangeOfWeek, type WeekId, weekOf, weekStart } from './week.js';

/** Weeks that ended within what is kept. */
const WEEKS_BACK = 3;

/** Why a week is not published: a sentence for the operator. */
export class ReleaseRefusedError extends Error {
  override readonly name = 'ReleaseRefusedError';
}

export interface PublisherOptions {
  /** `ANALYTICS_DIR/releases`. */
  readonly directory: string;
  readonly cells: ReadCells;
  /** All of them unless said. */
  readonly reports?: readonly Report[];
  /** Events that were accepted in these days and could not be read; none unless said. */
  readonly unreadable?: (range: DayRange) => Promise<number>;
  /** Every event of this day and of those before it has been counted. */
  settled(day: Day): Promise<boolean>;
  /** Segments a release of these days may name: those they were counted under, neither sensitive nor switched off. */
  segments(range: DayRange): Promise<readonly { readonly id: SegmentId; readonly label: string }[]>;
  /** The events are simulated; the release says so for ever. */
  readonly simulated?: boolean;
  /** When a release is made, milliseconds since 1970: the moment of publishing unless its clock is a simulated one. */
  readonly madeAt?: () => number;
}

export interface Publisher {
  /** Makes a week's missing reports. @throws ReleaseRefusedError where none is, or the week is not whole */
  publish(week: WeekId, now: number): Promise<readonly Manifest[]>;
  /** Makes every report that is due. To be called now and then; resolves with what was made. */
  publishDue(now: number): Promise<readonly Manifest[]>;
}

/** Makes the reports of weeks that are over, each once. */
export function openPublisher(options: PublisherOptions): Publisher {
  const { directory, cells, settled, reports = REPORTS } = options;
  const stands = (id: WeekId, { id: report }: Report) => isKept(directory, { id, report });
  const missing = (week: WeekId) => reports.filter((report) => !stands(week, report));
  const isCounted = (week: WeekId) => settled(rangeOfWeek(week).to);
  return {
    async publish(week, now) {
      if (now < dueAt(week))
        throw new ReleaseRefusedError(`${week} is not over yet: it can be published from ${when(week)} on.`);
      const due = missing(week);
      const refused = new ReleaseRefusedError(
        `${week} is published already, and a release is never made twice.`,
      );
      if (due.length === 0) throw refused;
      if (rangeOfWeek(week).from < oldestKept(now))
        throw new ReleaseRefusedError(`${week} is too long ago: its events are no longer kept.`);
      if (!(await isCounted(week)))
        throw new ReleaseRefusedError(
          `${week} is not known to be counted whole: let a worker (npm run worker) run until its queue is empty, then publish.`,
        );
      const counted = await cells(rangeOfWeek(week));
      if (counted.length === 0)
        throw new ReleaseRefusedError(
          `Nothing was counted in ${week}: no visit that agreed to it came, or the shop did not run. Nothing is published of it.`,
        );
      // Nothing stands: it is asked for, also where there is little to say.
      const whole = due.length === reports.length ? due : due.filter((one) => one.covers(counted));
      if (whole.length === 0) throw refused;
      return keep(week, whole, counted, now, options);
    },
    async publishDue(now) {
      await removeOld(directory, now);
      const made: Manifest[] = [];
      for (const week of weeksBefore(now)) {
        const due = missing(week);
        if (dueAt(week) > now || due.length === 0 || !(await isCounted(week))) continue;
        const counted = await cells(rangeOfWeek(week));
        // Weeks before the shop counted what a report needs have none; a quiet week later on has one like any other.
        const former = weekOf(weekStart(week) - DAY);
        const whole = due.filter((one) => one.covers(counted) || stands(former, one));
        if (whole.length > 0) made.push(...(await keep(week, whole, counted, now, options)));
      }
      return made;
    },
  };
}

async function keep(
  week: WeekId,
  reports: readonly Report[],
  cells: readonly Cell[],
  now: number,
  { directory, segments, unreadable, simulated = false, madeAt = () => now }: PublisherOptions,
): Promise<readonly Manifest[]> {
  const range = rangeOfWeek(week);
  const counts = { cells, segments: await segments(range), days: daysOfWeek(week) };
  const lost = ((await unreadable?.(range)) ?? 0) + uncountedIn(cells);
  const made: Manifest[] = [];
  for (const { id, threshold, rows } of reports) {
    const about = {
      ...({ schema: 1, id: week, report: id, ...range, threshold, simulated } as const),
      uncounted: roundedUp(lost),
      created: new Date(madeAt()).toISOString(),
    };
    made.push(await keepRelease(directory, rows(counts), about));
  }
  return made;
}

function uncountedIn(cells: readonly Cell[]): number {
  return cells.reduce((sum, { kind, events }) => sum + (kind === UNCOUNTED ? events : 0), 0);
}

/** A number of visits like any other: what is said of fewer than the threshold does not say how many. */
function roundedUp(visits: number): number {
  return Math.ceil(visits / THRESHOLD) * THRESHOLD;
}

/** Oldest first. */
function weeksBefore(now: number): readonly WeekId[] {
  const start = weekStart(weekOf(now));
  return Array.from({ length: WEEKS_BACK }, (_, at) => weekOf(start - (WEEKS_BACK - at) * 7 * DAY));
}

function when(week: WeekId): string {
  return `${dayOf(dueAt(week))} ${new Date(dueAt(week)).toISOString().slice(11, 16)} UTC`;
}
