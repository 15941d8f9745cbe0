/**
 * Novelty of a list: the mean self-information of its rows, `-log2((k + 1) / (n + 1))` of one that `k` of `n` occasions held
 * (Zhou et al. 2010; Vargas and Castells 2011), one occasion added so that what nobody had stays finite. In bits: 0 where
 * everybody has everything on it. Undefined for an empty list.
 */
export function novelty(
  list: readonly number[],
  { held, occasions }: { readonly held: ArrayLike<number>; readonly occasions: number },
): number | undefined {
  if (list.length === 0) return undefined;
  const bits = list.map((one) => -Math.log2(((held[one] ?? 0) + 1) / (occasions + 1)));
  return bits.reduce((sum, one) => sum + one, 0) / list.length;
}

/** Shares of some groups, by group; they sum to 1, or there are none. */
export type Mix = ReadonlyMap<number, number>;

/** The part of what is wanted that is mixed into a list, so that a group which the list lacks costs a finite amount. */
const MIXED_IN = 0.01;

/**
 * How far the groups on a list are from those of a profile: the Kullback-Leibler divergence `sum p ln(p / q')` of the profile's
 * shares `p` from `q' = .99 q + .01 p` (Steck 2018, Calibrated Recommendations). In nats: 0 where the list has the profile's
 * shares, 4.6 where it has none of its groups. Undefined where either is empty.
 */
export function miscalibration(wanted: Mix, listed: Mix): number | undefined {
  if (wanted.size === 0 || listed.size === 0) return undefined;
  let sum = 0;
  for (const [group, p] of wanted)
    if (p > 0) sum += p * Math.log(p / ((1 - MIXED_IN) * (listed.get(group) ?? 0) + MIXED_IN * p));
  return sum;
}

/** The shares of groups that weighted degrees add up to; none where all are 0. */
export function mixOf(degrees: Iterable<{ readonly group: number; readonly degree: number }>): Mix {
  const sums = new Map<number, number>();
  let all = 0;
  for (const { group, degree } of degrees) {
    sums.set(group, (sums.get(group) ?? 0) + degree);
    all += degree;
  }
  return all > 0 ? new Map([...sums].map(([group, sum]) => [group, sum / all])) : new Map();
}

/**
 * Staleness of a list: the share of its rows that the list before had, of the same asker. In [0, 1]: 1 where nothing has
 * changed. Undefined for an empty list.
 */
export function staleness(list: readonly number[], before: readonly number[]): number | undefined {
  if (list.length === 0) return undefined;
  const seen = new Set(before);
  return list.filter((one) => seen.has(one)).length / list.length;
}

/** Near-repeats on a list: how many of its rows are nearly the same as one above them. 0 where all differ. */
export function nearRepeats(
  list: readonly number[],
  isAlike: (one: number, other: number) => boolean,
): number {
  return list.filter((one, at) => list.slice(0, at).some((other) => isAlike(one, other))).length;
}

/** Titles that share so much of their words read as one thing twice. */
const ALIKE = 0.7;

/**
 * Whether two titles are nearly the same: of the words of both (letters and digits, whatever the case) at least .7 are in each,
 * the Jaccard index. Told of titles alone, so that it holds for whoever knows no variants.
 */
export function titlesAlike(titles: readonly string[]): (one: number, other: number) => boolean {
  const words = titles.map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  return (one, other) => {
    const [first, second] = [words[one] ?? NONE, words[other] ?? NONE];
    const shared = [...first].filter((word) => second.has(word)).length;
    const all = first.size + second.size - shared;
    return all > 0 && shared / all >= ALIKE;
  };
}

const NONE: ReadonlySet<string> = new Set();
