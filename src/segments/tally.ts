/** How often each thing is there. */
export function tally<T>(things: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** What is there most comes first, of equals the first by the alphabet. */
export function mostFirst(counts: ReadonlyMap<string, number>): [thing: string, times: number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
