import { LEAST_SESSIONS } from '../../src/co-interest/pair-counts.js';
import { THRESHOLD } from '../../src/reports/report.js';
import type { Purchases } from '../datasets/dataset.js';
import { daysHalving, faded, forEver, lastVisit } from '../profiles/faded.js';
import type { Profile, ShopCatalogue } from '../profiles/profile.js';
import { boughtAgain } from '../scorers/bought-again.js';
import { takenBefore } from '../scorers/co-interest.js';
import { askedOnce, ofDeeds, withBefore } from '../scorers/hybrid.js';
import { popularity } from '../scorers/popularity.js';
import type { Scorer } from '../scorers/scorer.js';
import { nextVisits, ofKnown, ofNew } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { CHOSEN, type Chosen, chosenSaid } from './chosen-before.js';
import { type Fit, fitted } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome } from './outcome.js';
import { type Form, pairsOf, type Rival, rivalsOf, SHOP, SUM_SAID } from './rivals.js';
import { testedSideBySide } from './tested.js';

/** What is said behind an arm's name: with what was bought before beside it, and with that as the shop has it. */
const BESIDE = ', what was bought before beside';
const AS_SHOP = ', bought again as the shop has it';
const THRESHOLDS = [LEAST_SESSIONS, THRESHOLD];
/** Shops that are held against every other arm. */
const HELD = [SHOP, ...THRESHOLDS.map(pairsOf)];

type Wanted = 'all' | 'new';
const NAMES: Readonly<Record<Wanted, string>> = {
  all: 'all items, no product for itself',
  new: 'new items',
};

/**
 * Every next visit of the test split by the shop with a table of every pair, with those that a shop may have, and without;
 * by every other scorer; and by the shop with a profile that fades never or knows the latest visit alone: what 1,000 moments
 * do not tell apart. Then the same where titles that nobody had bought before the fit are no candidates. Nothing is tuned:
 * half-lives and weights are those that `next-visits` found.
 */
export async function evaluateEveryNextVisit(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const { shop, counts } = fit;
  const rivals = rivalsOf(fit, splits.test, { thresholds: THRESHOLDS, alone: true });
  const span = { from: splits.test, until: splits.end };
  const wasSold = (position: number) => (counts[position] ?? 0) > 0;
  const armsOf = armsFrom(rivals, fit);
  // One sample of visits, asked about in each way.
  const visits = someOf(nextVisits(data.visits, span, 'all', shop.positionOf), mostTested, NAMES.all);
  const tasks = [false, true].flatMap((ofSold) =>
    (['all', 'new'] as const).map((wanted) => {
      const moments = wanted === 'all' ? visits : ofNew(visits);
      const arms = armsOf(wanted);
      return {
        name: `${NAMES[wanted]}${ofSold ? ', of titles sold before the fit' : ''}`,
        moments: ofSold ? ofKnown(moments, wasSold, shop.count) : moments,
        arms,
        pairs: heldAgainst(arms),
      };
    }),
  );
  const running = { ...fit.running, onProgress: progress.step('every next visit, asked in four ways') };
  const outcomes = await testedSideBySide(
    tasks.filter(({ moments }) => moments.length > 0),
    running,
    ofDeeds,
  );
  const sold = Array.from({ length: shop.count }, (_, position) => position).filter(wasSold).length;
  await fit.close();
  return {
    dataset: 'every-next-visit',
    title: 'Every next visit by the shop with and without tables and by every other scorer, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options),
      'Nothing is tuned in this run: half-lives and weights of each scorer are those that `next-visits` found on the validation split; every shop has those of the shop with a table of every pair, so that tables alone differ.',
      'All items are asked for in three ways: without what a product gives to itself; with what was bought before beside each, which the shop has as its own shelf does and the others by their weights; and with that as the shop has it for the others too.',
      `The shop with a table has one of every pair of products that visits before the split joined, which no shop is given: \`npm run co-interest\` uses no pair of fewer than ${LEAST_SESSIONS} sessions, and ${THRESHOLD} without a word. The other scorers are fitted on all visits.`,
      'A title that was not sold before the fit is in the file because it sells later, which a shop does not know of what joins it. In the last two tasks nobody may name one, and none is wanted.',
      SUM_SAID,
      ...Object.entries(CHOSEN).map(([name, chosen]) => chosenSaid(name, chosen)),
    ],
    counts: {
      titles: data.titles.length,
      'titles sold before the fit': sold,
      visits: data.visits.length,
      'visits fitted on': fit.before.length,
    },
    tuning: [],
    tasks: outcomes,
  };
}

/** The arms of each way of asking; scorers and profiles are the same in all, so that they answer once for a visit. */
function armsFrom(rivals: readonly Rival[], fit: Fit): (wanted: Wanted) => Arm[] {
  const { shop, setting, counts, recent } = fit;
  const arm = (name: string, scorer: Scorer<ShopCatalogue>, profile: Profile) =>
    rankingArm(name, 'scorers', { scorer, profile }, setting);
  const days = new Map<number, Profile>();
  const fading = (of: number): Profile => {
    const profile = days.get(of) ?? faded(`${of} days`, daysHalving(of));
    days.set(of, profile);
    return profile;
  };
  // What is asked of a scorer beside what was bought before is a guess of the same profile.
  const once = new Map<string, Scorer<ShopCatalogue>>();
  const asked = (rival: Rival, form: Form): Scorer<ShopCatalogue> => {
    const key = `${rival.name}, ${form}`;
    // What a shop's list may name has a part in its scores; others ask nothing of that.
    const scorer = once.get(key) ?? (rival.isShop ? rival[form] : askedOnce(rival[form], ofDeeds));
    once.set(key, scorer);
    return scorer;
  };
  const shops = rivals.filter(({ isShop }) => isShop);
  const own = shops.filter(({ name }) => name === SHOP);
  const sells = [popularity('popularity', counts), popularity('recent popularity', recent)];
  const profiles = [faded('accumulate for ever', forEver), faded('session only', lastVisit)];
  /** A shop by itself and, for all items, beside what was bought before as its own shelf has it. */
  const shopsArms = (
    wanted: Wanted,
    name: string,
    rival: Rival,
    profileOf: (days: number) => Profile,
  ): Arm[] => {
    const { beside, ...chosen } = chosenOf(SHOP);
    const itself = arm(name, asked(rival, 'withoutItself'), profileOf(chosen[wanted]));
    if (wanted === 'new') return [itself];
    const again = withBefore(asked(rival, beside.form), beside.weight, boughtAgain(shop));
    return [itself, arm(`${name}${BESIDE}`, again, profileOf(beside.days))];
  };
  const rivalsArms = (wanted: Wanted, rival: Rival): Arm[] => {
    const { beside, asShop, ...chosen } = chosenOf(rival.name);
    const itself = arm(
      rival.name,
      asked(rival, wanted === 'all' ? 'withoutItself' : 'whole'),
      fading(chosen[wanted]),
    );
    if (wanted === 'new') return [itself];
    const plain = withBefore(asked(rival, beside.form), beside.weight, takenBefore(shop.count));
    const given = withBefore(asked(rival, asShop.form), asShop.weight, boughtAgain(shop));
    return [
      itself,
      arm(`${rival.name}${BESIDE}`, plain, fading(beside.days)),
      arm(`${rival.name}${AS_SHOP}`, given, fading(asShop.days)),
    ];
  };
  return (wanted) => [
    ...shops.flatMap((rival) => shopsArms(wanted, rival.name, rival, fading)),
    ...profiles.flatMap((profile) =>
      own.flatMap((rival) => shopsArms(wanted, `${SHOP}: ${profile.name}`, rival, () => profile)),
    ),
    ...rivals.filter(({ isShop }) => !isShop).flatMap((rival) => rivalsArms(wanted, rival)),
    ...sells.map((scorer) => arm(scorer.name, scorer, fading(1))),
  ];
}

function chosenOf(name: string): Chosen {
  const chosen = CHOSEN[name] ?? CHOSEN[name.split(', pairs of ')[0] ?? ''];
  if (!chosen) throw new Error(`Nothing was chosen for ${name}.`);
  return chosen;
}

/** Each shop that is held against the others, against every other arm of the same question. */
function heldAgainst(arms: readonly Arm[]): (readonly [string, string])[] {
  return HELD.flatMap((held, i) =>
    arms.flatMap(({ name }): (readonly [string, string])[] => {
      const of = `${held}${isBeside(name) ? BESIDE : ''}`;
      // Each pair of shops once.
      const isBefore = HELD.slice(0, i + 1).some((one) => name === one || name === `${one}${BESIDE}`);
      return isBefore ? [] : [[of, name]];
    }),
  );
}

const isBeside = (name: string) => name.endsWith(BESIDE) || name.endsWith(AS_SHOP);
