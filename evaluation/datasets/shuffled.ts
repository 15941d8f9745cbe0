/** The same things in an order drawn at random (Fisher and Yates); `draw` gives numbers in (0, 1). */
export function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}
