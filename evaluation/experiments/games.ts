import { join } from 'node:path';
import { dot } from '../../src/embedding/vectors.js';
import { drawKeys } from '../../src/segments/draws.js';
import type { Sequences } from '../datasets/dataset.js';
import { hitAt, ndcgAt } from '../measures/ranking-measures.js';
import { faded, forEver, lastDeed, orderHalving } from '../profiles/faded.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { titleWords } from '../scorers/title-words.js';
import { shopOf, type TitleShop } from '../shop/indexed-titles.js';
import { fittedOn, leaveOneOut, WHEN } from '../tasks/leave-one-out.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, type ArmSetting, pageArm, rankingArm, shelfArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const PLACES = 10;
const MEASURE = 'NDCG@10';
const MEASURES = { [MEASURE]: ofWanted(ndcgAt(PLACES)), 'HR@10': ofWanted(hitAt(PLACES)) };
const ORDERS_TRIED = [1, 2, 4, 8, 16];

/** Sequences without times: leave one out, ranked among all items, seen ones masked. */
export async function evaluateSequences(data: Sequences, options: EvaluationOptions): Promise<Outcome> {
  const { progress, mostTested, mostTried } = options;
  const { shop, setting, running } = await gamesShop(data, options);
  const byOrder = await tune(
    'half-life, items',
    ORDERS_TRIED,
    (order) => {
      const profile = faded(`${order} items`, orderHalving(order));
      return rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, setting);
    },
    {
      moments: someOf(leaveOneOut(data, 'validation', shop.positionOf), mostTried, 'tuning'),
      measure: MEASURE,
      options: { ...running, onProgress: progress.step('tuning: half-life, items') },
    },
  );
  const name = 'next item';
  const moments = someOf(leaveOneOut(data, 'test', shop.positionOf), mostTested, name);
  const arms = armsOf(data, shop, setting, byOrder.chosen);
  const task = await tested(name, moments, arms, PAIRS, { ...running, onProgress: progress.step(name) });
  await shop.snapshot.close();
  return {
    dataset: 'games',
    title: 'Games',
    files: data.files,
    protocol: [
      `Fitted on everything but the last two items of each sequence; tuned on the second last (${mostTried} sequences at most), tested on the last (${mostTested} at most, drawn with a seed).`,
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

export interface GamesShop {
  readonly shop: TitleShop;
  readonly setting: ArmSetting;
  readonly running: RunOptions;
}

/** A shop of the titles of sequences that knows all but the last two items of each. */
export async function gamesShop(
  data: Sequences,
  { dataDir, embedder, progress }: EvaluationOptions,
): Promise<GamesShop> {
  const counts = new Map<string, number>();
  for (const { items } of data.sequences)
    for (const id of items.slice(0, -2)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const day = new Date(WHEN).toISOString().slice(0, 10);
  const shop = await shopOf(
    data.titles.map((title) => ({ ...title, sold: counts.get(title.id) ?? 0, added: day })),
    { dataDir: join(dataDir, 'games'), embedder, now: WHEN, onProgress: progress.step('indexing') },
  );
  return { shop, setting: settingOf(shop), running: runningOf(shop) };
}

function settingOf(shop: TitleShop): ArmSetting {
  const ids = Array.from({ length: shop.count }, (_, position) => shop.idOf(position));
  return { catalogue: shop, limit: PLACES, keys: drawKeys(ids, 1) };
}

function runningOf({ index, count }: TitleShop): RunOptions {
  const cosine = (one: number, other: number) => dot(index.taste(one), index.taste(other));
  return { measures: MEASURES, count, shown: PLACES, cosine };
}

const ONE_HALF_LIFE = 'one half-life of items';
const FOR_EVER = 'accumulate for ever';
const THE_SHOPS = "the shop's memory: this visit";
const PAIRS: readonly (readonly [string, string])[] = [
  [ONE_HALF_LIFE, FOR_EVER],
  [ONE_HALF_LIFE, 'last item only'],
  [THE_SHOPS, FOR_EVER],
  [ONE_HALF_LIFE, 'scorer: item-kNN'],
  [ONE_HALF_LIFE, 'scorer: TF-IDF of titles'],
  [ONE_HALF_LIFE, 'scorer: bare cosine of tastes'],
  ['shelf: one half-life of items', ONE_HALF_LIFE],
  ["shelf: the shop's memory, this visit", THE_SHOPS],
];

function armsOf(data: Sequences, shop: TitleShop, setting: ArmSetting, order: number): Arm[] {
  const decaying = faded(ONE_HALF_LIFE, orderHalving(order), { capped: true });
  const own = shopsOwn(THE_SHOPS, 'visit');
  const everything = faded(FOR_EVER, forEver);
  const occasions = fittedOn(data, shop.positionOf).map((positions) => {
    return { positions, weight: 1 / Math.sqrt(Math.max(1, positions.length)) };
  });
  const counts = new Float64Array(shop.count);
  for (const position of occasions.flatMap(({ positions }) => positions))
    counts[position] = (counts[position] ?? 0) + 1;
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  return [
    rankingArm(
      'popularity',
      'without a visit',
      { scorer: popularity('popularity', counts), profile: everything },
      setting,
    ),
    ...[faded('last item only', lastDeed), everything, decaying, own].map((profile) =>
      rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, setting),
    ),
    ...[itemKnn(occasions, shop.count), titleWords(names), BARE_TASTE].map((scorer) =>
      rankingArm(`scorer: ${scorer.name}`, 'scorers', { scorer, profile: decaying }, setting),
    ),
    shelfArm('shelf: one half-life of items', decaying, setting),
    shelfArm("shelf: the shop's memory, this visit", own, setting),
    pageArm("home page: the shop's memory, this visit", own, setting),
  ];
}
