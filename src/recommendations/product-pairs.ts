import { dot } from '../embedding/vectors.js';
import type { Kinship } from './kinships.js';
import type { ShopIndex } from './shop-index.js';

/** What one product has in common with each other one, as far as it was asked. */
interface PairRow {
  /** Cosine of the tastes by position; not a number where it was not computed yet. */
  readonly cosines: Float64Array;
  /** Place in `KINSHIPS` by position; 0 where it was not read yet. */
  readonly kinships: Uint8Array;
  /** Every cosine was computed. */
  isWhole: boolean;
}

const KINSHIPS: readonly (Kinship | undefined)[] = [
  undefined,
  'same',
  'alike',
  'category',
  'department',
  'interest',
  'perhaps',
];

/** A row takes nine bytes a product: of larger catalogues few rows would fit. */
const MOST_PRODUCTS = 20_000;
/** Products times rows that are kept of one index: 18 MB, and all there is of 1,414 products. */
const MOST_PLACES = 2_000_000;

/** Constants of the catalogue alone: nothing of a visit is in them. */
const rowsOf = new WeakMap<ShopIndex, Map<number, PairRow>>();

/** The cosine of a product's taste to that of others, computed once for an index: every ranking asks for the same. */
export function cosineToProduct(named: number, index: ShopIndex): (position: number) => number {
  const row = rowOf(named, index);
  if (!row) return (position) => dot(index.taste(named), index.taste(position));
  const { cosines } = row;
  return (position) => {
    const known = cosines[position] as number;
    if (!Number.isNaN(known)) return known;
    const cosine = dot(index.taste(named), index.taste(position));
    cosines[position] = cosine;
    return cosine;
  };
}

/**
 * The cosines of a product's taste to those of all, by position; undefined where the rows of so large a catalogue would
 * drive one another out, and computing one takes longer than a scan.
 */
export function cosinesToAll(named: number, index: ShopIndex): Float64Array | undefined {
  const count = index.vectors.count();
  if (count * count > MOST_PLACES) return undefined;
  const row = rowOf(named, index);
  if (!row || row.isWhole) return row?.cosines;
  const { cosines } = row;
  const taste = index.taste(named);
  const rows = rowsOf.get(index);
  for (let position = 0; position < count; position++) {
    if (!Number.isNaN(cosines[position])) continue;
    // The cosine is the same from either side: half of all need not be computed.
    const other = rows?.get(position)?.cosines[named] ?? Number.NaN;
    cosines[position] = Number.isNaN(other) ? dot(taste, index.taste(position)) : other;
  }
  row.isWhole = true;
  return cosines;
}

/** The kinship of two products, read once for an index. */
export function rememberedKinship(
  named: number,
  position: number,
  index: ShopIndex,
  read: () => Kinship,
): Kinship {
  const row = rowOf(named, index);
  if (!row) return read();
  const known = KINSHIPS[row.kinships[position] ?? 0];
  if (known !== undefined) return known;
  const kinship = read();
  row.kinships[position] = KINSHIPS.indexOf(kinship);
  return kinship;
}

function rowOf(named: number, index: ShopIndex): PairRow | undefined {
  const count = index.vectors.count();
  if (count > MOST_PRODUCTS) return undefined;
  const rows = rowsOf.get(index) ?? new Map<number, PairRow>();
  rowsOf.set(index, rows);
  const known = rows.get(named);
  if (known) return known;
  const [oldest] = rows.keys();
  if (oldest !== undefined && (rows.size + 1) * count > MOST_PLACES) rows.delete(oldest);
  const row: PairRow = {
    cosines: new Float64Array(count).fill(Number.NaN),
    kinships: new Uint8Array(count),
    isWhole: false,
  };
  rows.set(named, row);
  return row;
}
