/**
 * What drawing the place for something new among groups is worth, with the reports and the draws of the shop over made-up
 * visits: groups with hidden shares of visits that press, a year of weeks, each published by the shop's own rule (50 visits
 * behind every number). Told for each size of a shop (`--sizes 2000,10000,50000` counted visits a day): the regret of a
 * place (the share of the best group that the visit has something new of, less that of the group that got it) of drawing, of
 * the best score (which knows nothing of shares), of chance, and of always the greatest published share; how the places
 * are divided among the groups; and what fifty false presses on one group do to its draws.
 */
import { parseArgs } from 'node:util';
import type { Cell } from '../src/analytics/event.js';
import { daysOfWeek, dueAt, weekEnd, weekOf } from '../src/analytics/releases/week.js';
import { drawsOn, type ReleasedDay } from '../src/recommendations/index/drawn-groups.js';
import {
  groupDraws,
  groupsOfWeek,
  type ReleasedWeek,
} from '../src/recommendations/index/released-interest.js';
import { interestByDay } from '../src/reports/interest-by-day.js';
import type { SegmentId } from '../src/segments/catalogue-segment.js';
import { drawsOf } from '../src/segments/draws.js';
import { DAY } from '../src/time/clock.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sizes: { type: 'string', default: '2000,10000,50000' },
    weeks: { type: 'string', default: '52' },
  },
});
const GROUPS = 20;
const BEGIN = Date.UTC(2026, 0, 5);
/** Of counted visits, those that the home page shows something new; of them, those that look at it. */
const SHOWN = 0.2;
const LOOKED = 0.15;
/** Places of a day that are followed: more would tell the same. */
const FOLLOWED = 300;

interface Group {
  readonly id: SegmentId;
  /** Of the visits that look, how many press. Hidden from the shop. */
  readonly share: number;
  /** Of the day's visits, how many look at it without the place for something new. */
  readonly pull: number;
}

const groups = Array.from({ length: GROUPS }, (_, i): Group => {
  const draw = drawsOf(`group ${i}`);
  return { id: `g${i}` as SegmentId, share: 0.04 + 0.2 * draw() ** 2, pull: 0.02 + 0.25 * draw() ** 3 };
});
const idsOf = groups.map(({ id }) => id);

/** How many of so many do something that each does by the same chance: near enough to a binomial. */
function some(of: number, chance: number, draw: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
  return Math.max(0, Math.min(of, Math.round(of * chance + Math.sqrt(of * chance * (1 - chance)) * normal)));
}

/** Gives a place to one of the groups that a visit has something new of. */
type Policy = (
  open: readonly Group[],
  day: number,
  draw: () => number,
  weeks: readonly ReleasedWeek[],
) => Group;

const greatest = (open: readonly Group[], value: (group: Group) => number): Group =>
  open.reduce((best, one) => (value(one) > value(best) ? one : best));

/** The sums of one day, made once for it. */
let lastDay:
  | { readonly weeks: readonly ReleasedWeek[]; readonly day: number; readonly of: Map<SegmentId, number> }
  | undefined;
function onceADay(
  day: number,
  weeks: readonly ReleasedWeek[],
  make: () => Map<SegmentId, number>,
): Map<SegmentId, number> {
  if (lastDay?.weeks !== weeks || lastDay.day !== day) lastDay = { weeks, day, of: make() };
  return lastDay.of;
}

const POLICIES: Readonly<Record<string, Policy>> = {
  drawn: (open, day, draw, weeks) => {
    const drawn = onceADay(day, weeks, () => {
      const draws = groupDraws(weeks, idsOf, 'UTC')?.on(day);
      return new Map(idsOf.flatMap((id) => (draws ? [[id, draws.of(id)!.value] as const] : [])));
    });
    return drawn.size > 0 ? greatest(open, ({ id }) => drawn.get(id) ?? 0) : byScore(open, draw);
  },
  'best score': (open, _day, draw) => byScore(open, draw),
  chance: (open, _day, draw) => open[Math.floor(draw() * open.length)] as Group,
  'greatest published share': (open, day, draw, weeks) => {
    const shares = onceADay(day, weeks, () => {
      const released = groupDraws(weeks, idsOf, 'UTC')?.on(day)?.released.groups ?? [];
      return new Map(
        released.map(({ group, looked, pressed }) => [group, looked > 0 ? pressed / looked : 0]),
      );
    });
    return shares.size > 0 ? greatest(open, ({ id }) => shares.get(id) ?? 0) : byScore(open, draw);
  },
};

/** A score tells how near a product is to the visit: it is drawn anew for each visit, whatever the group. */
function byScore(open: readonly Group[], draw: () => number): Group {
  return open[Math.floor(draw() ** 2 * open.length)] as Group;
}

interface Told {
  /** Mean regret of a place, by quarter of the time. */
  readonly regret: readonly number[];
  /** Of the last quarter: places that each group got, of those that it could have had. */
  readonly got: ReadonlyMap<SegmentId, number>;
  readonly tried: number;
  /** Numbers of pressing visits that were published, of all. */
  readonly published: number;
}

function run(policy: Policy, visits: number, weeks: number): Told {
  const draw = drawsOf(`visits ${visits}`);
  const released: ReleasedWeek[] = [];
  const regrets: number[][] = [[], [], [], []];
  const [got, could] = [new Map<SegmentId, number>(), new Map<SegmentId, number>()];
  let [standing, all] = [0, 0];
  for (let week = 0; week < weeks; week++) {
    const id = weekOf(BEGIN + week * 7 * DAY);
    const known = [...released];
    const cells: Cell[] = [];
    for (const day of daysOfWeek(id)) {
      const at = Date.parse(day);
      const quarter = Math.min(3, Math.floor((4 * week) / weeks));
      const places = new Map<SegmentId, number>();
      for (let visit = 0; visit < FOLLOWED; visit++) {
        const open = groups.filter(() => draw() < 3 / GROUPS);
        if (open.length === 0) continue;
        const shuffled = open.toSorted(() => draw() - 0.5);
        const chosen = policy(shuffled, at, draw, known);
        places.set(chosen.id, (places.get(chosen.id) ?? 0) + 1);
        regrets[quarter]!.push(Math.max(...open.map(({ share }) => share)) - chosen.share);
        if (quarter < 3) continue;
        for (const one of open) could.set(one.id, (could.get(one.id) ?? 0) + 1);
        got.set(chosen.id, (got.get(chosen.id) ?? 0) + 1);
      }
      const cell = (segment: SegmentId | '', kind: Cell['kind'], sessions: number): Cell => ({
        day,
        segment,
        kind,
        sessions,
        events: sessions,
      });
      cells.push(cell('', 'visit', visits));
      for (const { id: segment, share, pull } of groups) {
        const byPlace = ((visits * SHOWN * (places.get(segment) ?? 0)) / FOLLOWED) * LOOKED;
        const looked = Math.min(visits, some(visits, pull, draw) + Math.round(byPlace));
        cells.push(cell(segment, 'view', looked), cell(segment, 'interested', some(looked, share, draw)));
      }
    }
    const segments = groups.map((one) => ({ id: one.id, label: one.id as string }));
    const rows = interestByDay.rows({ cells, segments, days: daysOfWeek(id) });
    const presses = rows.filter(({ measure }) => measure === 'interested');
    standing += presses.filter(({ value }) => value !== null).length;
    all += presses.length;
    released.push({ end: weekEnd(id), published: dueAt(id), simulated: true, groups: groupsOfWeek(rows) });
  }
  const mean = (list: readonly number[]) =>
    list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);
  return {
    regret: regrets.map(mean),
    got: new Map(groups.map(({ id }) => [id, (got.get(id) ?? 0) / Math.max(1, could.get(id) ?? 0)])),
    tried: groups.filter(({ id }) => (got.get(id) ?? 0) > 0).length,
    published: standing / all,
  };
}

const percent = (value: number) => `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} %`;
const best = greatest(groups, ({ share }) => share);
console.log(
  `${GROUPS} groups, of whose visits ${percent(Math.min(...groups.map(({ share }) => share)))} to ${percent(best.share)} press; ${values.weeks} weeks`,
);
for (const visits of values.sizes.split(',').map(Number)) {
  console.log(`\n${visits} counted visits a day`);
  for (const [name, policy] of Object.entries(POLICIES)) {
    const { regret, got, tried, published } = run(policy, visits, Number(values.weeks));
    const places = groups
      .toSorted((a, b) => b.share - a.share)
      .map(({ id }) => (100 * (got.get(id) ?? 0)).toFixed(0))
      .join(' ');
    console.log(
      `  ${name}: regret of a place ${regret.map((one) => one.toFixed(4)).join(', ')} by quarter; ` +
        `${tried} of ${GROUPS} groups had a place in the last; ${percent(published)} of the numbers of presses published\n` +
        `    of the places that each could have had, the group that presses most first, percent: ${places}`,
    );
  }
}

/** How often a group is drawn first, and its mean draw, over many days. */
function standingOf(pressed: number, looked: number, days = 4_000) {
  let [first, sum] = [0, 0];
  for (let i = 0; i < days; i++) {
    const day = new Date(BEGIN + i * DAY).toISOString().slice(0, 10);
    const others = groups
      .slice(1)
      .map(({ id, share }) => ({ group: id, looked: 1_000, pressed: Math.round(1_000 * share) }));
    const released: ReleasedDay = {
      day,
      simulated: true,
      looked: 1_000 * GROUPS,
      groups: [{ group: idsOf[0]!, looked, pressed }, ...others],
    };
    const own = drawsOn(released).of(idsOf[0]!)!;
    first += own.rank === 1 ? 1 : 0;
    sum += own.value;
  }
  return { first: first / days, mean: sum / days };
}

console.log('\nFalse presses on a group of 1,000 looks in a week, among 19 others of 1,000 looks each');
for (const pressed of [60, 100, 140, 200]) {
  const told = [0, 50, 200].map((more) => {
    const { mean, first } = standingOf(pressed + more, 1_000 + more);
    return `${more} false: mean draw ${mean.toFixed(3)}, first of twenty on ${percent(first)} of days`;
  });
  console.log(`  ${pressed} true presses; ${told.join('; ')}`);
}
