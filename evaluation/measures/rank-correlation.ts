/**
 * Spearman's rank correlation of two lists of equal length, in [-1, 1]: Pearson's of their ranks, equal values having the
 * mean of theirs (Spearman 1904). NaN where one list is all alike.
 */
export function spearman(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (a.length + 1) / 2;
  let [product, squaresA, squaresB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [(a[at] ?? 0) - middle, (b[at] ?? 0) - middle];
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return product / Math.sqrt(squaresA * squaresB);
}

/** Ranks from 1 for the least. */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Float64Array(order.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (order[to]?.value === order[from]?.value) to += 1;
    // Ranks from + 1 to `to` have this mean.
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
