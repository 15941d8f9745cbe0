import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, type Fading, faded, forEver } from '../profiles/faded.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { boughtAgain } from '../scorers/bought-again.js';
import { takenBefore } from '../scorers/co-interest.js';
import { askedOnce, hybrid } from '../scorers/hybrid.js';
import type { Scorer } from '../scorers/scorer.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { type Fit, fitted } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome } from './outcome.js';
import { type Form, rivalsOf, SHOP, SUM_SAID } from './rivals.js';
import { tested } from './tested.js';

/** What a scorer has with what was bought before beside it. */
interface Beside {
  readonly days: number;
  readonly form: Form;
  readonly weight: number;
}

/** Half-lives in days and weights that `next-visits` found on validation (docs/evaluation/next-visits.md). */
interface Chosen {
  readonly all: number;
  readonly new: number;
  readonly beside: Beside;
}

const CHOSEN: Readonly<Record<string, Chosen>> = {
  [SHOP]: { all: 120, new: 120, beside: { days: 120, form: 'withoutItself', weight: 4 } },
  'co-interest': { all: 240, new: 120, beside: { days: 240, form: 'whole', weight: 2 } },
  'sum of plain sources': { all: 240, new: 240, beside: { days: 240, form: 'withoutItself', weight: 2 } },
  'item-kNN': { all: 240, new: 120, beside: { days: 60, form: 'withoutItself', weight: 4 } },
  'session-kNN': { all: 60, new: 30, beside: { days: 240, form: 'whole', weight: 2 } },
};

const BESIDE = ', what was bought before beside';
const NEVER = `${SHOP}: accumulate for ever`;

/**
 * Every next visit of the test split by the shop with a table, by the scorers that come nearest to it, and by the shop
 * with a profile that fades never: what 1,000 moments do not tell apart. Nothing is tuned: half-lives and weights are those
 * that `next-visits` found.
 */
export async function evaluateEveryNextVisit(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = wanted === 'all' ? 'all items, no product for itself' : 'new items';
    const span = { from: splits.test, until: splits.end };
    const all = nextVisits(data.visits, span, wanted, fit.shop.positionOf);
    const moments = someOf(all, mostTested, name);
    const arms = armsOf(wanted, fit, splits.test);
    const running = { ...fit.running, onProgress: progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms, pairsOf(arms), running));
  }
  await fit.close();
  return {
    dataset: 'every-next-visit',
    title: 'Every next visit by the shop and by the scorers that come nearest to it, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options),
      'Nothing is tuned in this run: half-lives and weights of each scorer are those that `next-visits` found on the validation split.',
      'All items are asked for in two ways: without what a product gives to itself, and with what was bought before beside each, which the shop has as its own shelf does and the others by their weights.',
      SUM_SAID,
      ...Object.entries(CHOSEN).map(([name, chosen]) => saidOf(name, chosen)),
    ],
    counts: { titles: data.titles.length, visits: data.visits.length, 'visits fitted on': fit.before.length },
    tuning: [],
    tasks,
  };
}

const saidOf = (name: string, { all, new: fresh, beside }: Chosen): string =>
  `${name}: ${all} days for all items, ${fresh} for new ones; beside what was bought before ${beside.days} days and ${beside.weight} of that${beside.form === 'whole' ? '' : ', without itself'}.`;

function armsOf(wanted: 'all' | 'new', fit: Fit, now: number): Arm[] {
  return rivalsOf(fit, now).flatMap((rival) => {
    const chosen = CHOSEN[rival.name];
    if (!chosen) return [];
    const { beside } = chosen;
    const itself = wanted === 'all' ? rival.withoutItself : rival.whole;
    const own = armsWith(rival.name, fading(chosen[wanted]), itself, rival[beside.form]);
    const never = armsWith(NEVER, forEver, itself, rival[beside.form]);
    return rival.isShop ? [...own, ...never] : own;

    function armsWith(
      name: string,
      left: Fading,
      alone: Scorer<ShopCatalogue>,
      other: Scorer<ShopCatalogue>,
    ): Arm[] {
      const profile = faded(name, left);
      const [first, second] = [askedOnce(alone), askedOnce(other)];
      const arm = rankingArm(name, 'scorers', { scorer: first, profile }, fit.setting);
      if (wanted === 'new') return [arm];
      const isSame = alone === other && (left === forEver || chosen?.all === beside.days);
      const before = rival.isShop ? boughtAgain(fit.shop) : takenBefore(fit.shop.count);
      const both = hybrid(name, [
        { scorer: isSame ? first : second, weight: 1 },
        { scorer: before, weight: beside.weight },
      ]);
      const held = isSame ? profile : faded(name, left === forEver ? left : fading(beside.days));
      return [arm, rankingArm(`${name}${BESIDE}`, 'scorers', { scorer: both, profile: held }, fit.setting)];
    }
  });
}

const fading = (days: number): Fading => daysHalving(days);

/** The shop against every other arm of the same question. */
function pairsOf(arms: readonly Arm[]): (readonly [string, string])[] {
  const isBeside = ({ name }: Arm) => name.endsWith(BESIDE);
  return arms
    .filter(({ name }) => name !== SHOP && name !== `${SHOP}${BESIDE}`)
    .map((arm) => [isBeside(arm) ? `${SHOP}${BESIDE}` : SHOP, arm.name] as const);
}
