import { dot } from '../../embedding/vectors.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Kinship } from './kinships.js';

/** What one product has in common with each other one, as far as it was asked. */
interface PairRow {
  /** Cosine of the tastes by position; not a number where it was not computed yet. */
  readonly cosines: Float64Array;
  /** Place in `KINSHIPS` by position; 0 where it was not read yet. */
  readonly kinships: Uint8Array;
  /** Answers to the questions of `PairQuestion` by position, two bits each: 0 where it was not asked yet, 1 no, 2 yes. */
  readonly answers: Uint8Array;
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
];

/** What is asked of two products of one catalogue and answered with yes or no, by its place in `PairRow.answers`. */
const PAIR_QUESTION = { isOneKind: 0, isNear: 1, isAmongNearest: 2, isApart: 3 } as const;
export type PairQuestion = keyof typeof PAIR_QUESTION;

/**
 * A row takes ten bytes a product. Of larger catalogues so few rows fit that making them takes longer than they save:
 * of 12,000 products a home page takes 19 ms without rows, and 47 with them (p95, `npm run bench -- home-shelves 12000`).
 */
const MOST_PRODUCTS = 5_000;
/** Products times rows that are kept of one index: 20 MB, and all there is of 1,414 products. */
const MOST_PLACES = 2_000_000;

interface PairRows {
  readonly count: number;
  /** By position. */
  readonly rows: (PairRow | undefined)[];
  /** Positions that have a row, the oldest first. */
  readonly kept: Set<number>;
}

/** Constants of the catalogue alone: nothing of a visit is in them. */
const rowsOf = new WeakMap<ShopIndex['identity'], PairRows>();

/** The index that was asked about last, and its rows: a page asks some thousand times, and always about one. */
let last: { readonly identity: ShopIndex['identity']; readonly pairs: PairRows } | undefined;

/** The cosine of a product's taste to that of others, computed once for an index: every ranking asks for the same. */
export function cosineToProduct(named: number, index: ShopIndex): (position: number) => number {
  const row = rowOf(named, index);
  if (!row) return (position) => dot(index.taste(named), index.taste(position));
  return (position) => cosineIn(row, named, position, index);
}

/** The same of one other product: nothing is made for asking. */
export function cosineOf(named: number, position: number, index: ShopIndex): number {
  const row = rowOf(named, index);
  return row ? cosineIn(row, named, position, index) : dot(index.taste(named), index.taste(position));
}

function cosineIn({ cosines }: PairRow, named: number, position: number, index: ShopIndex): number {
  const known = cosines[position] as number;
  if (!Number.isNaN(known)) return known;
  const cosine = dot(index.taste(named), index.taste(position));
  cosines[position] = cosine;
  return cosine;
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
  const rows = rowsOf.get(index.identity)?.rows;
  for (let position = 0; position < count; position++) {
    if (!Number.isNaN(cosines[position])) continue;
    // The cosine is the same from either side: half of all need not be computed.
    const other = rows?.[position]?.cosines[named] ?? Number.NaN;
    cosines[position] = Number.isNaN(other) ? dot(taste, index.taste(position)) : other;
  }
  row.isWhole = true;
  return cosines;
}

/** The same where all of them were computed before; undefined where any is missing. */
export function knownCosines(named: number, index: ShopIndex): Float64Array | undefined {
  const row = rowOf(named, index);
  return row?.isWhole ? row.cosines : undefined;
}

/** The kinship of two products, read once for an index. */
export function rememberedKinship(
  named: number,
  position: number,
  index: ShopIndex,
  read: (named: number, position: number, index: ShopIndex) => Kinship,
): Kinship {
  const row = rowOf(named, index);
  if (!row) return read(named, position, index);
  const known = KINSHIPS[row.kinships[position] ?? 0];
  if (known !== undefined) return known;
  const kinship = read(named, position, index);
  row.kinships[position] = KINSHIPS.indexOf(kinship);
  return kinship;
}

/** Answers a question of two products once for an index. */
export function rememberedAnswer(
  question: PairQuestion,
  named: number,
  position: number,
  index: ShopIndex,
  read: (named: number, position: number, index: ShopIndex) => boolean,
): boolean {
  const row = rowOf(named, index);
  if (!row) return read(named, position, index);
  const shift = 2 * PAIR_QUESTION[question];
  const known = ((row.answers[position] as number) >> shift) & 3;
  if (known > 0) return known === YES;
  const answer = read(named, position, index);
  row.answers[position] = (row.answers[position] as number) | ((answer ? YES : NO) << shift);
  return answer;
}

const NO = 1;
const YES = 2;

function rowOf(named: number, index: ShopIndex): PairRow | undefined {
  const pairs = last?.identity === index.identity ? last.pairs : pairsOf(index);
  return pairs.rows[named] ?? (pairs.count > MOST_PRODUCTS ? undefined : newRow(named, pairs));
}

function pairsOf({ identity, vectors }: ShopIndex): PairRows {
  const pairs = rowsOf.get(identity) ?? { count: vectors.count(), rows: [], kept: new Set() };
  rowsOf.set(identity, pairs);
  last = { identity, pairs };
  return pairs;
}

function newRow(named: number, { count, rows, kept }: PairRows): PairRow {
  const [oldest] = kept;
  if (oldest !== undefined && (kept.size + 1) * count > MOST_PLACES) {
    kept.delete(oldest);
    rows[oldest] = undefined;
  }
  const row: PairRow = {
    cosines: new Float64Array(count).fill(Number.NaN),
    kinships: new Uint8Array(count),
    answers: new Uint8Array(count),
    isWhole: false,
  };
  kept.add(named);
  rows[named] = row;
  return row;
}
