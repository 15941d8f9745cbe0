/** How often each thing is there. */
export function tally<T>(things: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Things by what they have in common, in their order; those without it are left out. */
export function groupedBy<T, Key>(things: Iterable<T>, keyOf: (thing: T) => Key | undefined): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** What is there most comes first, of equals the first by the alphabet. */
export function mostFirst(counts: ReadonlyMap<string, number>): [thing: string, times: number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
