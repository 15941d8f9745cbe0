import { drawsOf } from '../../src/segments/draws.js';

/** A mean with the interval that 95 % of resamples fall in. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 2_000;
const TAIL = 0.025;

/**
 * Percentile bootstrap of a mean, resampled by cluster: cases of one customer are no independent witnesses (Efron and
 * Tibshirani 1993; cluster form: Field and Welsh 2007). For a comparison give the differences of two arms on the same
 * cases, so that it is paired.
 * @param values one a case; cases of NaN are left out
 * @param clusters whose case each is
 */
export function bootstrap(
  values: ArrayLike<number>,
  clusters: readonly string[],
  { rounds = ROUNDS, seed = 'bootstrap' }: { readonly rounds?: number; readonly seed?: string } = {},
): Interval {
  const { sums, counts, mean } = byCluster(values, clusters);
  const draw = drawsOf(seed);
  const means = Float64Array.from({ length: rounds }, () => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < sums.length; i++) {
      const at = Math.floor(draw() * sums.length);
      sum += sums[at] ?? 0;
      count += counts[at] ?? 0;
    }
    return sum / count;
  }).sort();
  return { mean, low: quantile(means, TAIL), high: quantile(means, 1 - TAIL) };
}

/** The arithmetic mean; 0 of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** The value below which a share of sorted values lies, between neighbours in a straight line. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

function byCluster(values: ArrayLike<number>, clusters: readonly string[]) {
  const places = new Map<string, number>();
  const sums: number[] = [];
  const counts: number[] = [];
  const told: number[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const value = values[at] ?? 0;
    if (Number.isNaN(value)) continue;
    told.push(value);
    const place = places.get(cluster) ?? places.size;
    places.set(cluster, place);
    sums[place] = (sums[place] ?? 0) + value;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { sums, counts, mean: meanOf(told) };
}
