/**
 * Letters to add, drop, change or swap with their neighbour until one text is the other (optimal string alignment).
 * @returns a whole number; 0 for the same text
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        cell(above, j) + 1,
        cell(row, j - 1) + 1,
        cell(above, j - 1) + (isSame ? 0 : 1),
        ...(isSwapped ? [cell(before, j - 2) + 1] : []),
      );
    }
    [before, above] = [above, row];
  }
  return cell(above, other.length);
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
