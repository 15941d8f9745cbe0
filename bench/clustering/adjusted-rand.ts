const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * How far two partitions of the same rows agree beyond chance (adjusted Rand index, Hubert and Arabie 1985): 1 where they
 * are the same, about 0 for two drawn at random.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [both, inA, inB] = [new Map<string, number>(), new Map<number, number>(), new Map<number, number>()];
  const count = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < a.length; row++) {
    count(both, `${a[row]} ${b[row]}`);
    count(inA, a[row] as number);
    count(inB, b[row] as number);
  }
  const sum = (counts: Map<unknown, number>) =>
    [...counts.values()].reduce((all, one) => all + pairs(one), 0);
  const expected = (sum(inA) * sum(inB)) / Math.max(1, pairs(a.length));
  const most = (sum(inA) + sum(inB)) / 2;
  return most === expected ? 1 : (sum(both) - expected) / (most - expected);
}
