import { THRESHOLD } from '../../src/reports/report.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import type { Purchases } from '../datasets/dataset.js';
import { ndcgAt } from '../measures/ranking-measures.js';
import type { Moment } from '../moments/moment.js';
import { daysHalving, faded } from '../profiles/faded.js';
import type { Profile } from '../profiles/profile.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { fitTable } from '../scorers/co-interest.js';
import { shopAtWeights, withTable } from '../scorers/shop-with-table.js';
import { SHOPS_TASTE } from '../scorers/taste.js';
import type { TitleShop } from '../shop/indexed-titles.js';
import { basketCompletions } from '../tasks/basket-completion.js';
import { nextVisits, type Span } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, onceOfGroupArm, rankingArm, shelfArm } from './arm.js';
import { sessionsOf } from './co-interest.js';
import { type Fit, fitted, MEASURE } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { ofWanted } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const WEIGHTS = [0, 0.5, 1, 2, 4, 8];
/** The half-life that the shop's purchases have in its longest memory. */
const DAYS = 60;
const FIRST_LINES = 3;
/** Places of the shelf that a home page has. */
const { places: PLACES } = HOME;
const FIRST = `NDCG@${PLACES}`;

/**
 * The shop's own ranking and shelf with a table of co-interest and without one, and what co-interest should count beside
 * taste. The weight that the shop has is `SOURCE_WEIGHTS`; the curves are of the validation split, where no product speaks
 * for itself: what was bought is no candidate in the shop.
 */
export async function evaluateCoInterestInTheShop(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const early = await fitted(data, splits.tune, options);
  const tuning = await tuned(data, early, options);
  await early.close();
  const fit = await fitted(data, splits.test, options);
  const arms = armsOf(fit, splits.test);
  const tasks: TaskOutcome[] = [];
  const span = { from: splits.test, until: splits.end };
  for (const [name, { all, profile }] of Object.entries(tasksOf(data, span, fit.shop))) {
    const moments = someOf(all, mostTested, name);
    const measures = { ...fit.running.measures, [FIRST]: ofWanted(ndcgAt(PLACES)) };
    const running = { ...fit.running, measures, onProgress: progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms(profile), PAIRS, running));
  }
  await fit.close();
  return {
    dataset: 'co-interest-shop',
    title: "Co-interest in the shop's own ranking, on Online Retail",
    files: data.files,
    protocol: [
      ...protocolOf(options),
      `A table is fitted on the visits before the split as anonymous sessions of at most twenty products. The next visit is guessed with a half-life of ${DAYS} days, the rest of a basket by the memory of *this visit* after ${FIRST_LINES} lines of it.`,
      `In the curves no product speaks for itself. The home page has a shelf of ${PLACES}, of which ${FIRST} alone says anything; one of twenty holds the first of its cards of each interest and is ordered by score.`,
    ],
    counts: { titles: data.titles.length, visits: data.visits.length, 'visits fitted on': fit.before.length },
    tuning,
    tasks,
  };
}

interface Task {
  readonly all: readonly Moment[];
  readonly profile: Profile;
}

function tasksOf(data: Purchases, span: Span, { positionOf }: TitleShop): Readonly<Record<string, Task>> {
  const fading = faded(`${DAYS} days`, daysHalving(DAYS));
  return {
    'next visit, all items': { all: nextVisits(data.visits, span, 'all', positionOf), profile: fading },
    'next visit, new items': { all: nextVisits(data.visits, span, 'new', positionOf), profile: fading },
    'rest of a basket': {
      all: basketCompletions(data.visits, span, FIRST_LINES, positionOf),
      profile: shopsOwn('this visit', 'visit'),
    },
  };
}

async function tuned(data: Purchases, fit: Fit, options: RetailOptions): Promise<Tuning[]> {
  const { splits, mostTried, progress } = options;
  const tables = tablesOf(fit, splits.tune);
  const span = { from: splits.tune, until: splits.test };
  const curves: Tuning[] = [];
  for (const [task, { all, profile }] of Object.entries(tasksOf(data, span, fit.shop)))
    for (const [said, shop] of tables) {
      const of = `weight of co-interest, ${task}, ${said}`;
      const scorerOf = shopAtWeights(shop);
      const armOf = (weight: number) =>
        rankingArm(
          `${weight}`,
          'scorers',
          { scorer: scorerOf({ coInterest: weight }), profile },
          fit.setting,
        );
      const running = { ...fit.running, cosine: undefined, onProgress: progress.step(`tuning: ${of}`) };
      const moments = someOf(all, mostTried, 'tuning');
      if (moments.length > 0)
        curves.push(await tune(of, WEIGHTS, armOf, { moments, measure: MEASURE, options: running }));
    }
  return curves;
}

const ANY = 'pairs of any number';
const ABOVE = `pairs of ${THRESHOLD}`;

/** The shop with a table of every pair, and with what its threshold leaves. */
function tablesOf({ shop, before }: Fit, now: number): (readonly [string, TitleShop])[] {
  const sessions = sessionsOf(before, shop.positionOf);
  const shopOf = (least: number) =>
    withTable(shop, fitTable(sessions, shop.count, now, { least }), { leastSessions: least, fitted: now });
  return [
    [ANY, shopOf(1)],
    [ABOVE, shopOf(THRESHOLD)],
  ];
}

const RANKING = 'ranking';
const SHELF = 'shelf';
const SHORT = `shelf of ${PLACES}`;
const ONCE = 'ranking, one of a group of variants';
const PAIRS: readonly (readonly [string, string])[] = [
  [SHELF, RANKING],
  [SHELF, ONCE],
  [SHORT, ONCE],
  ...[ANY, ABOVE].flatMap((table): [string, string][] => [
    [`${RANKING}, ${table}`, RANKING],
    [`${SHELF}, ${table}`, SHELF],
    [`${SHELF}, ${table}`, `${RANKING}, ${table}`],
    [`${SHELF}, ${table}`, `${ONCE}, ${table}`],
    [`${SHORT}, ${table}`, `${ONCE}, ${table}`],
  ]),
];

function armsOf(fit: Fit, now: number): (profile: Profile) => Arm[] {
  const tables = tablesOf(fit, now);
  const of = (shop: TitleShop, said: string, profile: Profile): Arm[] => {
    const setting = { ...fit.setting, catalogue: shop };
    return [
      rankingArm(`${RANKING}${said}`, 'scorers', { scorer: SHOPS_TASTE, profile }, setting),
      onceOfGroupArm(`${ONCE}${said}`, { scorer: SHOPS_TASTE, profile }, setting),
      shelfArm(`${SHELF}${said}`, profile, setting),
      shelfArm(`${SHORT}${said}`, profile, { ...setting, limit: PLACES }),
    ];
  };
  return (profile) => [
    ...of(fit.shop, '', profile),
    ...tables.flatMap(([said, shop]) => of(shop, `, ${said}`, profile)),
  ];
}
