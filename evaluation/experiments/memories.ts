import type { Purchases } from '../datasets/dataset.js';
import { shopsOwn, shopsUnended } from '../profiles/shops-own.js';
import { SHOPS_TASTE } from '../scorers/taste.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { rankingArm } from './arm.js';
import { fitted } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome } from './outcome.js';
import { tested } from './tested.js';

const PROFILES = [
  shopsOwn('this visit', 'visit'),
  shopsOwn('a week', 'days'),
  shopsOwn('a month', 'weeks'),
  shopsUnended('until I say so'),
];
const PAIRS = [
  ['a week', 'this visit'],
  ['a month', 'this visit'],
  ['a month', 'a week'],
  ['until I say so', 'a month'],
] as const;

/** What each memory that a shopper can choose is worth when they return, and one that would never end. Nothing is tuned. */
export async function evaluateMemories(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const arms = PROFILES.map((profile) =>
    rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, fit.setting),
  );
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = `next visit, ${wanted} items`;
    const span = { from: splits.test, until: splits.end };
    const moments = someOf(nextVisits(data.visits, span, wanted, fit.shop.positionOf), mostTested, name);
    const running = { ...fit.running, onProgress: progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms, PAIRS, running));
  }
  await fit.close();
  return {
    dataset: 'memories',
    title: 'Memories a shopper can choose, on Online Retail',
    files: data.files,
    protocol: protocolOf(options).slice(1),
    counts: { titles: data.titles.length, visits: data.visits.length },
    tuning: [],
    tasks,
  };
}
