/**
 * Shares as whole percents that add up to exactly 100 (the largest-remainder method): each is rounded down, and those
 * that lost most get what is left. Ties fall to the earlier one.
 * @param shares parts of one whole, not negative; they are taken in proportion to their sum
 * @returns one whole number each; all 0 where there is nothing to share
 */
export function wholePercents(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (!(all > 0)) return shares.map(() => 0);
  const exact = shares.map((share) => (100 * share) / all);
  const percents = exact.map(Math.floor);
  const left = 100 - percents.reduce((sum, one) => sum + one, 0);
  const lost = exact.map((value, at) => ({ at, remainder: value - Math.floor(value) }));
  lost.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of lost.slice(0, left)) percents[at] = (percents[at] ?? 0) + 1;
  return percents;
}
