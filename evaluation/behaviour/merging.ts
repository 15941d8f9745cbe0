/** Segments of each group; every segment is in one. */
export type Groups = readonly (readonly number[])[];

interface MergingRules {
  /** Higher is nearer. */
  readonly nearness: (one: number, other: number) => number;
  /** Of two segments; a group takes in another only where all of the one may be with all of the other. */
  readonly mayMerge: (one: number, other: number) => boolean;
  /** Fewer groups are not made. */
  readonly least?: number;
}

/**
 * Merges segments, the nearest two first. Gives the segments of each group in rising order, groups in the order of their
 * first.
 */
export function mergedGroups(count: number, { nearness, mayMerge, least = 1 }: MergingRules): number[][] {
  const groups = Array.from({ length: count }, (_, segment) => [segment]);
  const pairs = groups
    .flatMap((_, one) => groups.slice(0, one).map((_, other) => ({ one, other, near: nearness(one, other) })))
    .filter(({ one, other }) => mayMerge(one, other))
    .sort((a, b) => b.near - a.near);
  for (const { one, other } of pairs) {
    if (groups.length <= least) break;
    const [from, to] = [
      groups.find((group) => group.includes(one)),
      groups.find((group) => group.includes(other)),
    ];
    if (!from || !to || from === to) continue;
    if (!from.every((a) => to.every((b) => mayMerge(a, b)))) continue;
    to.push(...from);
    groups.splice(groups.indexOf(from), 1);
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}
