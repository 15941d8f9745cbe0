import type { Neighbour } from './neighbour-table.js';
import { type PairCounts, productsOf } from './pair-counts.js';

/** What each product has in all its pairs together, by its number. */
export function ownWeights({ count, keys, weights }: PairCounts): Float64Array {
  const own = new Float64Array(count);
  for (const [i, key] of keys.entries())
    for (const product of productsOf(key, count))
      own[product] = (own[product] as number) + (weights[i] as number);
  return own;
}

/** `X_i X_j / sqrt(X_i X_i X_j X_j)` for every pair of two (Sarwar and others 2001), from both sides. */
export function cosines(counts: PairCounts): Neighbour[][] {
  const own = ownWeights(counts);
  return pairsByProduct(counts).map((row, i) =>
    row.map(({ position, weight }) => {
      const norm = Math.sqrt((own[i] as number) * (own[position] as number));
      return { position, weight: norm > 0 ? weight / norm : 0 };
    }),
  );
}

/** Every pair of two from both sides: the neighbours of a product with the weight of the pair. */
function pairsByProduct({ count, keys, weights }: PairCounts): Neighbour[][] {
  const rows = Array.from({ length: count }, (): Neighbour[] => []);
  for (const [i, key] of keys.entries()) {
    const [low, high] = productsOf(key, count);
    const weight = weights[i] as number;
    rows[low]?.push({ position: high, weight });
    rows[high]?.push({ position: low, weight });
  }
  return rows;
}
