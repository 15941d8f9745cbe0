import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { EASE, fitEase } from '../../src/co-interest/ease.js';
import { neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { type PairCounts, pairTally } from '../../src/co-interest/pair-counts.js';
import { pairsOfSession } from '../../src/co-interest/session-pairs.js';

const NOW = Date.UTC(2026, 10, 27);

/** Counts from their matrix, the half below the diagonal. */
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
    // Pairs 0-1 and 1-2 of weight 1: the diagonal is 1, 2, 1, its mean 4/3, and lambda .75 of that, 1.
    // X'X + I = [[2, 1, 0], [1, 3, 1], [0, 1, 2]]; its inverse is [[5, -2, 1], [-2, 4, -2], [1, -2, 5]] / 8.
    const { table } = fitEase(countsOf([[], [1], [0, 1]]), { ...EASE, ridge: 0.75 });
    const row = (position: number) =>
      neighboursOf(table, position)
        .map((one) => [one.position, Number(one.weight.toFixed(6))])
        .sort();
    expect(row(0)).toEqual([[1, 0.5]]);
    expect(row(1)).toEqual([
      [0, 0.4],
      [2, 0.4],
    ]);
    expect(row(2)).toEqual([[1, 0.5]]);
  });

  it('from pair counts equals EASE from the rows of the same pairs', () => {
    const COUNT = 70;
    const session = fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(fc.array(session, { minLength: 3, maxLength: 20 }), (sessions) => {
        const tally = pairTally(COUNT, NOW);
        const rows: number[][] = [];
        for (const items of sessions)
          for (const pair of pairsOfSession(items.map((item) => ({ item, isLook: false })))) {
            tally.add(pair, NOW);
            const row = new Array<number>(COUNT).fill(0);
            row[pair.one] = Math.sqrt(pair.weight);
            row[pair.other] = Math.sqrt(pair.weight);
            rows.push(row);
          }
        const counts = tally.counts(NOW);
        const { table, fitted } = fitEase(counts, { ...EASE, neighbours: COUNT });
        const all = counts.weights.reduce((sum, weight) => sum + 2 * weight, 0);
        const b = easeFromRows(new Matrix(rows), (EASE.ridge * all) / fitted);
        for (let position = 0; position < COUNT; position++)
          for (const one of neighboursOf(table, position))
            expect(one.weight).toBeCloseTo(b.get(position, one.position), 5);
      }),
      { numRuns: 15 },
    );
  });

  it('names no product that nobody took together with the first, though EASE has a weight for it', () => {
    // A chain 0-1-2-3: of paths of three steps the inverse makes a weight above 0 for 0 and 3.
    const chain = [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const;
    const counts = countsOf([[], [1], [0, 1], [0, 0, 1]]);
    const rows = new Matrix(
      chain.map((pair) => [0, 1, 2, 3].map((one) => Number(pair.some((is) => is === one)))),
    );
    expect(easeFromRows(rows, (EASE.ridge * 6) / 4).get(0, 3)).toBeGreaterThan(0);
    const { table } = fitEase(counts, EASE);
    expect(neighboursOf(table, 0).map(({ position }) => position)).toEqual([1]);
    expect(neighboursOf(table, 3).map(({ position }) => position)).toEqual([2]);
  });

  it('has cosines for what is beyond the matrix, on the scale of its own weights', () => {
    const counts = countsOf([[], [6], [1, 1], [0, 0, 2]]);
    const { table, fitted } = fitEase(counts, { ...EASE, mostFitted: 2 });
    expect(fitted).toBe(2);
    expect(neighboursOf(table, 3).map(({ position }) => position)).toEqual([2]);
    expect(neighboursOf(table, 2).map(({ position }) => position)).toEqual([3, 0, 1]);
  });

  it('keeps so many neighbours and no weight below 0', () => {
    const { table } = fitEase(countsOf([[], [1], [1, 1], [1, 1, 1]]), { ...EASE, neighbours: 2 });
    expect(neighboursOf(table, 0)).toHaveLength(2);
    expect(Math.min(...table.weights)).toBeGreaterThan(0);
  });

  it('stands whatever pairs are missing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 6, maxLength: 6 }), (w) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = w;
        const { table } = fitEase(countsOf([[], [a], [b, c], [d, e, f]]), EASE);
        expect(table.weights.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('of nothing is empty', () => {
    expect(fitEase(countsOf([[], []]), EASE)).toMatchObject({ fitted: 0 });
  });
});
