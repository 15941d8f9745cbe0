import type { Sequences } from '../datasets/dataset.js';
import { faded, orderHalving } from '../profiles/faded.js';
import { coInterest } from '../scorers/co-interest.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import { BARE_TASTE } from '../scorers/taste.js';
import { titleBm25 } from '../scorers/title-words.js';
import { leaveOneOut } from '../tasks/leave-one-out.js';
import { someByAsker } from '../tasks/some-of.js';
import { rankingArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { FITTED_SAID, fittedSequences, MEASURE } from './fit-sequences.js';
import type { Outcome } from './outcome.js';
import type { RunOptions } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';
import { sumOf, weighSources, weightsSaid } from './weigh-sources.js';

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
  const { progress, mostTested, mostTried } = options;
  const fit = await fittedSequences(data, options);
  const { shop, setting, counts } = fit;
  const running: RunOptions = { ...fit.running, cosine: undefined };
  const plain = coInterest(fit.table(1), shop.count);
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  const sources = [plain, BARE_TASTE, titleBm25(names), popularity('popularity', counts)];
  const moments = someByAsker(leaveOneOut(data, 'validation', shop.positionOf), mostTried, 'tuning');
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
  const scorers = [itemKnn(fit.occasions, shop.count), ...sources, sumOf('hybrid', sources, weights)];
  const name = 'next item';
  const asked = someByAsker(leaveOneOut(data, 'test', shop.positionOf), mostTested, name);
  const arms = scorers.map((scorer) => rankingArm(scorer.name, 'scorers', { scorer, profile }, setting));
  const onProgress = progress.step(name);
  const task = await tested(name, asked, arms, PAIRS, { ...fit.running, onProgress });
  await shop.snapshot.close();
  return {
    dataset: 'co-interest-games',
    title: 'Co-interest and the hybrid, on Games',
    files: data.files,
    protocol: [
      `Fitted on everything but the last two items of each sequence; tuned on the second last (${mostTried} sequences at most), tested on the last (${mostTested} at most, drawn with a seed).`,
      `${FITTED_SAID} Ids and ties are shuffled with a seed.`,
      `Sources of the sum are divided by their maximum; weights by validation: ${weightsSaid(weights)}.`,
    ],
    counts: { titles: data.titles.length, sequences: data.sequences.length },
    tuning: [byOrder, ...tuning],
    tasks: [task],
  };
}
