import type { ProductId } from '../catalog/product.js';
import { heaviest, type NeighbourTable, neighboursOf, tableOf } from './neighbour-table.js';

/** A fitted table as it is kept: by the ids of products, so that it outlives an index and its numbers. */
export interface StoredTable {
  /** When it was fitted, milliseconds since 1970. */
  readonly fitted: number;
  /** No pair of fewer sessions is in it. */
  readonly leastSessions: number;
  /** Its sessions were made by a program, not by shoppers. */
  readonly simulated: boolean;
  /** Ids by the numbers of the table. */
  readonly products: readonly ProductId[];
  readonly table: NeighbourTable;
}

/** The products that any row names, under numbers of the table's own. */
export function withoutEmptyRows(table: NeighbourTable, idOf: (position: number) => ProductId) {
  const named = new Set(table.neighbours);
  for (let i = 0; i + 1 < table.offsets.length; i++)
    if (table.offsets[i] !== table.offsets[i + 1]) named.add(i);
  const positions = [...named].sort((a, b) => a - b);
  const numbers = new Map(positions.map((position, number) => [position, number]));
  return {
    products: positions.map(idOf),
    table: renumbered(table, positions, (position) => numbers.get(position)),
  };
}

/** The table under the positions of an index; products that it does not sell are left out. */
export function atPositions(
  { products, table }: Pick<StoredTable, 'products' | 'table'>,
  count: number,
  positionOf: (id: ProductId) => number | undefined,
): NeighbourTable {
  const numbers = new Map<number, number>();
  const positions = products.map((id, number) => {
    const position = positionOf(id);
    if (position !== undefined) numbers.set(position, number);
    return position;
  });
  const rows = Array.from({ length: count }, (_, position) => numbers.get(position) ?? -1);
  return renumbered(table, rows, (number) => positions[number]);
}

function renumbered(
  table: NeighbourTable,
  rows: readonly number[],
  to: (number: number) => number | undefined,
): NeighbourTable {
  return tableOf(
    rows.map((row) => {
      const kept = neighboursOf(table, row).flatMap(({ position, weight }) => {
        const other = to(position);
        return other === undefined ? [] : [{ position: other, weight }];
      });
      return heaviest(kept, kept.length);
    }),
  );
}
