import type { ProductId } from '../../src/catalog/product.js';
import type { ProductOrders } from '../../src/popularity/product-orders.js';
import { releaseOf } from '../../src/popularity/release.js';
import { DAY } from '../../src/time/clock.js';
import type { Purchases, PurchaseVisit } from '../datasets/dataset.js';
import { ndcgAt } from '../measures/ranking-measures.js';
import type { Moment } from '../moments/moment.js';
import { nextVisits } from '../tasks/next-visit.js';
import { someOf } from '../tasks/some-of.js';
import type { Arm } from './arm.js';
import { MEASURE } from './fit-purchases.js';
import type { RetailOptions } from './online-retail.js';
import type { Outcome, TaskOutcome, Tuning } from './outcome.js';
import { ofWanted } from './run-arms.js';
import { tested } from './tested.js';
import { tune } from './tune.js';

const PLACES = 20;
const DAYS_TRIED = [7, 14, 30, 60, 90, 180];
/** Months that the shop counts, in half-lives. */
const COUNTED = 4;
/** Orders that a product must be in. */
const LEAST = 50;
const WEEK = 7 * DAY;
/** A release on a Tuesday holds what was ordered up to Sunday. */
const UNTIL_SUNDAY = 2 * DAY;
const FIRST_TUESDAY = 5 * DAY;

const TASKS = [
  { name: 'next visit, all items', wanted: 'all' },
  { name: 'next visit, new items', wanted: 'new' },
] as const;

/**
 * What sells, guessed as the next visit of anybody: by the shop's own release of its orders, made anew once a week, for
 * several half-lives of an order; and by all orders ever. Nothing of who asks is used.
 */
export async function evaluateWhatSells(data: Purchases, options: RetailOptions): Promise<Outcome> {
  const { splits, mostTested, mostTried, progress } = options;
  const positions = new Map(data.titles.map(({ id }, at) => [id, at]));
  const positionOf = (id: string) => positions.get(id);
  const momentsOf = (
    span: { from: number; until: number },
    { name, wanted }: (typeof TASKS)[number],
    most: number,
  ) => someOf(nextVisits(data.visits, span, wanted, positionOf), most, name);
  const running = {
    measures: { [MEASURE]: ofWanted(ndcgAt(PLACES)) },
    count: data.titles.length,
    shown: PLACES,
  };
  const armOf = (name: string, days: number, least = LEAST): Arm => {
    const released = releasesOf(data.visits, days, least);
    const guess = ({ at, masked }: Moment) =>
      released(at)
        .flatMap((id) => positionOf(id) ?? [])
        .filter((position) => !masked.has(position))
        .slice(0, PLACES);
    return { name, family: 'without a visit', guess };
  };
  const tuning: Tuning[] = [];
  for (const task of TASKS) {
    const of = `half-life of an order in days, ${task.name}`;
    const moments = momentsOf({ from: splits.tune, until: splits.test }, task, mostTried);
    const run = { ...running, onProgress: progress.step(of) };
    tuning.push(
      await tune(of, DAYS_TRIED, (days) => armOf(`${days}`, days), {
        moments,
        measure: MEASURE,
        options: run,
      }),
    );
  }
  const arms = [
    ...DAYS_TRIED.map((days) => armOf(`${days} days`, days)),
    armOf('14 days, whatever was ordered', 14, 1),
    armOf('all orders ever', Number.POSITIVE_INFINITY),
  ];
  const tasks: TaskOutcome[] = [];
  for (const task of TASKS) {
    const moments = momentsOf({ from: splits.test, until: splits.end }, task, mostTested);
    const pairs = arms.filter(({ name }) => name !== CHOSEN).map(({ name }) => [CHOSEN, name] as const);
    const run = { ...running, onProgress: progress.step(task.name) };
    if (moments.length > 0) tasks.push(await tested(task.name, moments, arms, pairs, run));
  }
  return {
    dataset: 'what-sells',
    title: 'What sells, by half-lives of an order, on Online Retail',
    files: data.files,
    protocol: [
      `A release is made each Tuesday of what was ordered up to Sunday: products of ${LEAST} orders in ${COUNTED} half-lives, most first, an order counting a product once. The latest before a moment is its guess.`,
      `Tried on ${dayOf(splits.tune)} to ${dayOf(splits.test)} (${mostTried} moments at most), tested from there until ${dayOf(splits.end)} (${mostTested} at most, drawn with a seed).`,
    ],
    counts: { titles: data.titles.length, visits: data.visits.length },
    tuning,
    tasks,
  };
}

const CHOSEN = '14 days';

/** What a shop has released at a moment, most first. */
function releasesOf(
  visits: readonly PurchaseVisit[],
  days: number,
  least: number,
): (at: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (at) => {
    const made = at - ((at - FIRST_TUESDAY) % WEEK);
    const release = known.get(made) ?? releaseAt(visits, made, days, least);
    known.set(made, release);
    return release;
  };
}

function releaseAt(
  visits: readonly PurchaseVisit[],
  made: number,
  days: number,
  least: number,
): readonly string[] {
  const counts = new Map<string, ProductOrders>();
  const until = made - UNTIL_SUNDAY + DAY;
  for (const { at, lines } of visits) {
    if (at >= until || at <= made - COUNTED * days * DAY) continue;
    const left = 2 ** ((at - made) / (days * DAY));
    for (const id of lines) {
      const { orders, faded } = counts.get(id) ?? { orders: 0, faded: 0 };
      counts.set(id, { product: id as ProductId, orders: orders + 1, faded: faded + left });
    }
  }
  return releaseOf([...counts.values()], least, made).products.map(([id]) => id);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
