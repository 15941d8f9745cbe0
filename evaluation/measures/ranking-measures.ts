/** A measure of one ranked list against what was wanted, in [0, 1]. The list is best first and names nothing twice. */
export type Measure = (list: readonly number[], wanted: ReadonlySet<number>) => number;

/** Normalised discounted cumulative gain of the first `k` with gains of 0 or 1 (Järvelin and Kekäläinen 2002). */
export const ndcgAt =
  (k: number): Measure =>
  (list, wanted) => {
    const gained = list.slice(0, k).reduce((sum, one, at) => sum + (wanted.has(one) ? discount(at) : 0), 0);
    let ideal = 0;
    for (let at = 0; at < Math.min(k, wanted.size); at++) ideal += discount(at);
    return ideal === 0 ? 0 : gained / ideal;
  };

const discount = (at: number) => 1 / Math.log2(at + 2);

/** Hit rate: 1 where any of the first `k` was wanted. */
export const hitAt =
  (k: number): Measure =>
  (list, wanted) =>
    list.slice(0, k).some((one) => wanted.has(one)) ? 1 : 0;

/** The reciprocal of the place of the first of `k` that was wanted; 0 where none was. */
export const reciprocalAt =
  (k: number): Measure =>
  (list, wanted) => {
    const at = list.slice(0, k).findIndex((one) => wanted.has(one));
    return at < 0 ? 0 : 1 / (at + 1);
  };

/** The share of what was wanted that is among the first `k`. */
export const recallAt =
  (k: number): Measure =>
  (list, wanted) =>
    wanted.size === 0 ? 0 : list.slice(0, k).filter((one) => wanted.has(one)).length / wanted.size;

/**
 * Of pairs of which one was judged better, the share that the scores put in the same order; equal scores count half.
 * Undefined where no two were judged differently.
 */
export function pairwiseAccuracy(
  judged: ReadonlyMap<number, number>,
  scores: (position: number) => number,
): number | undefined {
  let pairs = 0;
  let right = 0;
  for (const [one, better] of judged)
    for (const [other, worse] of judged) {
      if (better <= worse) continue;
      pairs += 1;
      right += scores(one) > scores(other) ? 1 : scores(one) === scores(other) ? 0.5 : 0;
    }
  return pairs === 0 ? undefined : right / pairs;
}
