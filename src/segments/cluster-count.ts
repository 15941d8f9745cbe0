import { pairsOf, rowStarts, type Shelves, shelfStarts } from './first-clusters.js';
import type { Rows } from './rows.js';
import { sampleKMeans } from './sample-k-means.js';
import { mean, silhouettes } from './silhouette.js';

/** Silhouettes this near are the same to a shopper; fewer segments are easier to read. */
export const AS_GOOD = 0.01;
const SEEDS = 3;
/** Clusterings of the chosen number from which the best is taken: k-means ends in one of many valleys. */
const RESTARTS = 12;
/** Numbers of clusters that are tried: a coarse ladder, since the silhouette is flat between. */
const STEPS = 6;
/** Interests are read on one page: no shop has more segments than this. */
const MOST = 60;
const MOST_IN_A_LARGE_SHOP = 100;
const LARGE_SHOP = 20_000;

/** How a number of clusters did. */
export interface Tried {
  readonly count: number;
  /** Mean of the seeds. */
  readonly silhouette: number;
}

/** How many clusters to try for a catalogue of this size, fewest first. */
export function clusterCounts(products: number): number[] {
  const ceiling = products > LARGE_SHOP ? MOST_IN_A_LARGE_SHOP : MOST;
  const most = Math.max(1, Math.min(Math.round(1.7 * Math.sqrt(products)), ceiling, products));
  const least = Math.max(1, Math.min(Math.round(0.65 * Math.sqrt(products)), MOST / 2, most));
  const ladder = Array.from({ length: STEPS }, (_, step) =>
    Math.round(least * (most / least) ** (step / (STEPS - 1))),
  );
  return [...new Set(ladder)];
}

/** Products to choose on. */
export interface ChoosingSample {
  /** What is clustered. */
  readonly leaning: Rows;
  /** What the silhouette is measured on, so that leaning cannot flatter itself. */
  readonly meanings: Rows;
  readonly keys: Uint32Array;
  /** Coarse first. */
  readonly shelves: readonly Shelves[];
}

/**
 * The clustering of a sample with the smallest number of clusters whose silhouette, the mean of three seeds, is within
 * .01 of the best; then the best of a dozen of that number.
 *
 * @param products size of the whole catalogue
 */
export function chooseClustering(
  { leaning, meanings, keys, shelves }: ChoosingSample,
  products: number,
): { readonly assigned: Int32Array; readonly count: number; readonly tried: readonly Tried[] } {
  const pairs = pairsOf(leaning, keys);
  const stages = [...shelves.map((one) => shelfStarts(pairs, one)), rowStarts(pairs)];
  const fit = (count: number, seed: number) => {
    const assigned = sampleKMeans(pairs, stages.slice(seed % 2), count, seed);
    return { assigned, silhouette: mean(silhouettes(meanings, assigned, count)) };
  };
  const fits = (count: number, seeds: number) => Array.from({ length: seeds }, (_, seed) => fit(count, seed));
  const tried = clusterCounts(products).map((count) => ({
    count,
    silhouette: mean(fits(count, SEEDS).map(({ silhouette }) => silhouette)),
  }));
  const { count } = firstAsGood(tried, AS_GOOD);
  return { assigned: firstAsGood(fits(count, RESTARTS), 0).assigned, count, tried };
}

function firstAsGood<T extends { readonly silhouette: number }>(list: readonly T[], near: number): T {
  const best = Math.max(...list.map((one) => one.silhouette));
  const first = list.find((one) => one.silhouette >= best - near);
  if (first === undefined) throw new RangeError('nothing to choose from');
  return first;
}
