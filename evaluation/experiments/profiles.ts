import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, faded, forEver, lastVisit } from '../profiles/faded.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { itemKnn } from '../scorers/item-knn.js';
import type { Scorer } from '../scorers/scorer.js';
import { BARE_TASTE, SHOPS_TASTE } from '../scorers/taste.js';
import { titleWords } from '../scorers/title-words.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { type Fit, fitted, MEASURE, occasionsOf } from './fit-purchases.js';
import { DAYS_TRIED, protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const FADING = 'one half-life';
const FOR_EVER = 'for ever';
const SESSION = 'session only';
const MONTH = "the shop's month";
const VISIT = "the shop's visit";

/** The claim, for each scorer held fixed: a fading profile against one that accumulates and against a session alone. */
export async function evaluateProfiles(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested } = options;
  const early = await fitted(data, splits.tune, options);
  const tuning: Tuning[] = [];
  for (const scorer of scorersOf(early)) tuning.push(await tuned(scorer, data, early, options));
  await early.close();
  const fit = await fitted(data, splits.test, options);
  const scorers = scorersOf(fit);
  const arms = scorers.flatMap((scorer, i) => armsOf(scorer, tuning[i]?.chosen ?? 0, fit));
  const pairs = scorers.flatMap(({ name }) => pairsOf(name));
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = `next visit, ${wanted} items`;
    const span = { from: splits.test, until: splits.end };
    const moments = someOf(nextVisits(data.visits, span, wanted, fit.shop.positionOf), mostTested, name);
    const running = { ...fit.running, onProgress: options.progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms, pairs, running));
  }
  await fit.close();
  return {
    dataset: 'profiles',
    title: 'Profiles, each scorer held fixed, on Online Retail',
    files: data.files,
    protocol: [...protocolOf(options), 'Each scorer has its own half-life of five that were tried.'],
    counts: { titles: data.titles.length, visits: data.visits.length },
    tuning,
    tasks,
  };
}

function scorersOf(fit: Fit): readonly Scorer<ShopCatalogue>[] {
  const { shop } = fit;
  const names = shop.snapshot.catalogue.products.map(({ name }) => name);
  return [SHOPS_TASTE, itemKnn(occasionsOf(fit), shop.count), titleWords(names), BARE_TASTE];
}

function tuned(
  scorer: Scorer<ShopCatalogue>,
  data: Purchases,
  fit: Fit,
  { splits, mostTried, progress }: RetailOptions,
): Promise<Tuning> {
  const of = `half-life in days, ${scorer.name}`;
  const span = { from: splits.tune, until: splits.test };
  const moments = someOf(nextVisits(data.visits, span, 'all', fit.shop.positionOf), mostTried, 'tuning');
  const armOf = (days: number) =>
    rankingArm(of, 'profiles', { scorer, profile: faded(`${days} days`, daysHalving(days)) }, fit.setting);
  const running = { ...fit.running, onProgress: progress.step(`tuning: ${of}`) };
  return tune(of, DAYS_TRIED, armOf, { moments, measure: MEASURE, options: running });
}

function armsOf(scorer: Scorer<ShopCatalogue>, days: number, { setting }: Fit): Arm[] {
  const profiles = [
    faded(FADING, daysHalving(days)),
    faded(FOR_EVER, forEver),
    faded(SESSION, lastVisit),
    shopsOwn(MONTH, 'weeks'),
    shopsOwn(VISIT, 'visit'),
  ];
  return profiles.map((profile) =>
    rankingArm(armName(scorer.name, profile.name), 'profiles', { scorer, profile }, setting),
  );
}

const armName = (scorer: string, profile: string) => `${scorer}: ${profile}`;

function pairsOf(scorer: string): (readonly [string, string])[] {
  const pairs = [
    [FADING, FOR_EVER],
    [FADING, SESSION],
    [FADING, MONTH],
    [MONTH, VISIT],
  ] as const;
  return pairs.map(([one, other]) => [armName(scorer, one), armName(scorer, other)]);
}
