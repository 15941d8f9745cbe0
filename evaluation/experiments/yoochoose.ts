import type { ProductId } from '../../src/catalog/product.js';
import { drawKeys } from '../../src/segments/draws.js';
import type { ClickSession, Clicks } from '../datasets/dataset.js';
import { hitAt, reciprocalAt } from '../measures/ranking-measures.js';
import type { Moment } from '../moments/moment.js';
import { daysHalving, faded, forEver, lastDeed, orderHalving } from '../profiles/faded.js';
import type { Catalogue, Profile } from '../profiles/profile.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { sessionKnn } from '../scorers/session-knn.js';
import { wordlessCatalogue } from '../shop/wordless-catalogue.js';
import { nextClicks } from '../tasks/next-click.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, type ArmFamily, type ArmSetting, rankingArm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome } from './outcome.js';
import { ofWanted, type RunOptions } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const PLACES = 20;
const MEASURE = 'MRR@20';
const MEASURES = { [MEASURE]: ofWanted(reciprocalAt(PLACES)), 'HR@20': ofWanted(hitAt(PLACES)) };
const ORDERS_TRIED = [0.25, 0.5, 1, 2, 4];
/** The share of the sessions for fitting, the latest, that values are tried on. */
const VALIDATION = 0.1;
const AN_HOUR = 1 / 24;

/** Clicks without texts: the shop's clocks and caps weigh the clicks, and co-occurrence scores them. */
export async function evaluateClicks(data: Clicks, options: EvaluationOptions): Promise<Outcome> {
  const { progress, mostTested, mostTried } = options;
  const train = data.train.toSorted((a, b) => startOf(a) - startOf(b));
  const until = Math.floor(train.length * (1 - VALIDATION));
  const early = fittedTo(train.slice(0, until));
  const byOrder = await tune(
    'half-life, clicks',
    ORDERS_TRIED,
    (order) => early.arm('profiles', faded(`${order} clicks`, orderHalving(order))),
    {
      moments: someOf(nextClicks(train.slice(until), early.positionOf), mostTried, 'tuning'),
      measure: MEASURE,
      options: { ...early.running, onProgress: progress.step('tuning: half-life, clicks') },
    },
  );
  const fit = fittedTo(train);
  const name = 'next click';
  const all = nextClicks(data.test, fit.positionOf);
  const moments = someOf(all, mostTested, name);
  const running = { ...fit.running, onProgress: progress.step(name) };
  const task = await tested(name, moments, armsOf(fit, byOrder.chosen), PAIRS, running);
  return {
    dataset: 'yoochoose',
    title: 'YooChoose',
    files: data.files,
    protocol: [
      `Fitted on the file for training; tuned on the latest tenth of its sessions with the others fitted (${mostTried} clicks at most); tested on the next click after every prefix of a session of the file for testing (${mostTested} clicks at most, drawn with a seed).`,
      'The set has no texts, so the shop ranks nothing by taste here: its signal table, clocks and caps weigh the clicks of a session, and co-occurrence scores. Clicks on items that the training file does not know are left out.',
    ],
    counts: {
      items: fit.catalogue.count,
      'sessions fitted on': data.train.length,
      'sessions tested': data.test.length,
      'clicks to guess': all.length,
      'of these on an item of the same session again': all.filter(isRepeat).length,
    },
    tuning: [byOrder],
    tasks: [task],
  };
}

const isRepeat = ({ deeds, wanted }: Moment) => deeds.some(({ position }) => wanted.has(position));
const startOf = ({ clicks }: ClickSession) => clicks[0]?.at ?? 0;

function fittedTo(sessions: readonly ClickSession[]) {
  const ids = [...new Set(sessions.flatMap(({ clicks }) => clicks.map(({ item }) => item)))].sort();
  const positions = new Map(ids.map((id, position) => [id, position]));
  const catalogue = wordlessCatalogue(ids.map((id) => id as ProductId));
  const occasions = sessions.map(({ clicks }) => {
    const taken = [...new Set(clicks.flatMap(({ item }) => positions.get(item) ?? []))];
    return { positions: taken, weight: 1 };
  });
  const counts = new Float64Array(ids.length);
  for (const position of occasions.flatMap((one) => one.positions))
    counts[position] = (counts[position] ?? 0) + 1;
  const setting: ArmSetting<Catalogue> = { catalogue, limit: PLACES, keys: drawKeys(ids, 1) };
  const knn = itemKnn(occasions, ids.length);
  const running: RunOptions = { measures: MEASURES, count: ids.length, shown: PLACES };
  return {
    catalogue,
    occasions,
    counts,
    running,
    positionOf: (id: string) => positions.get(id),
    arm: (family: ArmFamily, profile: Profile, scorer: Scorer = knn, name = profile.name): Arm =>
      rankingArm(name, family, { scorer, profile }, setting),
  };
}

const ONE_HALF_LIFE = 'one half-life of clicks';
const WHOLE_SESSION = 'session, all clicks alike';
const THE_SHOPS = "the shop's memory: this visit";
const VS_KNN = 'scorer: session-kNN';
const PAIRS: readonly (readonly [string, string])[] = [
  [ONE_HALF_LIFE, WHOLE_SESSION],
  [ONE_HALF_LIFE, 'last click only'],
  [THE_SHOPS, WHOLE_SESSION],
  [THE_SHOPS, 'last click only'],
  [ONE_HALF_LIFE, 'one half-life of an hour'],
  [THE_SHOPS, VS_KNN],
];

function armsOf(fit: ReturnType<typeof fittedTo>, order: number): Arm[] {
  const decaying = faded(ONE_HALF_LIFE, orderHalving(order));
  return [
    fit.arm('without a visit', decaying, popularity('popularity', fit.counts), 'popularity'),
    ...[
      faded('last click only', lastDeed),
      faded(WHOLE_SESSION, forEver),
      faded('one half-life of an hour', daysHalving(AN_HOUR)),
      decaying,
      shopsOwn(THE_SHOPS, 'visit'),
    ].map((profile) => fit.arm('profiles', profile)),
    fit.arm('scorers', decaying, sessionKnn(fit.occasions, fit.catalogue.count), VS_KNN),
  ];
}
