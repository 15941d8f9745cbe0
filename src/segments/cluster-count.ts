import type { Pairs, Starts } from './first-clusters.js';
import { mean, type Rows, silhouettes } from './rows.js';
import { sampleKMeans } from './sample-k-means.js';

/** Silhouettes this near are the same to a shopper; fewer segments are easier to read. */
const AS_GOOD = 0.01;
const SEEDS = 3;
/** Numbers of clusters that are tried, a sixth apart; fixed, so that a product more does not try others. */
const LADDER = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 28, 34, 40, 48, 60, 75, 90, 110, 130, 160, 190];
/** Most and fewest in a shop of so many products, and how both grow beyond it: interests are read on one page. */
const MOST = 60;
const FEWEST = 40;
const LARGE_SHOP = 3_000;
const GROWTH = 0.25;

/** How a number of clusters did. */
export interface Tried {
  readonly count: number;
  /** Mean of the seeds. */
  readonly silhouette: number;
}

/** Numbers of clusters to try: .75 to 1.7 times the root of the products; the fourth from 3,000 on. */
export function clusterCounts(products: number): number[] {
  const growth = Math.max(1, products / LARGE_SHOP) ** GROWTH;
  const most = Math.min(1.7 * Math.sqrt(products), MOST * growth, products);
  const least = Math.min(0.75 * Math.sqrt(products), FEWEST * growth, most);
  const counts = LADDER.filter((count) => count >= least && count <= most);
  return counts.length > 0 ? counts : [Math.max(1, Math.floor(most))];
}

export interface ChoosingSample {
  /** Of what is clustered. */
  readonly pairs: Pairs;
  /** What the silhouette is measured on, so that leaning cannot flatter itself. */
  readonly meanings: Rows;
  /** Where clusters can start. */
  readonly stages: readonly Starts[];
}

export interface Choice {
  readonly assigned: Int32Array;
  readonly count: number;
  readonly tried: readonly Tried[];
}

/**
 * The clustering of a sample with the smallest number of clusters whose silhouette, the mean of three seeds, is within
 * .01 of the best; of its three the best.
 *
 * @param counts numbers of clusters to try, fewest first
 */
export function chooseClustering(
  { pairs, meanings, stages }: ChoosingSample,
  counts: readonly number[],
): Choice {
  const tries = counts.map((count) => {
    const fits = Array.from({ length: SEEDS }, (_, seed) => {
      const assigned = sampleKMeans(pairs, stages, count, seed);
      return { assigned, silhouette: mean(silhouettes(meanings, assigned, count)) };
    });
    return { count, fits, silhouette: mean(fits.map((fit) => fit.silhouette)) };
  });
  const { count, fits } = firstAsGood(tries, AS_GOOD);
  const tried = tries.map(({ count, silhouette }) => ({ count, silhouette }));
  return { assigned: firstAsGood(fits, 0).assigned, count, tried };
}

function firstAsGood<T extends { readonly silhouette: number }>(list: readonly T[], near: number): T {
  const best = Math.max(...list.map((one) => one.silhouette));
  const first = list.find((one) => one.silhouette >= best - near);
  if (first === undefined) throw new RangeError('nothing to choose from');
  return first;
}
