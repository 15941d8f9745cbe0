import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openReleases } from '../../src/analytics/releases/read-releases.js';
import { releasesDirectory } from '../../src/analytics/releases/release.js';
import { daysOfWeek, weekOf, weekStart } from '../../src/analytics/releases/week.js';
import { readConfig } from '../../src/config.js';
import { THRESHOLD } from '../../src/reports/report.js';
import type { Floor } from '../../src/simulation/floor.js';
import { simulateDays } from '../../src/simulation/month.js';
import type { PlannedVisit } from '../../src/simulation/planned-visit.js';
import { planRegulars } from '../../src/simulation/regulars.js';
import { openSimulatedShop } from '../../src/simulation/simulated-shop.js';
import { DAY } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { copyIndex } from '../support/copied-index.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { read } from './seen.js';

const COFFEE = 'ground-moka-pot-coffee';
const WEEKS = Array.from({ length: 2 }, (_, at) => weekOf(weekStart(weekOf(OPENING)) - (2 - at) * 7 * DAY));
const SEED = 'an interval';

let directory: string;
let analyticsDir: string;
let group: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-interval-'));
  analyticsDir = join(directory, 'analytics');
  const config = readConfig({
    DATA_DIR: join(directory, 'shop'),
    ANALYTICS_DIR: analyticsDir,
    OVERLOAD_PATIENCE: '60000',
    RATE_LIMIT_TIME: '0',
  });
  copyIndex(inject('sharedIndex'), config.dataDir);
  const shop = await openSimulatedShop(config, weekStart(WEEKS[0]!));
  const { listener, moveClock } = shop;
  const floor = ofOneGroup(shop.floor, 9);
  const days = WEEKS.flatMap((week) => daysOfWeek(week).map((day) => Date.parse(day)));
  // Who begins in the second week comes again after it, and only agrees to be counted: over fifty others beside those
  // who come again.
  const isLate = ({ visitor = '' }: PlannedVisit) => Number.parseInt(visitor, 10) >= weekStart(WEEKS[1]!);
  const regulars = planRegulars(days, floor, { regulars: 16, seed: SEED }).map((visit) =>
    isLate(visit) ? { ...visit, steps: visit.steps.filter(({ does }) => does === 'agree') } : visit,
  );
  const onDay = async (day: number) => {
    await shop.untilCounted();
    if (weekOf(day + DAY) !== weekOf(day)) await shop.publish(weekOf(day));
  };
  await simulateDays({ listener, floor, days, visits: 2, seed: SEED, regulars, moveClock, onDay });
  await shop.close();
}, 240_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The group of the coffee alone, whose things are bought again after so many days. */
function ofOneGroup({ segments }: Floor, pace: number): Floor {
  const one = segments.find(({ products }) => products.includes(COFFEE as never));
  if (!one) throw new Error('The coffee is in no group that may be named.');
  group = one.label;
  return { segments: [{ ...one, habits: { ...one.habits, pace } }] };
}

/** Somebody who ordered the coffee, so many days ago. */
async function boughtBefore(shop: ShopUnderTest, days: number): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  await visitor.open('/interests');
  await visitor.press(en.interests.memorySet, { length: 'weeks' });
  await visitor.open(`/products/${COFFEE}`);
  await visitor.press(en.product.add);
  await visitor.open('/checkout');
  await visitor.press(en.checkout.place);
  shop.wait(days * DAY);
  return visitor;
}

const againOn = async (visitor: Shopper) =>
  read((await visitor.open('/')).text).shelves.find(({ title }) => title === en.shelves.again);

test('what simulated shoppers do in two weeks is published in groups of fifty, of this group and its time alone', async () => {
  const releases = openReleases(releasesDirectory(analyticsDir));
  const rows = [];
  for (const id of WEEKS) {
    const release = await releases.read({ id, report: 'bought-again' });
    if (release?.state !== 'whole') throw new Error(`The report of ${id} cannot be read.`);
    rows.push(...release.rows.filter(({ value }) => value !== null));
  }
  expect(rows.length).toBeGreaterThan(0);
  for (const { label, measure, value } of rows) {
    expect([label, measure]).toEqual([group, 'again1']);
    expect(value).toBeGreaterThanOrEqual(THRESHOLD);
  }
});

test('the shelf of a shop that reads it has the coffee when half of that time is over, and Why says so', async () => {
  const learnt = await openShopUnderTest({ ANALYTICS_DIR: analyticsDir });
  const plain = await openShopUnderTest({ ANALYTICS_DIR: join(directory, 'nothing') });
  try {
    await until(async () => learnt.services.snapshot().shop.usualTimes !== undefined, 'the shop has read it');
    const [reader, other] = [await boughtBefore(learnt, 6), await boughtBefore(plain, 6)];
    expect(await againOn(other)).toBeUndefined();
    const again = await againOn(reader);
    expect(again?.cards.map(({ id }) => id)).toEqual([COFFEE]);
    const { text } = read((await reader.open(again!.cards[0]!.why)).text);
    expect(text).toContain(
      `Simulated visits that buy something from ${group} again usually do so after about ten days.`,
    );
    plain.wait(8 * DAY);
    expect((await againOn(other))?.cards.map(({ id }) => id)).toEqual([COFFEE]);
  } finally {
    await learnt.close();
    await plain.close();
  }
}, 60_000);
