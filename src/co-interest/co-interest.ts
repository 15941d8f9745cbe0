import { crc32 } from 'node:zlib';
import { type Neighbour, type NeighbourTable, neighboursOf } from './neighbour-table.js';

/** What sessions together say of the products of one index. */
export interface CoInterest {
  /** What a deed at a product speaks for, heaviest first; none where too few sessions told of it. */
  neighbours(position: number): readonly Neighbour[];
  /** The usual weight of a product's heaviest neighbour: a ranking divides by no less. */
  readonly usual: number;
  /** No pair of fewer sessions is in it. */
  readonly leastSessions: number;
  /** Its sessions were made by a program, not by shoppers. */
  readonly simulated: boolean;
  /** When it was fitted, milliseconds since 1970. */
  readonly fitted: number;
  /** Tells one table from another, under the positions of one index. */
  readonly digest: string;
}

/** A table under the positions of an index. Rows are read when first asked for. */
export function coInterestOf(
  table: NeighbourTable,
  { leastSessions, simulated, fitted }: Pick<CoInterest, 'leastSessions' | 'simulated' | 'fitted'>,
): CoInterest {
  const rows = new Map<number, readonly Neighbour[]>();
  return {
    neighbours(position) {
      const known = rows.get(position) ?? neighboursOf(table, position);
      rows.set(position, known);
      return known;
    },
    usual: usualOf(table),
    leastSessions,
    simulated,
    fitted,
    digest: digestOf(table, fitted),
  };
}

function usualOf({ offsets, weights }: NeighbourTable): number {
  const heaviest: number[] = [];
  for (let i = 0; i + 1 < offsets.length; i++)
    if (offsets[i] !== offsets[i + 1]) heaviest.push(weights[offsets[i] as number] as number);
  return heaviest.sort((a, b) => a - b)[heaviest.length >> 1] ?? 0;
}

function digestOf({ offsets, neighbours, weights }: NeighbourTable, fitted: number): string {
  const sum = [offsets, neighbours, weights, Float64Array.of(fitted)].reduce(
    (before, { buffer, byteOffset, byteLength }) =>
      crc32(new Uint8Array(buffer, byteOffset, byteLength), before),
    0,
  );
  return sum.toString(16).padStart(8, '0');
}
