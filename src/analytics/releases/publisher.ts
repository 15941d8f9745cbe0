import { DAY } from '../../clock.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { Cell, DayRange, ReadCells } from '../cells.js';
import { type Day, dayOf, UNCOUNTED } from '../event.js';
import { oldestKept } from '../store/retention.js';
import { isKept, keepRelease, removeOld } from './keep-release.js';
import type { Manifest } from './release.js';
import { releaseRows, THRESHOLD } from './release-rows.js';
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
  /** Events that were accepted in these days and could not be read; none unless said. */
  readonly unreadable?: (range: DayRange) => Promise<number>;
  /** Every event of this day and of those before it has been counted. */
  settled(day: Day): Promise<boolean>;
  /** Segments a release of these days may name: those they were counted under, neither sensitive nor switched off. */
  segments(range: DayRange): Promise<readonly { readonly id: SegmentId; readonly label: string }[]>;
  /** The events are simulated; the release says so for ever. */
  readonly simulated?: boolean;
}

export interface Publisher {
  /** Makes the release of one week. @throws ReleaseRefusedError where it stands already or cannot be whole */
  publish(week: WeekId, now: number): Promise<Manifest>;
  /** Makes every release that is due. To be called now and then; resolves with what was made. */
  publishDue(now: number): Promise<readonly Manifest[]>;
}

/** Makes releases of weeks that are over, each once. */
export function openPublisher(options: PublisherOptions): Publisher {
  const { directory, cells, settled } = options;
  const isDue = async (week: WeekId, now: number) =>
    dueAt(week) <= now && !(await isKept(directory, week)) && (await settled(rangeOfWeek(week).to));
  return {
    async publish(week, now) {
      if (await isKept(directory, week))
        throw new ReleaseRefusedError(`${week} is published already, and a release is never made twice.`);
      if (now < dueAt(week))
        throw new ReleaseRefusedError(`${week} is not over yet: it can be published from ${when(week)} on.`);
      if (rangeOfWeek(week).from < oldestKept(now))
        throw new ReleaseRefusedError(`${week} is too long ago: its events are no longer kept.`);
      if (!(await settled(rangeOfWeek(week).to)))
        throw new ReleaseRefusedError(
          `${week} is not known to be counted whole: let a worker (npm run worker) run until its queue is empty, then publish.`,
        );
      return keep(week, await cells(rangeOfWeek(week)), now, options);
    },
    async publishDue(now) {
      await removeOld(directory, now);
      const made: Manifest[] = [];
      for (const week of weeksBefore(now)) {
        if (!(await isDue(week, now))) continue;
        const counted = await cells(rangeOfWeek(week));
        // Weeks before the shop counted anything have no release; a quiet week later on has one like any other.
        if (counted.length === 0 && !(await isKept(directory, weekOf(weekStart(week) - DAY)))) continue;
        made.push(await keep(week, counted, now, options));
      }
      return made;
    },
  };
}

async function keep(
  week: WeekId,
  cells: readonly Cell[],
  now: number,
  { directory, segments, unreadable, simulated = false }: PublisherOptions,
): Promise<Manifest> {
  const range = rangeOfWeek(week);
  const rows = releaseRows({ cells, segments: await segments(range), days: daysOfWeek(week) });
  const lost = (await unreadable?.(range)) ?? 0;
  return keepRelease(directory, rows, {
    schema: 1,
    id: week,
    report: 'interest-by-day',
    ...range,
    threshold: THRESHOLD,
    simulated,
    uncounted: roundedUp(lost + uncountedIn(cells)),
    created: new Date(now).toISOString(),
  });
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
