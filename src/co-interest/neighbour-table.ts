/**
 * What each product leads to: rows of neighbours, heaviest first. Sparse: the neighbours of product i are those from
 * `offsets[i]` up to, and without, `offsets[i + 1]`.
 */
export interface NeighbourTable {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Above 0: what a deed at the product of the row adds to the score of the neighbour. */
  readonly weights: Float32Array;
}

export interface Neighbour {
  readonly position: number;
  readonly weight: number;
}

/** The heaviest of a row, at most so many; equal ones by their number. */
export function heaviest(row: readonly Neighbour[], most: number): Neighbour[] {
  return row
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, most);
}

export function tableOf(rows: readonly (readonly Neighbour[])[]): NeighbourTable {
  const offsets = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) offsets[i + 1] = (offsets[i] as number) + row.length;
  const all = rows.flat();
  return {
    offsets,
    neighbours: Uint32Array.from(all, ({ position }) => position),
    weights: Float32Array.from(all, ({ weight }) => weight),
  };
}

/** The neighbours of a product, heaviest first; none where the table does not know it. */
export function neighboursOf(
  { offsets, neighbours, weights }: NeighbourTable,
  position: number,
): Neighbour[] {
  const [from, to] = [offsets[position] ?? 0, offsets[position + 1] ?? 0];
  const row: Neighbour[] = [];
  for (let at = from; at < to; at++)
    row.push({ position: neighbours[at] as number, weight: weights[at] as number });
  return row;
}
