import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesOf, releasesDirectory } from '../../src/analytics/releases/release.js';
import { type WeekId, weekEnd, weekOf, weekStart } from '../../src/analytics/releases/week.js';
import { makeSimulated } from '../../src/analytics/store/simulated.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import { followGroupDraws } from '../../src/shop/drawn-groups.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY } from '../../src/time/clock.js';
import { keepRelease } from '../support/releases.js';
import { tinyShop } from '../support/tiny-shop.js';

const WEEK = '2026-W46' as WeekId;
const REPORT = 'interest-by-day';
const later = (weeks: number) => weekOf(weekStart(WEEK) + weeks * 7 * DAY);
const snapshot = { shop: tinyShop() } as unknown as Snapshot;
const { segments } = snapshot.shop;

let analyticsDir = '';
let said: (readonly [string, object | undefined])[] = [];
beforeEach(async () => {
  analyticsDir = await mkdtemp(join(tmpdir(), 'draws-'));
  said = [];
});
afterEach(() => rm(analyticsDir, { recursive: true, force: true }));

const follow = () =>
  followGroupDraws(
    { analyticsDir, timeZone: 'UTC' },
    { ...silentLogger, error: (event, fields) => void said.push([event, fields]) },
  );
const dayAfter = (week: WeekId) => weekEnd(week) + DAY;

it('an open shop takes over what is published, and draws by it from the day after', async () => {
  const followed = follow();
  const seen = async () => (await followed.over(snapshot)).shop.groupDraws;
  expect(await seen()).toBeUndefined();
  expect(await followed.hasChanged()).toBe(false);

  // A small shop has no number of fifty visits that press.
  await keepRelease({ analyticsDir }, WEEK, { segments, visits: 200 });
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toBeUndefined();

  await keepRelease({ analyticsDir }, later(1), { segments });
  expect(await followed.hasChanged()).toBe(true);
  const draws = await seen();
  expect(await followed.hasChanged()).toBe(false);
  expect(draws?.on(weekEnd(later(1)) + 1)).toBeUndefined();
  const { released } = draws!.on(dayAfter(later(1)))!;
  expect(released).toMatchObject({ day: '2026-11-24', simulated: false });
  expect(released.groups.map(({ group }) => group)).toEqual(segments.map(({ id }) => id));
  expect(released.groups[0]!.pressed / released.groups[0]!.looked).toBeCloseTo(0.22, 2);
});

it('a damaged release is passed over, and that is said once', async () => {
  await keepRelease({ analyticsDir }, WEEK, { segments });
  await keepRelease({ analyticsDir }, later(1), { segments });
  const directory = releasesDirectory(analyticsDir);
  const followed = follow();
  await appendFile(filesOf(directory, { id: WEEK, report: REPORT }).rows, 'damage');
  const whole = (await followed.over(snapshot)).shop.groupDraws!;
  const { groups } = whole.on(dayAfter(later(1)))!.released;
  await rm(join(directory, WEEK), { recursive: true });
  const alone = (await follow().over(snapshot)).shop.groupDraws!;
  expect(groups).toEqual(alone.on(dayAfter(later(1)))!.released.groups);
  expect(said).toEqual([['group-draws.damaged', { week: WEEK }]]);

  // A folder in the place of the rows is no release either: nothing that lies there stops the shop.
  const other = filesOf(directory, { id: later(2), report: REPORT });
  await keepRelease({ analyticsDir }, later(2), { segments });
  await rm(other.rows);
  await mkdir(other.rows);
  for (let times = 0; times < 3; times++) await followed.over(snapshot);
  expect(said.map(([event]) => event)).toEqual(['group-draws.damaged', 'group-draws.refused']);
});

it('a week is read once for as long as it stands', async () => {
  await keepRelease({ analyticsDir }, WEEK, { segments });
  const followed = follow();
  await followed.over(snapshot);
  await appendFile(filesOf(releasesDirectory(analyticsDir), { id: WEEK, report: REPORT }).rows, 'damage');
  expect((await followed.over(snapshot)).shop.groupDraws).toBeDefined();
  expect(said).toEqual([]);
});

it('simulated visits count only where the shop shows a simulated month', async () => {
  await keepRelease({ analyticsDir }, WEEK, { segments, simulated: true });
  expect((await follow().over(snapshot)).shop.groupDraws).toBeUndefined();
  makeSimulated(analyticsDir);
  const draws = (await follow().over(snapshot)).shop.groupDraws!;
  expect(draws.on(dayAfter(WEEK))?.released.simulated).toBe(true);
});

it('of a group that may not be named nothing counts', async () => {
  await keepRelease({ analyticsDir }, WEEK, { segments });
  const [first, ...others] = segments;
  const shop = { ...snapshot.shop, segments: [{ ...first!, sensitive: true }, ...others] };
  const draws = (await follow().over({ ...snapshot, shop })).shop.groupDraws!;
  const day = draws.on(dayAfter(WEEK))!;
  expect(day.of(first!.id as SegmentId)).toBeUndefined();
  expect(day.released.groups.map(({ group }) => group)).not.toContain(first!.id);
});
