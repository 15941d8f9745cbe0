/** A list made of a table once, and anew where the table has grown: for what is read once a card of a page. */
export function listedOnce<T>(table: object, list: () => readonly T[]): () => readonly T[] {
  let rows = -1;
  let known: readonly T[] = [];
  return () => {
    const now = countOfRows(table);
    if (now === rows) return known;
    rows = now;
    known = list();
    return known;
  };
}

/** Counts without making a list of the keys. */
function countOfRows(table: object): number {
  let count = 0;
  for (const _row in table) count += 1;
  return count;
}
