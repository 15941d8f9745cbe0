import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, faded, forEver, lastDeed, lastVisit } from '../profiles/faded.js';
import type { Profile, ShopCatalogue } from '../profiles/profile.js';
import { takenBefore } from '../scorers/co-interest.js';
import { askedOnce, hybrid } from '../scorers/hybrid.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { type Fit, fitted, MEASURE } from './fit-purchases.js';
import { DAYS_TRIED, protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { type Rival, rivalsOf, SHOP, SUM_SAID } from './rivals.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const AGAIN_TRIED = [0, 0.25, 0.5, 1, 2, 4];

/** How the next visit is asked for, and what speaks then. */
const QUESTIONS = [
  { name: 'all items, what was bought before beside', wanted: 'all', again: true, form: 'whole' },
  { name: 'all items, no product for itself', wanted: 'all', again: false, form: 'withoutItself' },
  { name: 'new items', wanted: 'new', again: false, form: 'whole' },
] as const;
type Question = (typeof QUESTIONS)[number];

/**
 * The next visit by the shop's ranking and by every other scorer, asked in three ways that are fair to all: each with what
 * was bought before beside it, each without what a product gives to itself, and for what was never bought. Half-life and
 * weight are of validation, for each scorer and question.
 */
export async function evaluateNextVisits(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const early = await fitted(data, splits.tune, options);
  const chosen = new Map<string, Chosen>();
  const young = rivalsOf(early, splits.tune);
  for (const question of QUESTIONS)
    for (const rival of young)
      chosen.set(keyOf(question, rival), await tuned(question, rival, data, early, options));
  await early.close();
  const fit = await fitted(data, splits.test, options);
  const rivals = rivalsOf(fit, splits.test);
  const tasks: TaskOutcome[] = [];
  for (const question of QUESTIONS) {
    const span = { from: splits.test, until: splits.end };
    const all = nextVisits(data.visits, span, question.wanted, fit.shop.positionOf);
    const moments = someOf(all, mostTested, question.name);
    const arms = armsOf(question, rivals, chosen, fit);
    const pairs = arms.filter(({ name }) => name !== SHOP).map(({ name }) => [SHOP, name] as const);
    const running = { ...fit.running, onProgress: progress.step(question.name) };
    if (moments.length > 0) tasks.push(await tested(question.name, moments, arms, pairs, running));
  }
  await fit.close();
  return {
    dataset: 'next-visits',
    title: 'The next visit by every scorer, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options),
      'A table of co-interest is fitted on the visits before the split as anonymous sessions of at most twenty products.',
      'What was bought before is a source of its own: the weights of a profile, divided by their maximum and weighed beside the scorer, divided by its own. Without itself, a row of a profile has nothing of its own likeness.',
      SUM_SAID,
      ...QUESTIONS.map((question) => chosenSaid(question, rivals, chosen)),
    ],
    counts: { titles: data.titles.length, visits: data.visits.length, 'visits fitted on': fit.before.length },
    tuning: rivals
      .filter(({ name }) => DRAWN.has(name))
      .flatMap((rival) => QUESTIONS.flatMap((question) => chosen.get(keyOf(question, rival))?.tuning ?? [])),
    tasks,
  };
}

interface Chosen {
  readonly tuning: readonly Tuning[];
  readonly days: number;
  /** The weight of what was bought before. */
  readonly again: number;
}

/** Whose curves are drawn; of the others what was chosen is said. */
const DRAWN: ReadonlySet<string> = new Set([SHOP, 'item-kNN']);

function chosenSaid(
  question: Question,
  rivals: readonly Rival[],
  chosen: ReadonlyMap<string, Chosen>,
): string {
  const said = rivals.map((rival) => {
    const { days = 0, again = 0 } = chosen.get(keyOf(question, rival)) ?? {};
    return `${rival.name} ${days} days${question.again ? `, weight ${again}` : ''}`;
  });
  return `Chosen on validation, ${question.name}: ${said.join('; ')}.`;
}

const keyOf = (question: Question, { name }: Rival) => `${name}, ${question.name}`;

async function tuned(
  question: Question,
  rival: Rival,
  data: Purchases,
  { shop, setting, running }: Fit,
  { splits, mostTried, progress }: RetailOptions,
): Promise<Chosen> {
  const span = { from: splits.tune, until: splits.test };
  const all = nextVisits(data.visits, span, question.wanted, shop.positionOf);
  const moments = someOf(all, mostTried, 'tuning');
  const tryOut = (of: string, values: readonly number[], armOf: (value: number) => Arm) => {
    const options = { ...running, cosine: undefined, onProgress: progress.step(`tuning: ${of}`) };
    return tune(of, values, armOf, { moments, measure: MEASURE, options });
  };
  const key = keyOf(question, rival);
  const scorer = rival[question.form];
  const byDays = await tryOut(`half-life in days, ${key}`, DAYS_TRIED, (days) =>
    rankingArm(`${days}`, 'profiles', { scorer, profile: fading(days) }, setting),
  );
  const days = byDays.chosen;
  if (!question.again) return { tuning: [byDays], days, again: 0 };
  const [profile, once] = [fading(days), askedOnce(scorer)];
  const byAgain = await tryOut(`weight of what was bought before, ${key}`, AGAIN_TRIED, (again) =>
    rankingArm(
      `${again}`,
      'scorers',
      { scorer: withBoughtBefore(once, again, shop.count), profile },
      setting,
    ),
  );
  return { tuning: [byDays, byAgain], days, again: byAgain.chosen };
}

const fading = (days: number): Profile => faded('one half-life', daysHalving(days));

/** A scorer and, beside it, what was bought before. */
function withBoughtBefore(
  scorer: Scorer<ShopCatalogue>,
  weight: number,
  count: number,
): Scorer<ShopCatalogue> {
  return hybrid(scorer.name, [
    { scorer, weight: 1 },
    { scorer: takenBefore(count), weight },
  ]);
}

function armsOf(
  question: Question,
  rivals: readonly Rival[],
  chosen: ReadonlyMap<string, Chosen>,
  { shop, setting, counts, recent }: Fit,
): Arm[] {
  const againOf = (rival: Rival) => chosen.get(keyOf(question, rival))?.again ?? 0;
  const none = faded('nothing', forEver);
  const [own] = rivals.filter(({ name }) => name === SHOP);
  const profiles = [
    faded('last event only', lastDeed),
    faded('session only', lastVisit),
    faded('accumulate for ever', forEver),
  ];
  const daysOf = (rival: Rival) => chosen.get(keyOf(question, rival))?.days ?? 0;
  const armOf = (name: string, scorer: Scorer<ShopCatalogue>, profile: Profile) =>
    rankingArm(name, 'scorers', { scorer, profile }, setting);
  // A scorer with what was bought before and the same by itself are one guess of one profile.
  const each = rivals.flatMap((rival) => {
    const [profile, scorer] = [fading(daysOf(rival)), askedOnce(rival[question.form])];
    const beside = armOf(rival.name, withBoughtBefore(scorer, againOf(rival), shop.count), profile);
    return question.again ? [beside, armOf(`${rival.name}, by itself`, scorer, profile)] : [beside];
  });
  return [
    ...each,
    ...(own
      ? profiles.map((profile) =>
          armOf(
            `${SHOP}: ${profile.name}`,
            withBoughtBefore(own[question.form], againOf(own), shop.count),
            profile,
          ),
        )
      : []),
    ...[popularity('popularity', counts), popularity('recent popularity', recent)].map((scorer) =>
      rankingArm(scorer.name, 'without a visit', { scorer, profile: none }, setting),
    ),
  ];
}
