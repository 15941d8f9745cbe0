import { join } from 'node:path';
import { dot } from '../../src/embedding/vectors.js';
import { drawKeys } from '../../src/segments/draws.js';
import type { Sequences } from '../datasets/dataset.js';
import { hitAt, ndcgAt } from '../measures/ranking-measures.js';
import { faded, orderHalving } from '../profiles/faded.js';
import { coInterest, fitTable, type Session } from '../scorers/co-interest.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import { BARE_TASTE } from '../scorers/taste.js';
import { titleBm25 } from '../scorers/title-words.js';
import { shopOf } from '../shop/indexed-titles.js';
import { fittedOn, leaveOneOut, WHEN } from '../tasks/leave-one-out.js';
import { someOf } from '../tasks/some-of.js';
import { type ArmSetting, rankingArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';
import { sumOf, weighSources, weightsSaid } from './weigh-sources.js';

const PLACES = 10;
const MEASURE = 'NDCG@10';
const MEASURES = { [MEASURE]: ofWanted(ndcgAt(PLACES)), 'HR@10': ofWanted(hitAt(PLACES)) };
/** Half of what the shop fits: an eighth of the time. */
const MOST_FITTED = 4_000;
const ORDERS_TRIED = [1, 2, 4, 8];
const FROM = {
  'co-interest': 0.5,
  'bare cosine of tastes': 0.25,
  'BM25 of titles': 0.2,
  popularity: 0.05,
};
const TRIED = {
  'bare cosine of tastes': [0, 0.15, 0.3, 0.45, 0.6],
  'BM25 of titles': [0, 0.1, 0.2, 0.3, 0.45],
  popularity: [0, 0.05, 0.1, 0.2],
  'co-interest': [0.3, 0.5, 0.8],
};
const PAIRS: readonly (readonly [string, string])[] = [
  ['co-interest', 'item-kNN'],
  ['hybrid', 'co-interest'],
  ['hybrid', 'item-kNN'],
  ['hybrid', 'bare cosine of tastes'],
];

/** Co-interest and the hybrid on sequences without times. Of 16,859 items the heaviest are in the matrix. */
export async function evaluateCoInterestOfSequences(
  data: Sequences,
  options: EvaluationOptions,
): Promise<Outcome> {
  const { dataDir, embedder, progress, mostTested, mostTried } = options;
  const sold = new Map<string, number>();
  for (const { items } of data.sequences)
    for (const id of items.slice(0, -2)) sold.set(id, (sold.get(id) ?? 0) + 1);
  const day = new Date(WHEN).toISOString().slice(0, 10);
  const shop = await shopOf(
    data.titles.map((title) => ({ ...title, sold: sold.get(title.id) ?? 0, added: day })),
    { dataDir: join(dataDir, 'games'), embedder, now: WHEN, onProgress: progress.step('indexing') },
  );
  const rows = fittedOn(data, shop.positionOf);
  const sessions = rows.map(
    (row): Session => ({ at: WHEN, items: row.map((item) => ({ item, isLook: false })) }),
  );
  const counts = new Float64Array(shop.count);
  for (const position of rows.flat()) counts[position] = (counts[position] ?? 0) + 1;
  const step = progress.step('fitting');
  const table = fitTable(sessions, shop.count, WHEN, {
    mostFitted: MOST_FITTED,
    onProgress: (share) => step(Math.round(100 * share), 100),
  });
  const plain = coInterest(table, shop.count);
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  const sources = [plain, BARE_TASTE, titleBm25(names), popularity('popularity', counts)];
  const ids = Array.from({ length: shop.count }, (_, position) => shop.idOf(position));
  const setting: ArmSetting = { catalogue: shop, limit: PLACES, keys: drawKeys(ids, 1) };
  const running: RunOptions = { measures: MEASURES, count: shop.count, shown: PLACES };
  const moments = someOf(leaveOneOut(data, 'validation', shop.positionOf), mostTried, 'tuning');
  const byOrder = await tune(
    'half-life, items',
    ORDERS_TRIED,
    (order) =>
      rankingArm(
        `${order}`,
        'profiles',
        { scorer: plain, profile: faded(`${order} items`, orderHalving(order)) },
        setting,
      ),
    {
      moments,
      measure: MEASURE,
      options: { ...running, onProgress: progress.step('tuning: half-life, items') },
    },
  );
  const profile = faded('one half-life of items', orderHalving(byOrder.chosen));
  const { weights, tuning } = await weighSources('', {
    sources,
    from: FROM,
    tried: TRIED,
    profile,
    setting,
    moments,
    measure: MEASURE,
    running,
    progress,
  });
  const occasions = rows.map((positions) => ({
    positions,
    weight: 1 / Math.sqrt(Math.max(1, positions.length)),
  }));
  const scorers = [itemKnn(occasions, shop.count), ...sources, sumOf('hybrid', sources, weights)];
  const name = 'next item';
  const asked = someOf(leaveOneOut(data, 'test', shop.positionOf), mostTested, name);
  const arms = scorers.map((scorer) => rankingArm(scorer.name, 'scorers', { scorer, profile }, setting));
  const cosine = (one: number, other: number) => dot(shop.index.taste(one), shop.index.taste(other));
  const task = await tested(name, asked, arms, PAIRS, {
    ...running,
    cosine,
    onProgress: progress.step(name),
  });
  await shop.snapshot.close();
  return {
    dataset: 'co-interest-games',
    title: 'Co-interest and the hybrid, on Games',
    files: data.files,
    protocol: [
      `Fitted on everything but the last two items of each sequence, as anonymous sessions of at most twenty; tuned on the second last (${mostTried} sequences at most), tested on the last (${mostTested} at most, drawn with a seed).`,
      `The ${MOST_FITTED} heaviest items are in the matrix, the others have cosines. Ids and ties are shuffled with a seed.`,
      `Sources of the sum are divided by their maximum; weights by validation: ${weightsSaid(weights)}.`,
    ],
    counts: { titles: data.titles.length, sequences: data.sequences.length },
    tuning: [byOrder, ...tuning],
    tasks: [task],
  };
}
