import type { Purchases } from '../datasets/dataset.js';
import { meansByGroup, spread, spreadByChance } from '../measures/by-group.js';
import { daysHalving, faded } from '../profiles/faded.js';
import { mixesOf } from '../profiles/interest-mix.js';
import { share } from '../reports/numbers.js';
import { fitTable } from '../scorers/co-interest.js';
import { itemKnn } from '../scorers/item-knn.js';
import { withTable } from '../scorers/shop-with-table.js';
import { SHOPS_TASTE } from '../scorers/taste.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { rankingArm } from './arm.js';
import { sessionsOf } from './co-interest.js';
import { fitted, MEASURE, occasionsOf } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Finding, Outcome } from './outcome.js';
import type { Guessed } from './run-arms.js';
import { tested } from './tested.js';

/** Half-life of a profile in days, as `next-visits` chose it for the shop on 30 November 2026. */
const DAYS = 120;
/** Visits of a segment below which its mean says nothing. */
const LEAST = 20;
const JOINED = 'the shop with a table';
const BARE = 'the shop without a table';

/** Whether who is of one segment is served worse than who is of another: the next visit, new items, by the first interest. */
export async function evaluateSegmentQuality(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, progress } = options;
  const fit = await fitted(data, splits.test, options);
  const { shop, setting, before, running } = fit;
  const name = 'next visit, new items';
  const span = { from: splits.test, until: splits.end };
  const moments = someOf(nextVisits(data.visits, span, 'new', shop.positionOf), mostTested, name);
  const profile = faded('one half-life', daysHalving(DAYS));
  const table = fitTable(sessionsOf(before, shop.positionOf), shop.count, splits.test);
  const joined = withTable(shop, table, { leastSessions: 1, fitted: splits.test });
  const arms = [
    rankingArm(JOINED, 'scorers', { scorer: SHOPS_TASTE, profile }, { ...setting, catalogue: joined }),
    rankingArm(BARE, 'scorers', { scorer: SHOPS_TASTE, profile }, setting),
    rankingArm('item-kNN', 'scorers', { scorer: itemKnn(occasionsOf(fit), shop.count), profile }, setting),
  ];
  const step = progress.step(name);
  const task = await tested(name, moments, arms, [[JOINED, BARE]], { ...running, onProgress: step });
  const mixes = mixesOf(profile, shop);
  const groups = moments.map((moment) => greatest(mixes.wanted(moment)));
  const labels = shop.index.segments.map(({ label }) => label);
  await fit.close();
  return {
    dataset: 'segment-quality',
    title: 'Quality by segment, on Online Retail',
    files: data.files,
    protocol: [
      ...protocolOf(options).slice(1),
      `A visit is of the segment that its customer's profile holds most of, with a half-life of ${DAYS} days. Nothing is tuned.`,
    ],
    counts: { titles: data.titles.length, segments: labels.length },
    tuning: [],
    findings: [apart(task.arms, groups), ofSegments(task.arms, groups, labels)],
    tasks: [task],
  };
}

function greatest(mix: ReturnType<ReturnType<typeof mixesOf>['wanted']>): number {
  return [...mix].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0];
}

const qualities = (arm: Guessed | undefined) => arm?.values[MEASURE] ?? [];

/** How far segments lie apart by each arm. */
function apart(arms: readonly Guessed[], groups: readonly number[]): Finding {
  return {
    title: 'How far segments lie apart',
    text: `Segments of ${LEAST} visits and more. The gap is from the best mean ${MEASURE} to the worst; the spread is the standard deviation of the means by visits, and beside it what 95 of 100 draws at random have at most.`,
    head: ['arm', 'segments', 'mean', 'best', 'worst', 'gap', 'spread', 'by chance', ''],
    rows: arms.map((arm) => {
      const means = meansByGroup(qualities(arm), groups, LEAST);
      const [best, worst] = [means[0]?.mean ?? 0, means.at(-1)?.mean ?? 0];
      const [own, chance] = [spread(means), spreadByChance(qualities(arm), groups, LEAST)];
      return [
        arm.name,
        String(means.length),
        ...[arm.quality[MEASURE]?.mean ?? 0, best, worst, best - worst, own, chance].map(share),
        own > chance ? 'told apart' : 'not told apart',
      ];
    }),
  };
}

function ofSegments(arms: readonly Guessed[], groups: readonly number[], labels: readonly string[]): Finding {
  const [first, ...others] = arms;
  const ofOthers = others.map(
    (arm) => new Map(meansByGroup(qualities(arm), groups, LEAST).map(({ group, mean }) => [group, mean])),
  );
  return {
    title: `${MEASURE} of each segment`,
    text: `Segments of ${LEAST} visits and more, the best first.`,
    head: ['segment', 'visits', ...arms.map(({ name }) => name)],
    rows: meansByGroup(qualities(first), groups, LEAST).map(({ group, cases, mean }) => [
      labels[group] ?? 'none',
      String(cases),
      share(mean),
      ...ofOthers.map((means) => share(means.get(group) ?? 0)),
    ]),
  };
}
