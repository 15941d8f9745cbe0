import type { Sequences } from '../datasets/dataset.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { withTable } from '../scorers/shop-with-table.js';
import { leaveOneOut, WHEN } from '../tasks/leave-one-out.js';
import { someByAsker } from '../tasks/some-of.js';
import { CURVES_SAID, curvesOf } from './curves.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { FITTED_SAID, fittedSequences, MEASURE } from './fit-sequences.js';
import type { Outcome } from './outcome.js';

/** The same constants on the second last items of sequences, which the shop's memory of this visit guesses. */
export async function evaluateCurvesOfSequences(
  data: Sequences,
  options: EvaluationOptions,
): Promise<Outcome> {
  const fit = await fittedSequences(data, options);
  const { shop, setting, running } = fit;
  const moments = someByAsker(leaveOneOut(data, 'validation', shop.positionOf), options.mostTried, 'tuning');
  const tuning = await curvesOf({
    shop,
    joined: withTable(shop, fit.table(1), { leastSessions: 1, fitted: WHEN }),
    questions: [
      { name: 'next item', moments, profile: shopsOwn('this visit', 'visit'), isCapped: true, isNew: true },
    ],
    measure: MEASURE,
    setting,
    running,
    progress: options.progress,
    hasNewcomers: false,
  });
  await shop.snapshot.close();
  return {
    dataset: 'curves-games',
    title: 'Constants of the ranking by their curves, on Games',
    files: data.files,
    protocol: [
      `Fitted on everything but the last two items of each sequence, the second last is guessed (${options.mostTried} sequences at most). Nothing is tested.`,
      FITTED_SAID,
      ...CURVES_SAID,
    ],
    counts: { titles: data.titles.length, sequences: data.sequences.length, moments: moments.length },
    tuning,
    tasks: [],
  };
}
