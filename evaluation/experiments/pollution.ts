import type { Purchases } from '../datasets/dataset.js';
import type { Moment } from '../moments/moment.js';
import { daysHalving, faded, forEver, lastVisit } from '../profiles/faded.js';
import { shopsOwn } from '../profiles/shops-own.js';
import { SHOPS_TASTE } from '../scorers/taste.js';
import { nextVisits } from '../tasks/next-visit.js';
import { polluted, strangersBaskets, without } from '../tasks/polluted.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, rankingArm } from './arm.js';
import { fitted, MEASURE } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Finding, Outcome, TaskOutcome } from './outcome.js';
import { tested } from './tested.js';

/** Half-life of a profile in days, as `next-visits` chose it for the shop on 30 November 2026. */
const DAYS = 120;
const PROFILES = [
  faded('session only', lastVisit),
  faded('accumulate for ever', forEver),
  faded('one half-life', daysHalving(DAYS)),
  shopsOwn("the shop's memory: a month", 'weeks'),
];
/** Visits of the customer's own after the stranger's basket. */
const OWN_VISITS = [0, 1, 2, 3, 5];

const clean = (profile: string) => profile;
const withStranger = (profile: string, own: number) =>
  `${profile}, a stranger's basket ${own === 0 ? 'last' : `${own} visits ago`}`;

/**
 * What a stranger's basket in the log costs the next visit, new items, and for how many visits: a present, a friend who
 * asked, a shared computer. The same moments with the basket behind all of the customer's visits, or before the last few.
 */
export async function evaluatePollution(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const { positionOf } = fit.shop;
  const name = 'next visit, new items';
  const span = { from: splits.test, until: splits.end };
  const drawn = strangersBaskets(data.visits, positionOf);
  const baskets = new Map<Moment, readonly number[]>();
  for (const moment of someOf(nextVisits(data.visits, span, 'new', positionOf), mostTested, name)) {
    const asked = without(moment, drawn(moment));
    if (asked.wanted.size > 0) baskets.set(asked, drawn(moment));
  }
  const moments = [...baskets.keys()];
  const arms = PROFILES.flatMap((profile): Arm[] => {
    const arm = rankingArm(profile.name, 'profiles', { scorer: SHOPS_TASTE, profile }, fit.setting);
    const after = (own: number): Arm => ({
      ...arm,
      name: withStranger(profile.name, own),
      guess: (moment: Moment) => arm.guess(polluted(moment, baskets.get(moment) ?? [], own)),
    });
    return [arm, ...OWN_VISITS.map(after)];
  });
  const pairs = PROFILES.flatMap((profile) =>
    OWN_VISITS.map((own) => [withStranger(profile.name, own), clean(profile.name)] as const),
  );
  const task = await tested(name, moments, arms, pairs, { ...fit.running, onProgress: progress.step(name) });
  await fit.close();
  return {
    dataset: 'pollution',
    title: "A stranger's basket in the log, on Online Retail",
    files: data.files,
    protocol: [
      ...protocolOf(options).slice(1),
      "The shop's ranking without a table. A basket of another known customer, drawn with a seed from the ninety days before, is put into the log behind the last visit, or before the last ones; each of its lines weighs 1/sqrt(lines) as in any basket. What was bought is not shown, whoever bought it, so that nothing of the basket may be named or is wanted, with it in the log or without.",
      `One half-life is of ${DAYS} days. Nothing is tuned.`,
    ],
    counts: { titles: data.titles.length, visits: data.visits.length },
    tuning: [],
    findings: [madeUp(task)],
    tasks: [task],
  };
}

/** Until when the loss can be told. */
function madeUp({ differences, arms }: TaskOutcome): Finding {
  const meanOf = (arm: string) => arms.find(({ name }) => name === arm)?.quality[MEASURE]?.mean ?? 0;
  const rows = PROFILES.map(({ name }) => {
    const losses = OWN_VISITS.map(
      (own) => differences.find(({ one }) => one === withStranger(name, own))?.difference,
    );
    const over = OWN_VISITS[losses.findLastIndex((loss) => (loss?.high ?? 0) < 0) + 1];
    const share = (i: number) => `${((-100 * (losses[i]?.mean ?? 0)) / meanOf(clean(name))).toFixed(0)} %`;
    return [
      name,
      ...OWN_VISITS.map((_, i) => share(i)),
      over === undefined ? `more than ${OWN_VISITS.at(-1)}` : String(over),
    ];
  });
  return {
    title: 'Loss, and visits until it is made up',
    text: `The part of ${MEASURE} that is lost where the customer has made so many visits of their own since; and after how many of these the interval of the loss holds 0, and goes on to.`,
    head: ['profile', ...OWN_VISITS.map((own) => `after ${own}`), 'made up after'],
    rows,
  };
}
