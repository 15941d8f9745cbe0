import { SetupError } from '../../src/errors.js';
import { readGames } from '../datasets/games.js';
import { readOnlineRetail } from '../datasets/online-retail.js';
import { readQueries } from '../datasets/queries.js';
import { readSentencePairs } from '../datasets/sentence-pairs.js';
import { SHARED_FOLDER } from '../datasets/source-file.js';
import { readYoochoose } from '../datasets/yoochoose.js';
import { evaluateCoInterest } from './co-interest.js';
import { evaluateCoInterestInTheShop } from './co-interest-in-the-shop.js';
import { evaluateCoInterestOfClicks } from './co-interest-of-clicks.js';
import { evaluateCoInterestOfSequences } from './co-interest-of-sequences.js';
import { evaluateControls } from './controls.js';
import { evaluateCurvesOfPurchases } from './curves-of-purchases.js';
import { evaluateCurvesOfSequences } from './curves-of-sequences.js';
import type { EvaluationOptions } from './evaluation-options.js';
import { evaluateEveryNextVisit } from './every-next-visit.js';
import { evaluateSequences } from './games.js';
import { evaluateMemories } from './memories.js';
import { evaluateNextVisits } from './next-visits.js';
import { evaluatePurchases } from './online-retail.js';
import type { Outcome } from './outcome.js';
import { evaluatePollution } from './pollution.js';
import { evaluateProfiles } from './profiles.js';
import { evaluateQueries } from './search.js';
import { evaluateSegmentBehaviour } from './segment-behaviour.js';
import { evaluateSegmentQuality } from './segment-quality.js';
import { evaluateSegments } from './segments.js';
import { evaluateSentences } from './sentences.js';
import { evaluateWhatSells } from './what-sells.js';
import { evaluateClicks } from './yoochoose.js';

interface Evaluation {
  /** Files of the set, in the order that `--file` replaces them. */
  readonly files: readonly string[];
  /** It may lie in more files than those. */
  readonly isOfSeveral?: boolean;
  /** Reads the files and runs every arm. Throws a SetupError where a file is missing or of another shape. */
  readonly evaluate: (files: readonly string[], options: EvaluationOptions) => Promise<Outcome>;
}

const RETAIL = `${SHARED_FOLDER}/online_retail_to_2011-09.csv.gz`;

const GAMES = [`${SHARED_FOLDER}/games_items.tsv.gz`, `${SHARED_FOLDER}/games_sequences.tsv.gz`];
const CLICKS = [`${SHARED_FOLDER}/yoochoose100k_train.tsv.gz`, `${SHARED_FOLDER}/yoochoose100k_test.tsv.gz`];

/** Every data set that can be evaluated. */
export const DATASETS = {
  'online-retail': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluatePurchases(readOnlineRetail(file), options),
  },
  'next-visits': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateNextVisits(readOnlineRetail(file), options),
  },
  'every-next-visit': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateEveryNextVisit(readOnlineRetail(file), options),
  },
  profiles: {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateProfiles(readOnlineRetail(file), options),
  },
  'what-sells': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateWhatSells(readOnlineRetail(file), options),
  },
  'segment-quality': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateSegmentQuality(readOnlineRetail(file), options),
  },
  pollution: {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluatePollution(readOnlineRetail(file), options),
  },
  controls: {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateControls(readOnlineRetail(file), options),
  },
  segments: {
    files: [RETAIL, ...GAMES],
    evaluate: ([retail = '', items = '', sequences = ''], options) =>
      evaluateSegments(readOnlineRetail(retail), readGames(items, sequences), options),
  },
  'segment-behaviour': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateSegmentBehaviour(readOnlineRetail(file), options),
  },
  memories: {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateMemories(readOnlineRetail(file), options),
  },
  'co-interest': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateCoInterest(readOnlineRetail(file), options),
  },
  'co-interest-shop': {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateCoInterestInTheShop(readOnlineRetail(file), options),
  },
  'co-interest-games': {
    files: GAMES,
    evaluate: ([items = '', sequences = ''], options) =>
      evaluateCoInterestOfSequences(readGames(items, sequences), options),
  },
  'co-interest-yoochoose': {
    files: CLICKS,
    evaluate: ([train = '', test = ''], options) =>
      evaluateCoInterestOfClicks(readYoochoose(train, test), options),
  },
  curves: {
    files: [RETAIL],
    evaluate: ([file = ''], options) => evaluateCurvesOfPurchases(readOnlineRetail(file), options),
  },
  'curves-games': {
    files: GAMES,
    evaluate: ([items = '', sequences = ''], options) =>
      evaluateCurvesOfSequences(readGames(items, sequences), options),
  },
  games: {
    files: GAMES,
    evaluate: ([items = '', sequences = ''], options) =>
      evaluateSequences(readGames(items, sequences), options),
  },
  yoochoose: {
    files: CLICKS,
    evaluate: ([train = '', test = ''], options) => evaluateClicks(readYoochoose(train, test), options),
  },
  search: {
    files: [`${SHARED_FOLDER}/search.tsv.gz`],
    isOfSeveral: true,
    evaluate: (files, options) => evaluateQueries(readQueries(files), options),
  },
  sentences: {
    files: [`${SHARED_FOLDER}/stsb_dev.tsv.gz`],
    evaluate: ([file = ''], options) => evaluateSentences(readSentencePairs(file), options),
  },
} as const satisfies Record<string, Evaluation>;

export type DatasetName = keyof typeof DATASETS;

/**
 * The files of a data set, those that are given before its own.
 * @throws SetupError where more are given than it can lie in
 */
export function filesOf(dataset: DatasetName, given: readonly string[]): readonly string[] {
  const { files, isOfSeveral = false }: Evaluation = DATASETS[dataset];
  if (given.length > files.length && !isOfSeveral)
    throw new SetupError(`${dataset} has ${files.length} file(s), and ${given.length} are given.`);
  return [...given, ...files.slice(given.length)];
}
