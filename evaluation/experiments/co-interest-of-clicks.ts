import type { ProductId } from '../../src/catalog/product.js';
import { drawKeys } from '../../src/segments/draws.js';
import type { ClickSession, Clicks } from '../datasets/dataset.js';
import { hitAt, reciprocalAt } from '../measures/ranking-measures.js';
import { faded, orderHalving } from '../profiles/faded.js';
import type { Catalogue } from '../profiles/profile.js';
import { coInterest, fitTable, type Session, takenBefore } from '../scorers/co-interest.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { sessionKnn } from '../scorers/session-knn.js';
import { wordlessCatalogue } from '../shop/wordless-catalogue.js';
import { nextClicks } from '../tasks/next-click.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, type ArmSetting, rankingArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome, Tuning } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';
import { sumOf, weighSources, weightsSaid } from './weigh-sources.js';

const PLACES = 20;
const MEASURE = 'MRR@20';
const MEASURES = { [MEASURE]: ofWanted(reciprocalAt(PLACES)), 'HR@20': ofWanted(hitAt(PLACES)) };
const ORDERS_TRIED = [0.25, 0.5, 1, 2, 4];
const LEASTS = [1, 5, 20, 50];
/** The share of the sessions for fitting, the latest, that values are tried on. */
const VALIDATION = 0.1;
const FROM = { 'co-interest': 1, 'taken before': 1, popularity: 0.02 };
const TRIED = {
  'taken before': [0, 0.5, 1, 1.5, 2.5],
  popularity: [0, 0.02, 0.05, 0.1],
};
const AGAIN = 'co-interest and taken before';
const pairsOf = (least: number) => `${AGAIN}, pairs of ${least}`;
const PAIRS: readonly (readonly [string, string])[] = [
  [AGAIN, 'item-kNN'],
  [AGAIN, 'session-kNN'],
  [AGAIN, 'co-interest'],
  ...LEASTS.slice(1).map((least): [string, string] => [pairsOf(least), AGAIN]),
];

/** Co-interest on clicks without texts, and what the threshold costs. */
export async function evaluateCoInterestOfClicks(data: Clicks, options: EvaluationOptions): Promise<Outcome> {
  const { progress, mostTested, mostTried } = options;
  const train = data.train.toSorted((a, b) => startOf(a) - startOf(b));
  const until = Math.floor(train.length * (1 - VALIDATION));
  const early = fittedTo(train.slice(0, until));
  const moments = someOf(nextClicks(train.slice(until), early.positionOf), mostTried, 'tuning');
  const plain = early.table(1);
  const tryOut = (of: string, values: readonly number[], armOf: (value: number) => Arm): Promise<Tuning> =>
    tune(of, values, armOf, {
      moments,
      measure: MEASURE,
      options: { ...early.running, onProgress: progress.step(`tuning: ${of}`) },
    });
  const sum = (scorer: Scorer) =>
    sumOf(AGAIN, [scorer, takenBefore(early.catalogue.count), early.popular], FROM);
  const byOrder = await tryOut('half-life, clicks', ORDERS_TRIED, (order) =>
    early.arm(sum(plain), orderHalving(order), String(order)),
  );
  const fading = orderHalving(byOrder.chosen);
  const byLeast = await tryOut('least sessions of a pair', LEASTS, (least) =>
    early.arm(sum(early.table(least)), fading, String(least)),
  );
  const { weights, tuning } = await weighSources('', {
    sources: [plain, takenBefore(early.catalogue.count), early.popular],
    from: FROM,
    tried: TRIED,
    profile: faded('one half-life of clicks', fading),
    setting: early.setting,
    moments,
    measure: MEASURE,
    running: early.running,
    progress,
  });
  const fit = fittedTo(train);
  const { count } = fit.catalogue;
  const asked = someOf(nextClicks(data.test, fit.positionOf), mostTested, 'next click');
  const sums = LEASTS.map((least) => {
    const scorer = fit.table(least);
    const name = least === 1 ? AGAIN : pairsOf(least);
    return sumOf(name, [scorer, takenBefore(count), fit.popular], weights);
  });
  const scorers = [
    fit.popular,
    itemKnn(fit.occasions, count),
    sessionKnn(fit.occasions, count),
    fit.table(1),
    ...sums,
  ];
  const arms = scorers.map((scorer) => fit.arm(scorer, fading, scorer.name));
  const running = { ...fit.running, onProgress: progress.step('next click') };
  return {
    dataset: 'co-interest-yoochoose',
    title: 'Co-interest, on YooChoose',
    files: data.files,
    protocol: [
      `Fitted on the file for training as anonymous sessions, of which fifteen looks at most are paired; tuned on the latest tenth of them (${mostTried} clicks at most); tested on the next click after every prefix of a session of the file for testing (${mostTested} at most).`,
      `Weights by validation: ${weightsSaid(weights)}. The set has no texts.`,
    ],
    counts: { items: count, 'sessions fitted on': train.length, 'clicks to guess': asked.length },
    tuning: [byOrder, byLeast, ...tuning],
    tasks: [await tested('next click', asked, arms, PAIRS, running)],
  };
}

const startOf = ({ clicks }: ClickSession) => clicks[0]?.at ?? 0;

function fittedTo(sessions: readonly ClickSession[]) {
  const ids = [...new Set(sessions.flatMap(({ clicks }) => clicks.map(({ item }) => item)))].sort();
  const positions = new Map(ids.map((id, position) => [id, position]));
  const catalogue = wordlessCatalogue(ids.map((id) => id as ProductId));
  const told = sessions.map((session): Session => {
    const items = session.clicks.flatMap(({ item }) => positions.get(item) ?? []);
    return { at: startOf(session), items: items.map((item) => ({ item, isLook: true })) };
  });
  const occasions = told.map(({ items }) => ({
    positions: [...new Set(items.map(({ item }) => item))],
    weight: 1,
  }));
  const counts = new Float64Array(ids.length);
  for (const position of occasions.flatMap((one) => one.positions))
    counts[position] = (counts[position] ?? 0) + 1;
  const setting: ArmSetting<Catalogue> = { catalogue, limit: PLACES, keys: drawKeys(ids, 1) };
  const running: RunOptions = { measures: MEASURES, count: ids.length, shown: PLACES };
  const now = told.at(-1)?.at ?? 0;
  return {
    catalogue,
    occasions,
    setting,
    running,
    popular: popularity('popularity', counts),
    positionOf: (id: string) => positions.get(id),
    table: (least: number) => coInterest(fitTable(told, ids.length, now, { least }), ids.length),
    arm: (scorer: Scorer, fading: Parameters<typeof faded>[1], name: string) =>
      rankingArm(name, 'scorers', { scorer, profile: faded(name, fading) }, setting),
  };
}
