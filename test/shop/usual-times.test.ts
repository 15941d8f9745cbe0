import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, releasesDirectory } from '../../src/analytics/releases/release.js';
import { type WeekId, weekOf, weekStart } from '../../src/analytics/releases/week.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { followUsualTimes } from '../../src/shop/usual-times.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY } from '../../src/time/clock.js';
import { keepRelease } from '../support/releases.js';
import { demoProducts, wordSnapshot } from '../support/shop.js';

const WEEK = '2026-W46' as WeekId;
const later = (weeks: number) => weekOf(weekStart(WEEK) + weeks * 7 * DAY);

let folder = '';
let snapshot: Snapshot;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'times-'));
  snapshot = await wordSnapshot(demoProducts());
});
afterAll(async () => {
  await snapshot.close();
  await rm(folder, { recursive: true, force: true });
});

it('an open shop takes over what is published, week by week, and nothing of a damaged release', async () => {
  const refused: string[] = [];
  const logger = { ...silentLogger, error: (event: string) => void refused.push(event) };
  const config = { analyticsDir: folder };
  const directory = releasesDirectory(folder);
  const followed = followUsualTimes(directory, logger);
  const { segments } = snapshot.shop;
  const [busiest] = segments;
  const seen = async () => (await followed.over(snapshot)).shop.usualTimes;

  expect(await seen()).toBeUndefined();
  expect(await followed.hasChanged()).toBe(false);

  // A small shop has no number of fifty visits.
  await keepRelease(config, WEEK, { segments, visits: 60 });
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toBeUndefined();
  expect(await followed.hasChanged()).toBe(false);

  await keepRelease(config, later(1), { segments, simulated: true });
  expect(await followed.hasChanged()).toBe(true);
  const times = await seen();
  expect(times?.simulated).toBe(true);
  expect(times?.of(busiest!.id)?.kind).toBe('again1');
  expect(times?.of('no-such-group' as never)).toBeUndefined();

  const { rows, manifest } = filesOf(directory, { id: later(1), report: 'bought-again' });
  await appendFile(rows, 'damage');
  expect(await followUsualTimes(directory, logger).over(snapshot)).toMatchObject({
    shop: { usualTimes: undefined },
  });
  expect(refused).toEqual(['usual-times.damaged']);

  await rm(manifest);
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toBeUndefined();
});

it('of more than half a year only the newest weeks count', async () => {
  const { segments } = snapshot.shop;
  const directory = releasesDirectory(folder);
  await rm(directory, { recursive: true, force: true });
  await keepRelease({ analyticsDir: folder }, WEEK, { segments });
  const followed = followUsualTimes(directory, silentLogger);
  expect((await followed.over(snapshot)).shop.usualTimes).toBeDefined();
  for (let week = 1; week <= 26; week++)
    await keepRelease({ analyticsDir: folder }, later(week), { segments, visits: 60 });
  expect((await followed.over(snapshot)).shop.usualTimes).toBeUndefined();
});
