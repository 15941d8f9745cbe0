/** Length of a value on a scale that begins at 0, in hundredths of a unit; 0 where the scale has no length. */
export function lengthOf(value: number, end: number, units: number): number {
  return end <= 0 ? 0 : Math.round((value / end) * units * 100) / 100;
}
