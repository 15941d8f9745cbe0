/**
 * Positions in turns of their categories, each turn in the order given: so many of each category, then the next of each.
 * @param each at least 1
 */
export function inTurns(
  positions: readonly number[],
  categoryOf: (position: number) => string,
  each: number,
): readonly number[] {
  const counts = new Map<string, number>();
  const turns = positions.map((position) => {
    const count = counts.get(categoryOf(position)) ?? 0;
    counts.set(categoryOf(position), count + 1);
    return { position, turn: Math.floor(count / each) };
  });
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ position }) => position);
}
