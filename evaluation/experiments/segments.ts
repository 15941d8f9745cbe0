import type { Purchases, Sequences } from '../datasets/dataset.js';
import type { Moment } from '../moments/moment.js';
import { daysHalving, faded, orderHalving } from '../profiles/faded.js';
import type { Profile } from '../profiles/profile.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { withoutSegments } from '../shop/without-segments.js';
import { leaveOneOut } from '../tasks/leave-one-out.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someByAsker, someOf } from '../tasks/some-of.js';
import { type Arm, type ArmSetting, pageArm, rankingArm, shelfArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { fitted } from './fit-purchases.js';
import { fittedSequences } from './fit-sequences.js';
import { protocolOf } from './online-retail.js';
import type { Outcome, TaskOutcome } from './outcome.js';
import { tested } from './tested.js';

/** As the other experiments chose them on their validation splits. */
const DAYS = 15;
const ITEMS = 1;
export const RETAIL_PROFILE = faded('one half-life', daysHalving(DAYS), { capped: true });

const RANKING = 'ranking, by segments';
const ONE = 'ranking, one segment of all';
const SHELF = 'shelf, by segments';
const ONE_SHELF = 'shelf, one segment of all';
const PAGE = 'home page, by segments';
const ONE_PAGE = 'home page, one segment of all';
const BARE = 'bare cosine of tastes';
const PAIRS: readonly (readonly [string, string])[] = [
  [RANKING, ONE],
  [RANKING, BARE],
  [SHELF, RANKING],
  [SHELF, ONE_SHELF],
  [PAGE, ONE_PAGE],
];

/** What segments cost and win: the same profile, ranking, shelf and page with the segments found and with one of all. */
export async function evaluateSegments(
  retail: Purchases,
  games: Sequences,
  options: EvaluationOptions,
): Promise<Outcome> {
  const ofRetail = await retailTasks(retail, options);
  const ofGames = await gamesTask(games, options);
  return {
    dataset: 'segments',
    title: 'Segments against raw vectors, on Online Retail and Games',
    files: [...retail.files, ...games.files],
    protocol: [
      ...protocolOf(options).slice(1),
      `Games: fitted on everything but the last two items of each sequence, tested on the last (${options.mostTested} at most).`,
      `One half-life for all arms, as the other reports chose it: ${DAYS} days, ${ITEMS} item. Nothing is tuned here.`,
    ],
    counts: {
      'titles, Online Retail': retail.titles.length,
      'segments discovered, Online Retail': ofRetail.segments,
      'titles, Games': games.titles.length,
      'segments discovered, Games': ofGames.segments,
    },
    tuning: [],
    tasks: [...ofRetail.tasks, ...ofGames.tasks],
  };
}

interface Tested {
  readonly segments: number;
  readonly tasks: readonly TaskOutcome[];
}

async function retailTasks(data: Purchases, options: EvaluationOptions): Promise<Tested> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const arms = armsOf(RETAIL_PROFILE, fit.setting);
  const span = { from: splits.test, until: splits.end };
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = `Online Retail, next visit, ${wanted} items`;
    const moments = someOf(nextVisits(data.visits, span, wanted, fit.shop.positionOf), mostTested, name);
    if (moments.length === 0) continue;
    const running = { ...fit.running, onProgress: progress.step(name) };
    tasks.push(await tested<Moment>(name, moments, arms, PAIRS, running));
  }
  const segments = fit.shop.index.segments.length;
  await fit.close();
  return { segments, tasks };
}

async function gamesTask(data: Sequences, options: EvaluationOptions): Promise<Tested> {
  const { shop, setting, running } = await fittedSequences(data, options);
  const name = 'Games, next item';
  const moments = someByAsker(leaveOneOut(data, 'test', shop.positionOf), options.mostTested, name);
  const arms = armsOf(faded('one half-life of items', orderHalving(ITEMS), { capped: true }), setting);
  const step = { ...running, onProgress: options.progress.step(name) };
  const tasks = [await tested<Moment>(name, moments, arms, PAIRS, step)];
  const segments = shop.index.segments.length;
  await shop.snapshot.close();
  return { segments, tasks };
}

function armsOf(profile: Profile, setting: ArmSetting): Arm[] {
  const one = { ...setting, catalogue: withoutSegments(setting.catalogue) };
  return [
    rankingArm(RANKING, 'profiles', { scorer: SHOPS_TASTE, profile }, setting),
    rankingArm(ONE, 'profiles', { scorer: SHOPS_TASTE, profile }, one),
    rankingArm(BARE, 'scorers', { scorer: BARE_TASTE, profile }, setting),
    shelfArm(SHELF, profile, setting),
    shelfArm(ONE_SHELF, profile, one),
    pageArm(PAGE, profile, setting),
    pageArm(ONE_PAGE, profile, one),
  ];
}
