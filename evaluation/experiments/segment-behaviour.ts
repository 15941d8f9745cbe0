import { dot } from '../../src/embedding/vectors.js';
import { drawsOf } from '../../src/segments/draws.js';
import { type Groups, mergedGroups } from '../behaviour/merging.js';
import { toldApart } from '../behaviour/pairs.js';
import { alikeByTitles, alikeByVisits } from '../behaviour/properties.js';
import { firstSegmentVisits, type SegmentVisit, SOON_DAYS } from '../behaviour/segment-visits.js';
import type { Purchases } from '../datasets/dataset.js';
import { shuffled } from '../datasets/shuffled.js';
import type { ShopCatalogue } from '../profiles/profile.js';
import { behaviourFindings, type Witnesses } from '../reports/behaviour-findings.js';
import { SHOPS_TASTE } from '../scorers/taste.js';
import { withMergedSegments } from '../shop/merged-segments.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import { type Arm, type ArmSetting, rankingArm, shelfArm } from './arm.js';
import { type Fit, fitted } from './fit-purchases.js';
import { protocolOf, type RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome } from './outcome.js';
import { RETAIL_PROFILE } from './segments.js';
import { tested } from './tested.js';

const FOUND = 'segments as found';
const BY_VISITS = 'merged where visits are alike';
const BY_TITLES = 'merged where titles are alike';
const AS_FEW = 'as few by taste alone';

/**
 * Whether visits do other things in one segment than in another, and what it costs or wins to merge segments that are not
 * told apart. Behaviour is read before the split, the ranking tested after it.
 */
export async function evaluateSegmentBehaviour(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const fit = await fitted(data, options.splits.test, options);
  const { index } = fit.shop;
  const count = index.segments.length;
  const nearness = (one: number, other: number) => dot(index.segmentTaste(one), index.segmentTaste(other));
  const own = segmentsOfTitles(data, fit);
  const visits = visitsBySegment(data, options.splits.test, own, count);
  const witnesses = witnessesOf(data, options.splits.test, own, count);
  const merged = witnesses.map(({ told }) => mergedGroups(count, { nearness, mayMerge: told.areAlike }));
  const [byVisits = [], byTitles = []] = merged;
  const asFew = mergedGroups(count, { nearness, mayMerge: () => true, least: byTitles.length });
  const tasks = await tasksOf(data, fit, { byVisits, byTitles, asFew }, options);
  await fit.close();
  return {
    dataset: 'segment-behaviour',
    title: 'What visits do in a segment, on Online Retail',
    files: data.files,
    protocol: protocolOfBehaviour(options),
    counts: {
      titles: data.titles.length,
      'segments discovered': count,
      'first visits of a customer to a segment': visits.flat().length,
      'segments left where visits are alike': byVisits.length,
      'segments left where titles are alike': byTitles.length,
    },
    tuning: [],
    findings: behaviourFindings({
      labels: index.segments.map(({ label }) => label),
      visits,
      witnesses,
      merged: [
        [BY_VISITS, byVisits],
        [BY_TITLES, byTitles],
        [AS_FEW, asFew],
      ],
      nearness,
    }),
    tasks,
  };
}

/** The first segment of each title that has one. */
function segmentsOfTitles({ titles }: Purchases, { shop }: Fit): ReadonlyMap<string, number> {
  return new Map(
    titles.flatMap(({ id }) => {
      const position = shop.positionOf(id);
      const [first] = position === undefined ? [] : shop.index.memberships(position);
      return first ? [[id, first.segment] as const] : [];
    }),
  );
}

function visitsBySegment(
  data: Purchases,
  until: number,
  segments: ReadonlyMap<string, number>,
  count: number,
): readonly (readonly SegmentVisit[])[] {
  const groups = Array.from({ length: count }, (): SegmentVisit[] => []);
  for (const visit of firstSegmentVisits(data, until, (title) => segments.get(title)))
    groups[visit.segment]?.push(visit);
  return groups;
}

/** What tells segments apart by each kind of case, and what would where titles are dealt to as many at random. */
function witnessesOf(
  data: Purchases,
  until: number,
  segments: ReadonlyMap<string, number>,
  count: number,
): readonly Witnesses[] {
  const titles = [...segments.keys()];
  const numbers = new Map(titles.map((title, i) => [title, i]));
  const byTitle = visitsBySegment(data, until, numbers, titles.length);
  const titlesOf = (dealt: ReadonlyMap<string, number>) => {
    const groups = Array.from({ length: count }, (): (readonly SegmentVisit[])[] => []);
    for (const [i, visits] of byTitle.entries()) groups[dealt.get(titles[i] ?? '') ?? 0]?.push(visits);
    return groups;
  };
  const order = shuffled([...segments.values()], drawsOf('dealt segments'));
  const dealt = new Map(titles.map((title, i) => [title, order[i] ?? 0]));
  return [
    {
      cases: 'visits',
      told: toldApart(visitsBySegment(data, until, segments, count), alikeByVisits),
      dealt: toldApart(visitsBySegment(data, until, dealt, count), alikeByVisits),
    },
    {
      cases: 'titles',
      told: toldApart(titlesOf(segments), alikeByTitles),
      dealt: toldApart(titlesOf(dealt), alikeByTitles),
    },
  ];
}

interface Merged {
  readonly byVisits: Groups;
  readonly byTitles: Groups;
  readonly asFew: Groups;
}

async function tasksOf(
  data: Purchases,
  { shop, setting, running }: Fit,
  { byVisits, byTitles, asFew }: Merged,
  { splits, mostTested, progress }: RetailOptions,
): Promise<TaskOutcome[]> {
  const catalogues = [
    [FOUND, shop],
    [BY_VISITS, withMergedSegments(shop, byVisits)],
    [BY_TITLES, withMergedSegments(shop, byTitles)],
    [AS_FEW, withMergedSegments(shop, asFew)],
  ] as const;
  const arms = catalogues.flatMap(([name, catalogue]) => armsOf(name, catalogue, setting));
  const pairs = ['ranking', 'shelf'].flatMap((what) =>
    [
      [BY_VISITS, FOUND],
      [BY_TITLES, FOUND],
      [AS_FEW, FOUND],
      [BY_TITLES, AS_FEW],
    ].map(([one, other]) => [`${what}, ${one}`, `${what}, ${other}`] as const),
  );
  const tasks: TaskOutcome[] = [];
  for (const wanted of ['all', 'new'] as const) {
    const name = `Online Retail, next visit, ${wanted} items`;
    const span = { from: splits.test, until: splits.end };
    const moments = someOf(nextVisits(data.visits, span, wanted, shop.positionOf), mostTested, name);
    const step = { ...running, onProgress: progress.step(name) };
    if (moments.length > 0) tasks.push(await tested(name, moments, arms, pairs, step));
  }
  return tasks;
}

function armsOf(name: string, catalogue: ShopCatalogue, fitSetting: ArmSetting): Arm[] {
  const setting = { ...fitSetting, catalogue };
  const scored = { scorer: SHOPS_TASTE, profile: RETAIL_PROFILE };
  return [
    rankingArm(`ranking, ${name}`, 'profiles', scored, setting),
    shelfArm(`shelf, ${name}`, RETAIL_PROFILE, setting),
  ];
}

function protocolOfBehaviour(options: RetailOptions): string[] {
  const day = new Date(options.splits.test).toISOString().slice(0, 10);
  return [
    `Visits as cases: of every known customer the first visit to each segment that lies ${SOON_DAYS} days or more before ${day}, by the first segment of each title. A customer counts once for a segment, and the same customers stand in many. Outcomes by Pearson’s chi-square where Cochran’s rule lets it be relied on, amounts by one-way analysis of variance of their logarithms.`,
    'Titles as cases: of every customer the first visit that bought the title; each title with ten of them counts once for its segment. One-way analysis of variance of the share of an outcome and of the logarithm of an amount.',
    'The correction is Benjamini and Hochberg’s, over all properties, and over all pairs and properties; the level is .05. Merged are pairs that no property tells apart, the nearest mean tastes first; a group takes in another only where every pair of the two is such a pair.',
    'Dealt: the same tests with every title dealt to a segment at random, sizes kept. What is told apart then is told apart by nothing that a segment means.',
    ...protocolOf(options).slice(1),
    'The half-life is that of the report on segments. Nothing is tuned here.',
    'Games has neither times nor prices nor returns, and is left out.',
  ];
}
