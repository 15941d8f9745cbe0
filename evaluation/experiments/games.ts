import { LEAST_SESSIONS } from '../../src/co-interest/pair-counts.js';
import { THRESHOLD } from '../../src/reports/report.js';
import type { Sequences } from '../datasets/dataset.js';
import { faded, forEver, lastDeed, orderHalving } from '../profiles/faded.js';
import type { Profile } from '../profiles/profile.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import { withTable } from '../scorers/shop-with-table.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { titleWords } from '../scorers/title-words.js';
import { withoutSegments } from '../shop/without-segments.js';
import { leaveOneOut, WHEN } from '../tasks/leave-one-out.js';
import { someByAsker } from '../tasks/some-of.js';
import { type Arm, type ArmSetting, pageArm, rankingArm, shelfArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { FITTED_SAID, fittedSequences, MEASURE, type SequencesFit } from './fit-sequences.js';
import type { Outcome } from './outcome.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const ORDERS_TRIED = [1, 2, 4, 8, 16];

/** Sequences without times: leave one out, ranked among all items, seen ones masked. */
export async function evaluateSequences(data: Sequences, options: EvaluationOptions): Promise<Outcome> {
  const { progress, mostTested, mostTried } = options;
  const fit = await fittedSequences(data, options);
  const { shop, setting, running } = fit;
  const byOrder = await tune(
    'half-life, items',
    ORDERS_TRIED,
    (order) => {
      const profile = faded(`${order} items`, orderHalving(order));
      return rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, setting);
    },
    {
      moments: someByAsker(leaveOneOut(data, 'validation', shop.positionOf), mostTried, 'tuning'),
      measure: MEASURE,
      options: { ...running, onProgress: progress.step('tuning: half-life, items') },
    },
  );
  const name = 'next item';
  const moments = someByAsker(leaveOneOut(data, 'test', shop.positionOf), mostTested, name);
  const arms = armsOf(fit, byOrder.chosen);
  const task = await tested(name, moments, arms, PAIRS, { ...running, onProgress: progress.step(name) });
  await shop.snapshot.close();
  return {
    dataset: 'games',
    title: 'Games',
    files: data.files,
    protocol: [
      `Fitted on everything but the last two items of each sequence; tuned on the second last (${mostTried} sequences at most), tested on the last (${mostTested} at most, drawn with a seed).`,
      FITTED_SAID,
      'Ids relabelled at random and ties ordered at random, both with a seed.',
      'The set has no times: each sequence is told as one visit of looks, a minute apart. Arms that need days do not run.',
    ],
    counts: {
      titles: data.titles.length,
      'titles refused by the importer': shop.refused,
      'segments discovered': shop.index.segments.length,
      sequences: data.sequences.length,
    },
    tuning: [byOrder],
    tasks: [task],
  };
}

const ONE_HALF_LIFE = 'one half-life of items';
const FOR_EVER = 'accumulate for ever';
const THE_SHOPS = "the shop's memory: this visit";
/** Every pair; those that a file of visits may hold; those that orders need (docs/co-interest.md). */
const LEAST_OF_PAIRS = [1, LEAST_SESSIONS, THRESHOLD];
const saidOf = (least: number) => (least === 1 ? 'with a table of every pair' : `with pairs of ${least}`);
const rankingOf = (least: number) => `the shop ${saidOf(least)}`;
const shelfOf = (least: number) => `shelf: the shop ${saidOf(least)}`;
const KNN = 'scorer: item-kNN';
/** What segments cost: the same ranking where all products are of one. */
const oneSegment = (ranking: string) => `${ranking}, one segment of all`;
const PAIRS: readonly (readonly [string, string])[] = [
  [ONE_HALF_LIFE, FOR_EVER],
  [ONE_HALF_LIFE, 'last item only'],
  [THE_SHOPS, FOR_EVER],
  [ONE_HALF_LIFE, KNN],
  [ONE_HALF_LIFE, 'scorer: TF-IDF of titles'],
  [ONE_HALF_LIFE, 'scorer: bare cosine of tastes'],
  ['shelf: one half-life of items', ONE_HALF_LIFE],
  ["shelf: the shop's memory, this visit", THE_SHOPS],
  [THE_SHOPS, oneSegment(THE_SHOPS)],
  [rankingOf(1), oneSegment(rankingOf(1))],
  ...LEAST_OF_PAIRS.flatMap((least): [string, string][] => [
    [rankingOf(least), THE_SHOPS],
    [rankingOf(least), KNN],
    [shelfOf(least), rankingOf(least)],
  ]),
];

function armsOf(fit: SequencesFit, order: number): Arm[] {
  const { shop, setting } = fit;
  const decaying = faded(ONE_HALF_LIFE, orderHalving(order), { capped: true });
  const own = shopsOwn(THE_SHOPS, 'visit');
  const everything = faded(FOR_EVER, forEver);
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  return [
    rankingArm(
      'popularity',
      'without a visit',
      { scorer: popularity('popularity', fit.counts), profile: everything },
      setting,
    ),
    ...[faded('last item only', lastDeed), everything, decaying, own].map((profile) =>
      rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, setting),
    ),
    ...[itemKnn(fit.occasions, shop.count), titleWords(names), BARE_TASTE].map((scorer) =>
      rankingArm(`scorer: ${scorer.name}`, 'scorers', { scorer, profile: decaying }, setting),
    ),
    shelfArm('shelf: one half-life of items', decaying, setting),
    shelfArm("shelf: the shop's memory, this visit", own, setting),
    pageArm("home page: the shop's memory, this visit", own, setting),
    oneSegmentArm(THE_SHOPS, own, setting),
    ...LEAST_OF_PAIRS.flatMap((least) => armsWithTable(fit, least, own)),
  ];
}

/** The shop's ranking and shelf by its own memory, with a table of co-interest of pairs of so many sessions at least. */
function armsWithTable({ shop, setting, table }: SequencesFit, least: number, profile: Profile): Arm[] {
  const catalogue = withTable(shop, table(least), { leastSessions: least, fitted: WHEN });
  const withIt = { ...setting, catalogue };
  return [
    rankingArm(rankingOf(least), 'scorers', { scorer: SHOPS_TASTE, profile }, withIt),
    shelfArm(shelfOf(least), profile, withIt),
    ...(least === 1 ? [oneSegmentArm(rankingOf(least), profile, withIt)] : []),
  ];
}

function oneSegmentArm(ranking: string, profile: Profile, setting: ArmSetting): Arm {
  const catalogue = withoutSegments(setting.catalogue);
  const scored = { scorer: SHOPS_TASTE, profile };
  return rankingArm(oneSegment(ranking), 'profiles', scored, { ...setting, catalogue });
}
