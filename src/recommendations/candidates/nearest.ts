import { dot } from '../../embedding/vectors.js';
import type { Evidence } from '../../interests/evidence.js';
import { segmentOfInterest } from '../../interests/interest.js';
import { directionOf, type Interest, PULL_TO_SEGMENT } from '../../interests/signature.js';
import { readOnce } from '../../processes/kept-on.js';
import type { Seed, ShopIndex } from '../index/shop-index.js';
import { positionsFound } from '../kinds/kinship.js';
import { cosinesToAll } from '../kinds/product-pairs.js';

/** What candidates are fetched for: an interest, or what the page is about. */
export type Fetching = Interest | Seed;

export interface Fetch {
  /** Products wanted for each. */
  readonly limit: number;
  /** Positions that must not come back. */
  readonly exclude: ReadonlySet<number>;
}

/**
 * For each the positions of the nearest products, nearest first. A direction is a weighted sum of products' tastes, so
 * that its cosine to a product is the same sum of cosines that are known already: at 1,300 products a tenth of what a scan
 * takes. Where they are not known, or another process searches, the vector index is asked, once for all of them.
 */
export async function nearestEach(
  fetching: readonly Fetching[],
  fetch: Fetch,
  index: ShopIndex,
): Promise<readonly (readonly number[])[]> {
  let sum: Float64Array | undefined;
  const room = () => {
    sum ??= new Float64Array(index.vectors.count());
    return sum;
  };
  const found = fetching.map((one) =>
    index.vectors.isHere ? nearestTo(one, room, fetch, index) : undefined,
  );
  const asked = fetching.filter((_, i) => found[i] === undefined);
  const directions = asked.map((one) => directionFor(one, index));
  const answers = asked.length > 0 ? await index.vectors.nearest('taste', directions, fetch) : [];
  let next = 0;
  return found.map((here) => here ?? (answers[next++] ?? []).map(({ position }) => position));
}

function directionFor(one: Fetching, index: ShopIndex): Float32Array {
  return 'shares' in one ? directionOf(one, index) : one.taste;
}

/**
 * Undefined where the cosines are not known.
 * @param room for a number a product, written over for each direction
 */
function nearestTo(
  one: Fetching,
  room: () => Float64Array,
  fetch: Fetch,
  index: ShopIndex,
): readonly number[] | undefined {
  const cosines = 'shares' in one ? sumOf(one, room, index) : cosinesOf(one, index);
  return cosines && greatest(cosines, fetch);
}

function cosinesOf({ position }: Seed, index: ShopIndex): Float64Array | undefined {
  return position === undefined ? undefined : cosinesToAll(position, index);
}

/** What orders all products as the cosine to the direction does, by position. */
function sumOf(one: Interest, room: () => Float64Array, index: ShopIndex): Float64Array | undefined {
  const positive = one.shares.filter(({ rankingWeight }) => rankingWeight > 0);
  const total = positive.reduce((all, { rankingWeight }) => all + rankingWeight, 0);
  const segment = segmentOfInterest(one.id, index.segments);
  const rows: WeighedRow[] = [];
  for (const { evidence, rankingWeight } of positive)
    if (!addEvidence(rows, evidence, rankingWeight / total, segment, index)) return undefined;
  if (segment !== undefined) rows.push({ row: segmentCosines(segment, index), weight: PULL_TO_SEGMENT });
  const sum = room().fill(0);
  addRows(sum, rows);
  return sum;
}

interface WeighedRow {
  readonly row: Float64Array;
  readonly weight: number;
}

/** @returns false where its cosines are not known */
function addEvidence(
  to: WeighedRow[],
  evidence: Evidence,
  weight: number,
  segment: number | undefined,
  index: ShopIndex,
): boolean {
  const { product, found, taste } = evidence;
  if (segment !== undefined && taste === index.segmentTaste(segment)) {
    to.push({ row: segmentCosines(segment, index), weight });
    return true;
  }
  const position = product === undefined ? undefined : index.position(product);
  const positions = position === undefined ? found && positionsFound(evidence, index) : [position];
  const rows = positions?.map((one) => cosinesToAll(one, index));
  if (!positions || !rows?.every((row) => row !== undefined)) return false;
  // Of what a search found the taste is the mean, at unit length.
  const scale = weight / lengthOf(positions, rows);
  for (const row of rows) to.push({ row, weight: scale });
  return true;
}

/** Length of the sum of some unit vectors, from their cosines. */
function lengthOf(positions: readonly number[], rows: readonly Float64Array[]): number {
  if (rows.length === 1) return 1;
  let squares = 0;
  for (const row of rows) for (const position of positions) squares += row[position] ?? 0;
  return Math.sqrt(squares);
}

const NO_ROW: WeighedRow = { row: new Float64Array(), weight: 0 };

/** Four rows in one pass: most of a pass is reading and writing the sum. */
function addRows(sum: Float64Array, rows: readonly WeighedRow[]): void {
  for (let from = 0; from < rows.length; from += 4) {
    const [one = NO_ROW, two = NO_ROW, three = NO_ROW, four = NO_ROW] = rows.slice(from, from + 4);
    if (four === NO_ROW) for (const { row, weight } of [one, two, three]) addRow(sum, row, weight);
    else addFour(sum, one, two, three, four);
  }
}

function addFour(
  sum: Float64Array,
  { row: one, weight: a }: WeighedRow,
  { row: two, weight: b }: WeighedRow,
  { row: three, weight: c }: WeighedRow,
  { row: four, weight: d }: WeighedRow,
): void {
  for (let at = 0; at < sum.length; at++)
    sum[at] =
      (sum[at] as number) +
      a * (one[at] as number) +
      b * (two[at] as number) +
      c * (three[at] as number) +
      d * (four[at] as number);
}

function addRow(sum: Float64Array, row: Float64Array, weight: number): void {
  const count = Math.min(sum.length, row.length);
  for (let at = 0; at < count; at++) sum[at] = (sum[at] as number) + weight * (row[at] as number);
}

/** Constants of the catalogue, like the cosines of products. */
const segmentRows = readOnce((_: ShopIndex['identity']) => new Map<number, Float64Array>());

function segmentCosines(segment: number, index: ShopIndex): Float64Array {
  const rows = segmentRows(index.identity);
  const known = rows.get(segment);
  if (known) return known;
  const taste = index.segmentTaste(segment);
  const row = Float64Array.from({ length: index.vectors.count() }, (_, at) => dot(taste, index.taste(at)));
  rows.set(segment, row);
  return row;
}

/** Positions of the greatest values that are not excluded, greatest first, ties by position. */
function greatest(values: Float64Array, { limit, exclude }: Fetch): number[] {
  const positions = new Int32Array(limit);
  let held = 0;
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if ((held === limit && value <= least) || exclude.has(at)) continue;
    if (held < limit) held += 1;
    let place = held - 1;
    while (place > 0 && (values[positions[place - 1] as number] as number) < value) {
      positions[place] = positions[place - 1] as number;
      place -= 1;
    }
    positions[place] = at;
    least = values[positions[held - 1] as number] as number;
  }
  return [...positions.subarray(0, held)];
}
