import { MOST_RANKING } from '../../src/interests/ranking-cap.js';
import type { Purchases } from '../datasets/dataset.js';
import type { Moment } from '../moments/moment.js';
import { daysHalving, faded, forEver, lastDeed, lastVisit, twoClocks } from '../profiles/faded.js';
import { monthHalving } from '../profiles/month-halving.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { itemKnn } from '../scorers/item-knn.js';
import { popularity } from '../scorers/popularity.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { tasteOfPower } from '../scorers/taste-power.js';
import { titleWords } from '../scorers/title-words.js';
import type { TitleShop } from '../shop/indexed-titles.js';
import { basketCompletions } from '../tasks/basket-completion.js';
import { nextVisits, type Span } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, pageArm, rankingArm, shelfArm } from './arm.js';
import { type Fit, type FitOptions, fitted, MEASURE, occasionsOf } from './fit-purchases.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

export interface RetailOptions extends FitOptions {
  /** The most moments of a task that are tested, and that a value is tried on. */
  readonly mostTested: number;
  readonly mostTried: number;
  /** Fit before the first; tune between the two, refit before the second; test from there until the last. */
  readonly splits: { readonly tune: number; readonly test: number; readonly end: number };
}

export const DAYS_TRIED = [15, 30, 60, 120, 240];
const MONTH_TRIED = [7, 15, 30, 60, 120];
const POWERS_TRIED = [1, 1.5, 2, 3];
const ORDERS_TRIED = [3, 10, 30, 100, 300];

/** Purchases with times: the next visit of a known customer, and the rest of a basket. */
export async function evaluatePurchases(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits } = options;
  const tuningFit = await fitted(data, splits.tune, options);
  const { tuning, days, order } = await tuned(data, tuningFit, options);
  await tuningFit.close();
  const fit = await fitted(data, splits.test, options);
  const span = { from: splits.test, until: splits.end };
  const tasks: TaskOutcome[] = [];
  const arms = armsOf(fit, { days, order });
  for (const [name, all] of tasksOf(data, span, fit.shop)) {
    const moments = someOf(all, options.mostTested, name);
    const running = { ...fit.running, onProgress: options.progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms, PAIRS, running));
  }
  const { segments } = fit.shop.index;
  await fit.close();
  return {
    dataset: 'online-retail',
    title: 'Online Retail',
    files: data.files,
    protocol: protocolOf(options),
    counts: {
      titles: data.titles.length,
      'titles refused by the importer': fit.shop.refused,
      'segments discovered': segments.length,
      visits: data.visits.length,
      'visits fitted on': data.visits.filter(({ at }) => at < splits.test).length,
    },
    tuning,
    tasks,
  };
}

/** What was fitted, tuned and tested on, in sentences. */
export function protocolOf({ splits, mostTested, mostTried }: RetailOptions): string[] {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return [
    `Fitted on what was before ${day(splits.tune)}, tuned on ${day(splits.tune)} to ${day(splits.test)} (${mostTried} moments at most).`,
    `Fitted again on what was before ${day(splits.test)}, tested from there until ${day(splits.end)} (${mostTested} moments of a task at most, drawn with a seed).`,
    'A title that was first sold after the fit is taken to have joined on the day of the fit; what sells is told of the four weeks before it.',
  ];
}

async function tuned(data: Purchases, fit: Fit, options: RetailOptions) {
  const { splits, mostTried, progress } = options;
  const span = { from: splits.tune, until: splits.test };
  const all = nextVisits(data.visits, span, 'all', fit.shop.positionOf);
  const moments = someOf(all, mostTried, 'tuning');
  const tryOut = (
    of: string,
    values: readonly number[],
    profileOf: (value: number) => Arm,
  ): Promise<Tuning> =>
    tune(of, values, profileOf, {
      moments,
      measure: MEASURE,
      options: { ...fit.running, onProgress: progress.step(`tuning: ${of}`) },
    });
  const armOf = (profile: ReturnType<typeof faded>) =>
    rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, fit.setting);
  const byDays = await tryOut('half-life, days', DAYS_TRIED, (days) =>
    armOf(faded(`${days} days`, daysHalving(days))),
  );
  const days = byDays.chosen;
  const byOrder = await tryOut('order half-life of two clocks, lines', ORDERS_TRIED, (order) =>
    armOf(faded(`${order} lines`, twoClocks(days, order))),
  );
  const byMonth = await tryOut('half-life in a month’s memory, days', MONTH_TRIED, (value) =>
    armOf(monthHalving(value)),
  );
  const fading = faded(`${days} days`, daysHalving(days));
  const byPower = await tryOut('power of a likeness', POWERS_TRIED, (power) =>
    rankingArm(fading.name, 'profiles', { scorer: tasteOfPower(power), profile: fading }, fit.setting),
  );
  const tuning = [byDays, byOrder, byMonth, byPower];
  return { tuning, days, order: byOrder.chosen };
}

function tasksOf(data: Purchases, span: Span, { positionOf }: TitleShop): [string, Moment[]][] {
  return [
    ['next visit, all items', nextVisits(data.visits, span, 'all', positionOf)],
    ['next visit, new items', nextVisits(data.visits, span, 'new', positionOf)],
    ...[1, 3, 5].map((first): [string, Moment[]] => [
      `basket after ${first === 1 ? 'its first line' : `${first} lines`}`,
      basketCompletions(data.visits, span, first, positionOf),
    ]),
  ];
}

const ONE_HALF_LIFE = 'one half-life';
/** What a shelf can be compared with: the shop ranks by so many signals of an interest. */
const CAPPED = `one half-life, ${MOST_RANKING} signals an interest`;
const FOR_EVER = 'accumulate for ever';
const SESSION_ONLY = 'session only';
const PAIRS: readonly (readonly [string, string])[] = [
  [ONE_HALF_LIFE, FOR_EVER],
  [ONE_HALF_LIFE, SESSION_ONLY],
  [ONE_HALF_LIFE, 'popularity'],
  ['two clocks', ONE_HALF_LIFE],
  ["the shop's memory: a month", "the shop's memory: this visit"],
  [ONE_HALF_LIFE, "the shop's memory: a month"],
  [ONE_HALF_LIFE, 'scorer: item-kNN'],
  [ONE_HALF_LIFE, 'scorer: TF-IDF of titles'],
  [ONE_HALF_LIFE, 'scorer: bare cosine of tastes'],
  [CAPPED, ONE_HALF_LIFE],
  ['shelf: one half-life', CAPPED],
  ["shelf: the shop's memory, a month", "the shop's memory: a month"],
];

interface Chosen {
  readonly days: number;
  readonly order: number;
}

function armsOf(fit: Fit, { days, order }: Chosen): Arm[] {
  const { shop, setting, counts, recent } = fit;
  const none = faded('nothing', forEver);
  const decaying = faded(ONE_HALF_LIFE, daysHalving(days));
  const capped = faded(CAPPED, daysHalving(days), { capped: true });
  const profiles = [
    faded('last event only', lastDeed),
    faded(SESSION_ONLY, lastVisit),
    faded(FOR_EVER, forEver),
    decaying,
    capped,
    faded('two clocks', twoClocks(days, order)),
    shopsOwn("the shop's memory: this visit", 'visit'),
    shopsOwn("the shop's memory: a week", 'days'),
    shopsOwn("the shop's memory: a month", 'weeks'),
  ];
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  const scorers = [itemKnn(occasionsOf(fit), shop.count), titleWords(names), BARE_TASTE];
  const month = shopsOwn('a month', 'weeks');
  return [
    ...[popularity('popularity', counts), popularity('recent popularity', recent)].map((scorer) =>
      rankingArm(scorer.name, 'without a visit', { scorer, profile: none }, setting),
    ),
    ...profiles.map((profile) =>
      rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, setting),
    ),
    ...scorers.map((scorer) =>
      rankingArm(`scorer: ${scorer.name}`, 'scorers', { scorer, profile: decaying }, setting),
    ),
    shelfArm('shelf: one half-life', capped, setting),
    shelfArm("shelf: the shop's memory, a month", month, setting),
    shelfArm("shelf: the shop's memory, this visit", shopsOwn('this visit', 'visit'), setting),
    pageArm('home page: one half-life', capped, setting),
    pageArm("home page: the shop's memory, a month", month, setting),
  ];
}
