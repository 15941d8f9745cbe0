import { dot, row } from '../../src/embedding/vectors.js';
import type { SentencePairs } from '../datasets/dataset.js';
import { spearman } from '../measures/rank-correlation.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome } from './outcome.js';

/** Spearman's correlation of the original weights on the development pairs, computed outside Node. */
const PUBLISHED = 0.8672;

/** Whether the embedder is the model it says it is: cosines of its meanings rank pairs of sentences as people do. */
export async function evaluateSentences(
  { files, pairs }: SentencePairs,
  { embedder, progress }: Pick<EvaluationOptions, 'embedder' | 'progress'>,
): Promise<Outcome> {
  const onProgress = progress.step('sentences');
  const { dimensions } = embedder;
  const [one, other] = [
    await embedder.embed(pairs.map((pair) => pair.one)),
    await embedder.embed(pairs.map((pair) => pair.other)),
  ];
  onProgress(pairs.length, pairs.length);
  const cosines = pairs.map((_, i) => dot(row(one, i, dimensions), row(other, i, dimensions)));
  const scores = pairs.map(({ score }) => score);
  return {
    dataset: 'sentences',
    title: 'Sentences that mean the same',
    files,
    protocol: [
      'Spearman correlation of the cosine of two meanings and the score that people gave. Nothing was tuned.',
      'The published value is that of the original weights on the development pairs; the shop has 8-bit ones.',
    ],
    counts: { pairs: pairs.length },
    tuning: [],
    tasks: [],
    found: {
      "Spearman, the shop's embedder": spearman(cosines, scores),
      'Spearman, published, development pairs': PUBLISHED,
    },
  };
}
