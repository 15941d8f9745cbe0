import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, faded, forEver, lastDeed, lastVisit } from '../profiles/faded.js';
import type { Profile, ShopCatalogue } from '../profiles/profile.js';
import { boughtAgain } from '../scorers/bought-again.js';
import { takenBefore } from '../scorers/co-interest.js';
import { askedOnce, withBefore } from '../scorers/hybrid.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { type Fit, fitted, MEASURE } from './fit-purchases.js';
import { DAYS_TRIED, protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { FORMS, type Form, type Rival, rivalsOf, SHOP, SUM_SAID } from './rivals.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const AGAIN_TRIED = [0, 0.25, 0.5, 1, 2, 4, 8];

/** What was bought before: by its weight in the profile alone, and as the shop's own shelf of it has it. */
const BEFORE = { plain: ({ count }: ShopCatalogue) => takenBefore(count), shops: boughtAgain } as const;
type Before = keyof typeof BEFORE;

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
      'What was bought before is a source of its own: the weights of a profile, divided by their maximum and weighed beside the scorer, divided by its own. The shop has it as its shelf *Bought before* does, those weights times how well a thing sells; every scorer is shown with that too. Without itself, a row of a profile has nothing of its own likeness; beside what was bought before each scorer has the form that is better on validation.',
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
  /** Beside each source of what was bought before. */
  readonly beside: Readonly<Record<Before, Beside>>;
}

interface Beside {
  readonly form: Form;
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
  const besideSaid = ({ form, again }: Beside) => `${again}${form === 'whole' ? '' : ' without itself'}`;
  const said = rivals.map((rival) => {
    const found = chosen.get(keyOf(question, rival));
    const beside =
      found &&
      `, weight ${besideSaid(found.beside.plain)} (as the shop has it ${besideSaid(found.beside.shops)})`;
    return `${rival.name} ${found?.days ?? 0} days${question.again ? beside : ''}`;
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
  const byDays = await tryOut(`half-life in days, ${key}`, DAYS_TRIED, (days) =>
    rankingArm(`${days}`, 'profiles', { scorer: rival[question.form], profile: fading(days) }, setting),
  );
  const days = byDays.chosen;
  const none: Beside = { form: question.form, again: 0 };
  if (!question.again) return { tuning: [byDays], days, beside: { plain: none, shops: none } };
  const profile = fading(days);
  const curves: Tuning[] = [];
  const bestBeside = async (before: Before): Promise<Beside> => {
    const tried: { form: Form; found: Tuning }[] = [];
    for (const form of FORMS) {
      const once = askedOnce(rival[form]);
      const of = `weight of what was bought before${SAID[before]}, ${key}${form === 'whole' ? '' : ', without itself'}`;
      const armOf = (again: number) =>
        rankingArm(
          `${again}`,
          'scorers',
          { scorer: withBefore(once, again, BEFORE[before](shop)), profile },
          setting,
        );
      tried.push({ form, found: await tryOut(of, AGAIN_TRIED, armOf) });
    }
    const best = tried.reduce((a, b) => (qualityOf(b.found) > qualityOf(a.found) ? b : a));
    curves.push(best.found);
    return { form: best.form, again: best.found.chosen };
  };
  const found = { plain: await bestBeside('plain'), shops: await bestBeside('shops') };
  return { tuning: [byDays, ...curves], days, beside: found };
}

const SAID: Readonly<Record<Before, string>> = { plain: '', shops: ', as the shop has it' };

const qualityOf = ({ tried }: Tuning) => Math.max(...tried.map(({ quality }) => quality));

const fading = (days: number): Profile => faded('one half-life', daysHalving(days));

function armsOf(
  question: Question,
  rivals: readonly Rival[],
  chosen: ReadonlyMap<string, Chosen>,
  { shop, setting, counts, recent }: Fit,
): Arm[] {
  const armOf = (name: string, scorer: Scorer<ShopCatalogue>, profile: Profile) =>
    rankingArm(name, 'scorers', { scorer, profile }, setting);
  const daysOf = (rival: Rival | undefined) => (rival && chosen.get(keyOf(question, rival))?.days) ?? 0;
  const besideBefore = (rival: Rival, before: Before) => {
    const { form, again } = chosen.get(keyOf(question, rival))?.beside[before] ?? {
      form: question.form,
      again: 0,
    };
    return withBefore(asked(rival, form), again, BEFORE[before](shop));
  };
  // The forms of a scorer, with and without what was bought before, are guesses of one profile.
  const once = new Map<string, Scorer<ShopCatalogue>>();
  const asked = (rival: Rival, form: Form) => {
    const key = `${rival.name}, ${form}`;
    const known = once.get(key) ?? askedOnce(rival[form]);
    once.set(key, known);
    return known;
  };
  const each = rivals.flatMap((rival) => {
    const profile = fading(daysOf(rival));
    const itself = armOf(
      question.again ? `${rival.name}, by itself` : rival.name,
      asked(rival, question.form),
      profile,
    );
    if (!question.again) return [itself];
    const shops = besideBefore(rival, 'shops');
    if (rival.isShop) return [armOf(rival.name, shops, profile), itself];
    return [
      armOf(rival.name, besideBefore(rival, 'plain'), profile),
      armOf(`${rival.name}${SAID.shops}`, shops, profile),
      itself,
    ];
  });
  const own = rivals.find(({ name }) => name === SHOP);
  const nothing = (question.again ? (['plain', 'shops'] as const) : []).map((before) =>
    armOf(`nothing but what was bought before${SAID[before]}`, BEFORE[before](shop), fading(daysOf(own))),
  );
  const profiles = [
    faded('last event only', lastDeed),
    faded('session only', lastVisit),
    faded('accumulate for ever', forEver),
  ];
  const none = faded('nothing', forEver);
  return [
    ...each,
    ...nothing,
    ...(own
      ? profiles.map((profile) => {
          const scorer = question.again ? besideBefore(own, 'shops') : own[question.form];
          return armOf(`${SHOP}: ${profile.name}`, scorer, profile);
        })
      : []),
    ...[popularity('popularity', counts), popularity('recent popularity', recent)].map((scorer) =>
      rankingArm(scorer.name, 'without a visit', { scorer, profile: none }, setting),
    ),
  ];
}
