/** The share of a catalogue that stood on any list, in [0, 1]. */
export function coverage(exposure: ArrayLike<number>): number {
  let shown = 0;
  for (let at = 0; at < exposure.length; at++) if ((exposure[at] ?? 0) > 0) shown += 1;
  return exposure.length === 0 ? 0 : shown / exposure.length;
}

/** Gini coefficient of how often each product was shown: 0 where all were alike, near 1 where one had every place. */
export function gini(exposure: ArrayLike<number>): number {
  const sorted = Float64Array.from(exposure).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const ranked = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/**
 * Diversity within a list: one less the mean cosine of its pairs, so 0 where all are the same. Undefined for fewer than
 * two.
 */
export function diversity(
  list: readonly number[],
  cosine: (one: number, other: number) => number,
): number | undefined {
  if (list.length < 2) return undefined;
  let sum = 0;
  for (let i = 0; i < list.length; i++)
    for (let j = 0; j < i; j++) sum += cosine(list[i] as number, list[j] as number);
  return 1 - sum / ((list.length * (list.length - 1)) / 2);
}
