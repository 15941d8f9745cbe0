import { dot } from '../../embedding/vectors.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Kinship } from './kinships.js';

/** What pairs of products have in common, as far as it was asked, each pair by its place. */
interface Known {
  /** Cosine of the tastes; not a number where it was not computed yet. */
  readonly cosines: Float64Array;
  /** Place in `KINSHIPS`; 0 where it was not read yet. */
  readonly kinships: Uint8Array;
  /** Answers to the questions of `PairQuestion`, two bits each: 0 where it was not asked yet, 1 no, 2 yes. */
  readonly answers: Uint8Array;
  /** Of a table which pair is in each place, -1 where none is. Undefined in a row of one product, where the place is the position of the other. */
  readonly pairs: Float64Array | undefined;
  /** Every cosine of a row was computed. */
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

/** What is asked of two products of one catalogue and answered with yes or no, by its place in `Known.answers`. */
const PAIR_QUESTION = { isOneKind: 0, isNear: 1, isAmongNearest: 2, isApart: 3 } as const;
export type PairQuestion = keyof typeof PAIR_QUESTION;

/** Pairs of a catalogue that are all kept, in a row a product: 20 MB, all there are of 1,414 products. */
const MOST_PAIRS = 2_000_000;
/**
 * Places for the pairs of a larger catalogue, a power of two: 2.4 MB. A page asks of some thousand pairs, of each about ten
 * times; a pair that falls into the place of another drives it out.
 */
const TABLE_BITS = 17;

interface Pairs {
  readonly count: number;
  /** By position; none of a catalogue that has a table. */
  readonly rows: (Known | undefined)[];
  readonly table: Known | undefined;
}

/** Constants of the catalogue alone: nothing of a visit is in them. */
const keptOf = new WeakMap<ShopIndex['identity'], Pairs>();

/** The index that was asked about last, and its pairs: a page asks some thousand times, and always about one. */
let last: { readonly identity: ShopIndex['identity']; readonly pairs: Pairs } | undefined;

/** The cosine of a product's taste to that of others, computed once for an index: every ranking asks for the same. */
export function cosineToProduct(named: number, index: ShopIndex): (position: number) => number {
  const known = knownOf(named, index);
  return (position) => cosineIn(known, named, position, index);
}

/** The same of one other product: nothing is made for asking. */
export function cosineOf(named: number, position: number, index: ShopIndex): number {
  return cosineIn(knownOf(named, index), named, position, index);
}

function cosineIn(known: Known, named: number, position: number, index: ShopIndex): number {
  const place = placeOf(named, position, known);
  const before = known.cosines[place] as number;
  if (!Number.isNaN(before)) return before;
  const cosine = dot(index.taste(named), index.taste(position));
  known.cosines[place] = cosine;
  return cosine;
}

/**
 * The cosines of a product's taste to those of all, by position; undefined where so large a catalogue has no rows, and
 * computing one takes longer than a scan.
 */
export function cosinesToAll(named: number, index: ShopIndex): Float64Array | undefined {
  const { count, rows, table } = pairsOf(index);
  if (table) return undefined;
  const row = rows[named] ?? newRow(named, rows, count);
  const { cosines } = row;
  if (row.isWhole) return cosines;
  const taste = index.taste(named);
  for (let position = 0; position < count; position++) {
    if (!Number.isNaN(cosines[position])) continue;
    // The cosine is the same from either side: half of all need not be computed.
    const other = rows[position]?.cosines[named] ?? Number.NaN;
    cosines[position] = Number.isNaN(other) ? dot(taste, index.taste(position)) : other;
  }
  row.isWhole = true;
  return cosines;
}

/** Those that were computed so far, by position, and not a number where one was not; undefined of a larger catalogue. */
export function cosinesSoFar(named: number, index: ShopIndex): Float64Array | undefined {
  const known = knownOf(named, index);
  return known.pairs ? undefined : known.cosines;
}

/** The kinship of two products, read once for an index. */
export function rememberedKinship(
  named: number,
  position: number,
  index: ShopIndex,
  read: (named: number, position: number, index: ShopIndex) => Kinship,
): Kinship {
  const known = knownOf(named, index);
  const before = KINSHIPS[known.kinships[placeOf(named, position, known)] as number];
  if (before !== undefined) return before;
  const kinship = read(named, position, index);
  // Reading asks of other pairs, which may have driven this one out.
  known.kinships[placeOf(named, position, known)] = KINSHIPS.indexOf(kinship);
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
  const known = knownOf(named, index);
  const { answers } = known;
  const shift = 2 * PAIR_QUESTION[question];
  const before = ((answers[placeOf(named, position, known)] as number) >> shift) & 3;
  if (before > 0) return before === YES;
  const answer = read(named, position, index);
  const place = placeOf(named, position, known);
  answers[place] = (answers[place] as number) | ((answer ? YES : NO) << shift);
  return answer;
}

const NO = 1;
const YES = 2;

function knownOf(named: number, index: ShopIndex): Known {
  const { rows, count, table } = pairsOf(index);
  return rows[named] ?? table ?? newRow(named, rows, count);
}

function pairsOf({ identity, vectors }: ShopIndex): Pairs {
  if (last?.identity === identity) return last.pairs;
  const pairs = keptOf.get(identity) ?? noPairs(vectors.count());
  keptOf.set(identity, pairs);
  last = { identity, pairs };
  return pairs;
}

function noPairs(count: number): Pairs {
  const isSmall = count * count <= MOST_PAIRS;
  const places = 2 ** TABLE_BITS;
  const table = isSmall ? undefined : nothingKnown(places, new Float64Array(places).fill(-1));
  return { count, rows: [], table };
}

function newRow(named: number, rows: Pairs['rows'], count: number): Known {
  const row = nothingKnown(count, undefined);
  rows[named] = row;
  return row;
}

function nothingKnown(places: number, pairs: Float64Array | undefined): Known {
  return {
    cosines: new Float64Array(places).fill(Number.NaN),
    kinships: new Uint8Array(places),
    answers: new Uint8Array(places),
    pairs,
    isWhole: false,
  };
}

/** Where a pair stands. */
function placeOf(named: number, position: number, known: Known): number {
  return known.pairs ? placeInTable(named, position, known.pairs, known) : position;
}

/** In a table a pair takes its place, whatever was there. */
function placeInTable(named: number, position: number, pairs: Float64Array, known: Known): number {
  const place = (Math.imul(named, SPREAD) + Math.imul(position, SPREAD_OTHER)) >>> (32 - TABLE_BITS);
  const pair = named * MOST_POSITIONS + position;
  if (pairs[place] !== pair) {
    pairs[place] = pair;
    known.cosines[place] = Number.NaN;
    known.kinships[place] = 0;
    known.answers[place] = 0;
  }
  return place;
}

/** Odd numbers that spread neighbouring positions over all places (Knuth 1998, 6.4). */
const SPREAD = 0x9e3779b1;
const SPREAD_OTHER = 0x85ebca6b;
/** Positions are below this, so that a pair is one number without loss. */
const MOST_POSITIONS = 2 ** 26;
