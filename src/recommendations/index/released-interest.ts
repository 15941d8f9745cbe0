import type { ReportRow } from '../../reports/report.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { DAY, MINUTE } from '../../time/clock.js';
import { dayOnClock } from '../../time/zone.js';
import {
  type DayDraws,
  drawsOn,
  type GroupDraws,
  type ReleasedDay,
  type ReleasedGroup,
} from './drawn-groups.js';

/** One week of the report *interest by day*, as much as is read of it. */
export interface ReleasedWeek {
  /** When it was over, milliseconds since 1970. */
  readonly end: number;
  /** When it was published, milliseconds since 1970. */
  readonly published: number;
  /** Its visits were made by a program. */
  readonly simulated: boolean;
  readonly groups: ReadonlyMap<SegmentId, Looked>;
}

interface Looked extends Pick<ReleasedGroup, 'looked' | 'pressed'> {
  /** Also on days of which nothing stands of those that pressed. */
  readonly allLooked: number;
}

/** What a week says counts half after so long, milliseconds: seasons change what is liked, and so do new products. */
export const HALF_LIFE = 90 * DAY;

/** Weeks that ended longer ago than four half-lives count nothing, milliseconds. */
export const COUNTS_FOR = 4 * HALF_LIFE;

/** Days whose draws are kept: a page of yesterday's shelf asks for them too. */
const DAYS_KEPT = 4;

/** No calendar begins a day within such a part of one, milliseconds: a zone's clock is asked once for it. */
const PART_OF_DAY = 15 * MINUTE;

/**
 * Adds up the days of a week. A day counts for a group where both of its numbers stand: one that is withheld is not known
 * to be small, and beside a number that stands it would be taken for nothing.
 */
export function groupsOfWeek(
  rows: readonly Pick<ReportRow, 'day' | 'segment' | 'measure' | 'value'>[],
): ReadonlyMap<SegmentId, Looked> {
  const days = new Map<string, { readonly segment: SegmentId; looked?: number; pressed?: number }>();
  for (const { day, segment, measure, value } of rows) {
    if (segment === '' || value === null) continue;
    const key = `${day} ${segment}`;
    const known = days.get(key) ?? { segment };
    if (measure === 'sessions') days.set(key, { ...known, looked: value });
    if (measure === 'interested') days.set(key, { ...known, pressed: value });
  }
  const groups = new Map<SegmentId, Looked>();
  for (const { segment, looked = 0, pressed } of days.values()) {
    const before = groups.get(segment) ?? { looked: 0, pressed: 0, allLooked: 0 };
    const isWhole = looked > 0 && pressed !== undefined;
    groups.set(segment, {
      looked: before.looked + (isWhole ? looked : 0),
      pressed: before.pressed + (isWhole ? pressed : 0),
      allLooked: before.allLooked + looked,
    });
  }
  return groups;
}

/**
 * The draws of each day, by what had been published before that day began: a week that appears in its course moves no
 * draw before the next one.
 * @param groups that the shop may name
 * @param zone of the shop's calendar, IANA name
 * @returns undefined where no week says anything of them
 */
export function groupDraws(
  weeks: readonly ReleasedWeek[],
  groups: readonly SegmentId[],
  zone: string,
): GroupDraws | undefined {
  const telling = weeks.filter((week) => groups.some((group) => (week.groups.get(group)?.pressed ?? 0) > 0));
  if (telling.length === 0) return undefined;
  const since = telling.map((week) => ({ ...week, publishedOn: dayOnClock(week.published, zone) }));
  const known = new Map<string, DayDraws | undefined>();
  let last: { readonly part: number; readonly draws: DayDraws | undefined } | undefined;
  const drawsAt = (at: number): DayDraws | undefined => {
    const day = dayOnClock(at, zone);
    if (known.has(day)) return known.get(day);
    const counting = since.filter(
      ({ publishedOn, end }) => publishedOn < day && ageOn(day, end) < COUNTS_FOR,
    );
    const draws = counting.length > 0 ? drawsOn(releasedOn(day, counting, groups)) : undefined;
    const [oldest] = known.keys();
    if (known.size >= DAYS_KEPT && oldest !== undefined) known.delete(oldest);
    known.set(day, draws);
    return draws;
  };
  return {
    on(at) {
      const part = Math.floor(at / PART_OF_DAY);
      if (last?.part !== part) last = { part, draws: drawsAt(at) };
      return last.draws;
    },
  };
}

function releasedOn(day: string, weeks: readonly ReleasedWeek[], groups: readonly SegmentId[]): ReleasedDay {
  const sum = (group: SegmentId, of: (counts: Looked) => number) =>
    weeks.reduce((all, week) => {
      const counts = week.groups.get(group);
      return counts ? all + 2 ** (-ageOn(day, week.end) / HALF_LIFE) * of(counts) : all;
    }, 0);
  return {
    day,
    simulated: weeks.some(({ simulated }) => simulated),
    looked: groups.reduce((all, group) => all + sum(group, ({ allLooked }) => allLooked), 0),
    groups: groups.map((group) => ({
      group,
      looked: sum(group, ({ looked }) => looked),
      pressed: sum(group, ({ pressed }) => pressed),
    })),
  };
}

/** How long ago a week was over when a day began, by the calendar alone, milliseconds. */
const ageOn = (day: string, end: number): number => Math.max(0, Date.parse(day) - end);
