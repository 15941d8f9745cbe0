import { MOST_ITEMS } from '../../src/co-interest/session-pairs.js';
import type { Purchases, PurchaseVisit } from '../datasets/dataset.js';
import { daysHalving, faded, forEver } from '../profiles/faded.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import {
  coInterest,
  fitTable,
  type Session,
  type TableOptions,
  takenBefore,
} from '../scorers/co-interest.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { BARE_TASTE } from '../scorers/taste.js';
import { titleBm25 } from '../scorers/title-words.js';
import { nextVisits, type PositionOf } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { type Fit, fitted, MEASURE, occasionsOf } from './fit-purchases.js';
import { DAYS_TRIED, protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { tested } from './tested.js';
import { tune } from './tune.js';
import { sumOf, type Weights, weighSources, weightsSaid } from './weigh-sources.js';

const LEASTS = [1, 2, 5, 10, 20, 50];
const MOSTS = [5, 10, 20];
const EPSILONS = [1, 8, 64];
const SOURCES_FROM: Weights = {
  'co-interest': 0.6,
  'bare cosine of tastes': 0.25,
  'BM25 of titles': 0.2,
  popularity: 0.05,
  'taken before': 0.8,
};
const TRIED = {
  'taken before': [0, 0.4, 0.8, 1.2, 1.6],
  'bare cosine of tastes': [0, 0.15, 0.3, 0.45, 0.6],
  'BM25 of titles': [0, 0.1, 0.2, 0.3, 0.45],
  popularity: [0, 0.05, 0.1, 0.2, 0.3],
  'co-interest': [0, 0.3, 0.6, 0.9, 1.2],
};

/** Co-interest and the hybrid on purchases with times: quality, and what bound, threshold, noise and names would change. */
export async function evaluateCoInterest(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTried, mostTested, progress } = options;
  const early = await fitted(data, splits.tune, options);
  const all = nextVisits(
    data.visits,
    { from: splits.tune, until: splits.test },
    'all',
    early.shop.positionOf,
  );
  const moments = someOf(all, mostTried, 'tuning');
  const { tuning, days, weights } = await tuned(early, splits.tune, moments, options);
  await early.close();
  const fit = await fitted(data, splits.test, options);
  const arms = armsOf(fit, splits.test, days, weights);
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = `next visit, ${wanted} items`;
    const span = { from: splits.test, until: splits.end };
    const some = someOf(nextVisits(data.visits, span, wanted, fit.shop.positionOf), mostTested, name);
    const running = { ...fit.running, onProgress: progress.step(name) };
    if (some.length > 0) tasks.push(await tested(name, some, arms, PAIRS, running));
  }
  await fit.close();
  return {
    dataset: 'co-interest',
    title: 'Co-interest and the hybrid, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options),
      'A table is fitted on the visits before the split as anonymous sessions: at most twenty products of each, by `src/co-interest`. *With names* is fitted on customers instead: all that one bought is one row.',
      `Sources of the sum are divided by their maximum; weights by validation: ${weightsSaid(weights)}.`,
    ],
    counts: { titles: data.titles.length, visits: data.visits.length, 'visits fitted on': fit.before.length },
    tuning,
    tasks,
  };
}

async function tuned(
  fit: Fit,
  now: number,
  moments: Parameters<typeof tune>[3]['moments'],
  { progress }: RetailOptions,
) {
  const { setting, shop } = fit;
  const running = { ...fit.running, cosine: undefined };
  const tryOut = (of: string, values: readonly number[], armOf: (value: number) => Arm): Promise<Tuning> =>
    tune(of, values, armOf, {
      moments,
      measure: MEASURE,
      options: { ...running, onProgress: progress.step(`tuning: ${of}`) },
    });
  const sessions = sessionsOf(fit.before, shop.positionOf);
  const fitted = fitTable(sessions, shop.count, now);
  // The shop's own bounds need not be fitted again for each curve.
  const table = (options: TableOptions) =>
    options.least === 1 || options.most === MOST_ITEMS
      ? fitted
      : fitTable(sessions, shop.count, now, options);
  const plain = coInterest(fitted, shop.count);
  const byDays = await tryOut('half-life, days', DAYS_TRIED, (days) =>
    rankingArm(
      `${days}`,
      'profiles',
      { scorer: plain, profile: faded(`${days} days`, daysHalving(days)) },
      setting,
    ),
  );
  const profile = faded('one half-life', daysHalving(byDays.chosen));
  const withTable = (options: (value: number) => TableOptions) => (value: number) =>
    rankingArm(
      `${value}`,
      'scorers',
      { scorer: coInterest(table(options(value)), shop.count), profile },
      setting,
    );
  const curves = [
    await tryOut(
      'least sessions of a pair',
      LEASTS,
      withTable((least) => ({ least })),
    ),
    await tryOut(
      'most products of a session',
      MOSTS,
      withTable((most) => ({ most })),
    ),
    await tryOut(
      'epsilon of a session, pairs of five',
      EPSILONS,
      withTable((epsilon) => ({ least: 5, epsilon })),
    ),
  ];
  const { weights, tuning } = await weighSources('', {
    sources: sourcesOf(fit, plain),
    from: SOURCES_FROM,
    tried: TRIED,
    profile,
    setting,
    moments,
    measure: MEASURE,
    running,
    progress,
  });
  return { tuning: [byDays, ...curves, ...tuning], days: byDays.chosen, weights };
}

function sourcesOf({ shop, counts }: Fit, table: Scorer): Scorer<ShopCatalogue>[] {
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  return [table, BARE_TASTE, titleBm25(names), popularity('popularity', counts), takenBefore(shop.count)];
}

/** Visits as anonymous sessions of purchases. */
export function sessionsOf(visits: readonly PurchaseVisit[], positionOf: PositionOf): Session[] {
  return visits.map(({ at, lines }) => ({
    at,
    items: lines.flatMap((id) => positionOf(id) ?? []).map((item) => ({ item, isLook: false })),
  }));
}

/** All that a known customer bought, as one row of the day it was last added to. */
function rowsWithNames(visits: readonly PurchaseVisit[], positionOf: PositionOf): Session[] {
  const rows = new Map<string, { at: number; items: Set<number> }>();
  for (const { customer, at, lines } of visits) {
    const row = rows.get(customer) ?? { at, items: new Set<number>() };
    for (const position of lines.flatMap((id) => positionOf(id) ?? [])) row.items.add(position);
    row.at = at;
    rows.set(customer, row);
  }
  return [...rows.values()].map(({ at, items }) => ({
    at,
    items: [...items].map((item) => ({ item, isLook: false })),
  }));
}

const PLAIN = 'co-interest';
const AGAIN = 'co-interest and taken before';
const HYBRID = 'hybrid';
const WITHOUT = 'hybrid without taken before';
const KNN = 'item-kNN';
const NAMES = 'co-interest with names';
const WHOLE = 'co-interest, whole sessions';
const pairsOf = (least: number) => `co-interest, pairs of ${least}`;
const hybridOf = (least: number) => `hybrid, pairs of ${least}`;
const PAIRS: readonly (readonly [string, string])[] = [
  [HYBRID, KNN],
  [HYBRID, AGAIN],
  [HYBRID, WITHOUT],
  [WITHOUT, PLAIN],
  [AGAIN, KNN],
  [PLAIN, NAMES],
  [PLAIN, WHOLE],
  ...[5, 20, 50].flatMap((least): [string, string][] => [
    [pairsOf(least), PLAIN],
    [hybridOf(least), HYBRID],
  ]),
];

function armsOf(fit: Fit, now: number, days: number, weights: Weights): Arm[] {
  const { shop, setting, counts } = fit;
  const profile = faded('one half-life', daysHalving(days));
  const sessions = sessionsOf(fit.before, shop.positionOf);
  const table = (options?: TableOptions) =>
    coInterest(fitTable(sessions, shop.count, now, options), shop.count);
  const plain = table();
  const sources = sourcesOf(fit, plain);
  const { 'taken before': again = 0, ...others } = weights;
  const named = coInterest(
    fitTable(rowsWithNames(fit.before, shop.positionOf), shop.count, now, { most: 'all' }),
    shop.count,
  );
  const ofLeast = [5, 20, 50].flatMap((least): [string, Scorer<ShopCatalogue>][] => {
    const one = table({ least });
    return [
      [pairsOf(least), one],
      [hybridOf(least), sumOf(HYBRID, sourcesOf(fit, one), weights)],
    ];
  });
  const scorers: readonly (readonly [string, Scorer<ShopCatalogue>])[] = [
    [KNN, itemKnn(occasionsOf(fit), shop.count)],
    ['bare cosine of tastes', BARE_TASTE],
    ['BM25 of titles', sources[2] as Scorer<ShopCatalogue>],
    [PLAIN, plain],
    [NAMES, named],
    [WHOLE, table({ most: 'all' })],
    [AGAIN, sumOf(AGAIN, sources, { 'co-interest': others['co-interest'] ?? 1, 'taken before': again })],
    [WITHOUT, sumOf(WITHOUT, sources, others)],
    [HYBRID, sumOf(HYBRID, sources, weights)],
    ...ofLeast,
  ];
  const none = { scorer: popularity('popularity', counts), profile: faded('nothing', forEver) };
  return [
    rankingArm('popularity', 'without a visit', none, setting),
    ...scorers.map(([name, scorer]) => rankingArm(name, 'scorers', { scorer, profile }, setting)),
  ];
}
