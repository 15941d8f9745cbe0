import { pairsOf } from './first-clusters.js';
import type { Rows } from './rows.js';
import { sampleKMeans } from './sample-k-means.js';
import { mean, silhouettes } from './silhouette.js';

/** Silhouettes this near are the same to a shopper; fewer segments are easier to read. */
const AS_GOOD = 0.01;
const SEEDS = 3;
/** Numbers of clusters that are tried: a coarse ladder, since the silhouette is flat between. */
const STEPS = 8;
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

/**
 * The clustering of a sample with the smallest number of clusters whose silhouette, the mean of three seeds, is within
 * .01 of the best; of its three seeds the best.
 *
 * @param leaning what is clustered
 * @param meanings what the silhouette is measured on, so that leaning cannot flatter itself
 * @param products size of the whole catalogue
 */
export function chooseClustering(
  { leaning, meanings, keys }: { leaning: Rows; meanings: Rows; keys: Uint32Array },
  products: number,
): { assigned: Int32Array; count: number; tried: readonly Tried[] } {
  const pairs = pairsOf(leaning, keys);
  const tries = clusterCounts(products).map((count) => {
    const fits = Array.from({ length: SEEDS }, (_, seed) => {
      const assigned = sampleKMeans(pairs, count, seed);
      return { assigned, silhouette: mean(silhouettes(meanings, assigned, count)) };
    });
    return { count, fits, silhouette: mean(fits.map((fit) => fit.silhouette)) };
  });
  const best = Math.max(...tries.map((one) => one.silhouette));
  const chosen = tries.find((one) => one.silhouette >= best - AS_GOOD) ?? tries[0];
  const fit = chosen?.fits.reduce((a, b) => (b.silhouette > a.silhouette ? b : a));
  const tried = tries.map(({ count, silhouette }) => ({ count, silhouette }));
  return { assigned: fit?.assigned ?? new Int32Array(0), count: chosen?.count ?? 0, tried };
}
