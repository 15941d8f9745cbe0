import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { EASE, fitEase } from '../../src/co-interest/ease.js';
import { neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { type PairCounts, pairTally } from '../../src/co-interest/pair-counts.js';
import { pairsOfSession } from '../../src/co-interest/session-pairs.js';

const NOW = Date.UTC(2026, 10, 27);

/** Counts from their matrix, lower half. */
function countsOf(rows: readonly (readonly number[])[]): PairCounts {
  const tally = pairTally(rows.length, NOW);
  for (const [high, row] of rows.entries())
    for (const [low, weight] of row.entries())
      if (weight > 0) tally.add({ one: high, other: low, weight }, NOW);
  return tally.counts(NOW);
}

/** B by another program, from rows of sessions: `I - P diag(1 / diag P)`. */
function easeFromRows(rows: Matrix, lambda: number): Matrix {
  const ridge = Matrix.eye(rows.columns, rows.columns, lambda);
  const p = inverse(Matrix.add(rows.transpose().mmul(rows), ridge));
  return Matrix.sub(Matrix.eye(rows.columns), p.mmul(Matrix.diag(p.diagonal().map((value) => 1 / value))));
}

describe('EASE', () => {
  it('is what a hand works out for three products', () => {
    // X'X + I = [[2, 1, 0], [1, 2, 1], [0, 1, 2]]; its inverse is [[3, -2, 1], [-2, 4, -2], [1, -2, 3]] / 4.
    const { table, ridge } = fitEase(countsOf([[1], [1, 1], [0, 1, 1]]), { ...EASE, ridge: 1 });
    const row = (position: number) =>
      neighboursOf(table, position)
        .map((one) => [one.position, Number(one.weight.toFixed(6))])
        .sort();
    expect(ridge).toBe(1);
    expect(row(0)).toEqual([[1, 0.5]]);
    expect(row(1)).toEqual([
      [0, 0.666667],
      [2, 0.666667],
    ]);
    expect(row(2)).toEqual([[1, 0.5]]);
  });

  it('from pair counts equals EASE from the rows of the same sessions', () => {
    const COUNT = 70;
    const session = fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(fc.array(session, { minLength: 3, maxLength: 20 }), (sessions) => {
        const tally = pairTally(COUNT, NOW);
        const rows: number[][] = [];
        for (const items of sessions) {
          const paired = items.slice(0, 20);
          for (const pair of pairsOfSession(items.map((item) => ({ item, isLook: false }))))
            tally.add(pair, NOW);
          // Pairs of weight 1 / greater place are those of rows that hold the first, the first two, and so on.
          for (const place of paired.keys()) {
            const n = place + 1;
            const weight = n === paired.length ? 1 / n : 1 / n - 1 / (n + 1);
            const row = new Array<number>(COUNT).fill(0);
            for (const item of paired.slice(0, n)) row[item] = Math.sqrt(weight);
            rows.push(row);
          }
        }
        const counts = tally.counts(NOW);
        const { table, fitted } = fitEase(counts, { ...EASE, neighbours: COUNT });
        if (fitted === 0) return;
        const paired = new Set(table.neighbours);
        const own = [...counts.keys.keys()].filter(
          (i) => (counts.keys[i] as number) % (COUNT + 1) === 0 && isPaired(counts, i, COUNT),
        );
        const mean = own.reduce((sum, i) => sum + (counts.weights[i] as number), 0) / fitted;
        const b = easeFromRows(new Matrix(rows), mean);
        for (const position of paired)
          for (const one of neighboursOf(table, position))
            expect(one.weight).toBeCloseTo(b.get(position, one.position), 5);
      }),
      { numRuns: 30 },
    );
  });

  it('has cosines for what is beyond the matrix, on the scale of its own weights', () => {
    const counts = countsOf([[9], [6, 8], [1, 1, 2], [0, 0, 2, 2]]);
    const { table, fitted } = fitEase(counts, { ...EASE, mostFitted: 2 });
    expect(fitted).toBe(2);
    expect(neighboursOf(table, 3).map(({ position }) => position)).toEqual([2]);
    expect(neighboursOf(table, 2).map(({ position }) => position)).toEqual([3, 1, 0]);
  });

  it('keeps so many neighbours and no weight below 0', () => {
    const { table } = fitEase(countsOf([[1], [1, 1], [1, 1, 1], [1, 1, 1, 1]]), { ...EASE, neighbours: 2 });
    expect(neighboursOf(table, 0)).toHaveLength(2);
    expect(Math.min(...table.weights)).toBeGreaterThan(0);
  });

  it('raises the ridge where what is missing below the threshold leaves no positive matrix', () => {
    const { ridge, table } = fitEase(countsOf([[1], [4, 1], [0, 4, 1]]), { ...EASE, ridge: 0.01 });
    expect(ridge).toBeGreaterThan(0.01);
    expect(table.weights.every(Number.isFinite)).toBe(true);
  });

  it('of nothing is empty', () => {
    expect(fitEase(countsOf([[1], [0, 1]]), EASE)).toMatchObject({ fitted: 0 });
  });
});

/** Whether a product with itself also has a pair. */
function isPaired({ keys }: PairCounts, at: number, count: number): boolean {
  const position = Math.floor((keys[at] as number) / count);
  return [...keys].some((key) => {
    const [low, high] = [Math.floor(key / count), key % count];
    return low !== high && (low === position || high === position);
  });
}
