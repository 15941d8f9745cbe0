import { meanOf } from './bootstrap.js';
import { incompleteBeta, upperGamma } from './incomplete-functions.js';

/** What a test says of the guess that all groups are alike. */
export interface Test {
  /** Chi-square or F, 0 or more. */
  readonly statistic: number;
  readonly freedom: readonly number[];
  /** How often chance alone gives a statistic as great, in [0, 1]. */
  readonly p: number;
  /**
   * How much it is that differs, in [0, 1], whatever the number of cases: Cramér's V of a table (1946), eta squared of an
   * analysis of variance (the share of the variance that is between groups).
   */
  readonly size: number;
}

/** Of a table of counts. */
export interface TableTest extends Test {
  /**
   * Whether p can be relied on: no cell expects fewer than one case, and at most a fifth of the cells fewer than five
   * (Cochran 1954). In a table of two by two that is five in every cell.
   */
  readonly isReliable: boolean;
}

const FEW = 5;
const MOST_OF_FEW = 0.2;

/**
 * Pearson's chi-square test of independence (1900), without a correction for continuity. Rows and columns of zeros say
 * nothing and are left out. Undefined where fewer than two of either are left.
 * @param table counts, a row a group and a column an outcome
 * @throws RangeError where rows differ in length, or a count is below 0 or not finite
 */
export function chiSquare(table: readonly (readonly number[])[]): TableTest | undefined {
  refuseNoCounts(table);
  const rows = table.map(sumOf);
  const columns = (table[0] ?? []).map((_, at) => sumOf(table.map((row) => row[at] ?? 0)));
  const all = sumOf(rows);
  const [height, width] = [rows, columns].map((sums) => sums.filter((sum) => sum > 0).length);
  const least = Math.min(height ?? 0, width ?? 0) - 1;
  if (least < 1) return undefined;
  const cells = table
    .flatMap((row, i) =>
      row.map((count, j) => ({ count, expected: ((rows[i] ?? 0) * (columns[j] ?? 0)) / all })),
    )
    .filter(({ expected }) => expected > 0);
  const statistic = sumOf(cells.map(({ count, expected }) => (count - expected) ** 2 / expected));
  const few = cells.filter(({ expected }) => expected < FEW).length;
  const freedom = ((height ?? 0) - 1) * ((width ?? 0) - 1);
  return {
    statistic,
    freedom: [freedom],
    p: upperGamma(freedom / 2, statistic / 2),
    size: Math.min(1, Math.sqrt(statistic / (all * least))),
    isReliable: few <= MOST_OF_FEW * cells.length && cells.every(({ expected }) => expected >= 1),
  };
}

function refuseNoCounts(table: readonly (readonly number[])[]): void {
  for (const row of table) {
    if (row.length !== table[0]?.length) throw new RangeError('The rows of a table are of one length.');
    const wrong = row.find((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
    if (wrong !== undefined) throw new RangeError(`A count is 0 or more and finite, not ${wrong}.`);
  }
}

/**
 * One-way analysis of variance (Fisher 1925). Groups without values are left out. Undefined where fewer than two are
 * left, where none has a second value, or where all values are the same.
 * @throws RangeError where a value is not finite
 */
export function analysisOfVariance(groups: readonly ArrayLike<number>[]): Test | undefined {
  const told = groups.map((group) => Float64Array.from(group)).filter(({ length }) => length > 0);
  if (!told.every((group) => group.every(Number.isFinite)))
    throw new RangeError('An analysis of variance takes finite values.');
  const count = sumOf(told.map(({ length }) => length));
  const freedom = [told.length - 1, count - told.length] as const;
  if (freedom[0] < 1 || freedom[1] < 1) return undefined;
  const means = told.map(meanOf);
  const mean = sumOf(told.map((group, i) => group.length * (means[i] ?? 0))) / count;
  const between = sumOf(told.map(({ length }, i) => length * ((means[i] ?? 0) - mean) ** 2));
  const within = sumOf(told.map((group, i) => squaresAround(group, means[i] ?? 0)));
  if (told.every((group) => group.every((value) => value === told[0]?.[0]))) return undefined;
  return {
    statistic: between / freedom[0] / (within / freedom[1]),
    freedom,
    // The tail beyond F is I_x(d2 / 2, d1 / 2) at x = d2 / (d2 + d1 F) (Abramowitz and Stegun 26.6.2).
    p: incompleteBeta(freedom[1] / 2, freedom[0] / 2, within / (within + between)),
    size: between / (between + within),
  };
}

function squaresAround(values: Float64Array, mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/**
 * Benjamini and Hochberg's step-up correction (1995): p values that may be compared with one level, so that of all that
 * lie below it no greater share is expected to be there by chance. In the order given, each at least what it was.
 * @throws RangeError where a p value is not in [0, 1]
 */
export function corrected(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`A p value is from 0 to 1, not ${wrong}.`);
  const order = [...pValues.keys()].sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const result = new Array<number>(pValues.length);
  let least = 1;
  for (const [above, at] of order.entries()) {
    least = Math.min(least, (pValues[at] ?? 0) * (pValues.length / (pValues.length - above)));
    result[at] = least;
  }
  return result;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
