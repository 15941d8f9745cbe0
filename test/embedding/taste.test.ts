import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { applyTaste, applyTasteToAll, fitTaste, type TasteTransform } from '../../src/embedding/taste.js';
import { tasteFromJson, tasteToJson } from '../../src/embedding/taste-file.js';
import { dot, normalised, row } from '../../src/embedding/vectors.js';

const DIMENSIONS = 12;

/** Unit vectors in a narrow cone, with more spread in the first dimensions, as a sentence model gives them. */
function cone(count: number, seed = 1): Float32Array {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
  const rows = Array.from({ length: count }, () =>
    normalised(Array.from({ length: DIMENSIONS }, (_, d) => 1 + (2 * next()) / (1 + d))),
  );
  return Float32Array.from(rows.flatMap((vector) => [...vector]));
}

function rowsOf(matrix: Float32Array): Float32Array[] {
  return Array.from({ length: matrix.length / DIMENSIONS }, (_, i) => row(matrix, i, DIMENSIONS));
}

/** Covariance of the transform's linear part over the meanings: before the norm, which is not linear. */
function outputCovariance({ mean, matrix }: TasteTransform, meanings: Float32Array): Matrix {
  const centred = new Matrix(
    rowsOf(meanings).map((vector) => Array.from(vector, (value, d) => value - mean[d]!)),
  );
  const linear = new Matrix(rowsOf(matrix).map((values) => [...values]));
  const output = centred.mmul(linear.transpose());
  return output.transpose().mmul(output).div(centred.rows);
}

function meanCosine(rows: readonly Float32Array[]): number {
  const cosines = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => dot(a, b)));
  return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
}

describe('the taste of a meaning', () => {
  it('is white when fitted at full power without shrinkage', () => {
    const meanings = cone(400);
    const covariance = outputCovariance(fitTaste(meanings, DIMENSIONS, 1, 0), meanings);
    const scale = covariance.get(DIMENSIONS - 1, DIMENSIONS - 1);
    const residue = covariance.div(scale).sub(Matrix.eye(DIMENSIONS));
    expect(residue.to1DArray().every((value) => Math.abs(value) < 1e-3)).toBe(true);
  });

  it('keeps the square root of each variance at half power', () => {
    const meanings = cone(400);
    const half = outputCovariance(fitTaste(meanings, DIMENSIONS, 0.5, 0), meanings).diag();
    const raw = outputCovariance(fitTaste(meanings, DIMENSIONS, 0, 0), meanings).diag();
    const ratios = half.map((variance, d) => variance / Math.sqrt(raw[d]!));
    for (const ratio of ratios) expect(ratio / ratios[0]!).toBeCloseTo(1, 3);
    expect(Math.max(...raw) / Math.min(...raw)).toBeGreaterThan(10);
  });

  it('shrinks a small variance up by its share of the mean variance', () => {
    const meanings = cone(400);
    const raw = outputCovariance(fitTaste(meanings, DIMENSIONS, 0, 0), meanings).diag();
    const shrunk = outputCovariance(fitTaste(meanings, DIMENSIONS, 1, 0.1), meanings).diag();
    const mean = raw.reduce((sum, variance) => sum + variance, 0) / DIMENSIONS;
    raw.forEach((variance, d) => {
      expect(shrunk[d]! / mean).toBeCloseTo(variance / (0.9 * variance + 0.1 * mean), 3);
    });
  });

  it('opens the narrow cone', () => {
    const meanings = cone(300);
    const tastes = applyTasteToAll(fitTaste(meanings, DIMENSIONS), meanings);
    expect(meanCosine(rowsOf(meanings).slice(0, 60))).toBeGreaterThan(0.8);
    expect(Math.abs(meanCosine(rowsOf(tastes).slice(0, 60)))).toBeLessThan(0.1);
  });

  it('is the same for a query as for the product with that meaning, and each time it is fitted', () => {
    const meanings = cone(100);
    const tastes = applyTasteToAll(fitTaste(meanings, DIMENSIONS), meanings);
    const again = fitTaste(meanings.slice(), DIMENSIONS);
    rowsOf(meanings).forEach((meaning, i) => {
      expect(applyTaste(again, meaning)).toEqual(row(tastes, i, DIMENSIONS));
    });
  });

  for (const count of [1, 2, 3, 11, 12, 13, 40]) {
    it(`has unit length in a catalogue of ${count} ${count === 1 ? 'product' : 'products'}`, () => {
      const meanings = cone(count);
      for (const taste of rowsOf(applyTasteToAll(fitTaste(meanings, DIMENSIONS), meanings))) {
        expect(dot(taste, taste)).toBeCloseTo(1, 5);
      }
    });
  }

  it('has unit length even for the mean of the catalogue, and where all products are alike', () => {
    const meanings = cone(50);
    const transform = fitTaste(meanings, DIMENSIONS);
    const ofMean = applyTaste(transform, transform.mean);
    expect(dot(ofMean, ofMean)).toBeCloseTo(1, 5);
    const alike = fitTaste(Float32Array.from([...cone(1), ...cone(1), ...cone(1)]), DIMENSIONS);
    expect([...applyTaste(alike, cone(1))]).toEqual([...cone(1)].map((value) => expect.closeTo(value, 6)));
  });

  it('survives being stored', () => {
    const transform = fitTaste(cone(60), DIMENSIONS);
    expect(tasteFromJson(tasteToJson(transform))).toEqual(transform);
  });

  it('is refused where what was stored is damaged or of another version', () => {
    const stored = JSON.parse(tasteToJson(fitTaste(cone(60), DIMENSIONS))) as Record<string, unknown>;
    expect(() => tasteFromJson(JSON.stringify({ ...stored, version: 0 }))).toThrow('version 0');
    expect(() => tasteFromJson(JSON.stringify({ ...stored, matrix: 'AAAA' }))).toThrow('damaged');
    expect(() => tasteFromJson(JSON.stringify({ ...stored, power: null }))).toThrow('damaged');
  });
});
