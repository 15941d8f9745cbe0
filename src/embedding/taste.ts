import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { addScaled, dotAt, normalised, row, type Vector } from './vectors.js';

/**
 * The transform from meanings to tastes, fitted on a catalogue:
 * `t = normalise((e - mean) U diag(lambda^(-p/2)))`, with U and lambda of the shrunk covariance.
 */
export interface TasteTransform {
  readonly version: typeof TASTE_VERSION;
  readonly dimensions: number;
  /** p: 0 only centres and rotates, 1 whitens fully. */
  readonly power: number;
  /** How far the covariance is drawn towards a multiple of the identity, in [0, 1]. */
  readonly shrinkage: number;
  /** `dimensions` numbers. */
  readonly mean: Float32Array;
  /** Row-major, `dimensions` x `dimensions`: row `k` is `U[:, k] * lambda[k]^(-p/2)`. */
  readonly matrix: Float32Array;
}

/** Raised when equal meanings would be given other tastes. */
export const TASTE_VERSION = 1;

/** Half-whitened: between raw meanings, which lie in a narrow cone, and full whitening, which forgets categories. */
const POWER = 0.5;

/** A tenth of the way: with 300 products that lifts NDCG from .032 to .054 over none at all. */
const SHRINKAGE = 0.1;

/** Products the transform is fitted on at most, evenly spread: 50 for each dimension leave nothing to gain. */
const FITTED_ON = 20_000;

/** Below this a variance or a length is rounding, not a direction. */
const NOTHING = 1e-9;

/**
 * Fits the transform on a catalogue's meanings (row-major, unit rows). Works for any number of products: where they
 * do not differ at all, tastes are the meanings themselves. Takes half a second at 384 dimensions, and blocks.
 * Whitening: Kessy, Lewin and Strimmer 2018 (PCA whitening); shrinkage: Ledoit and Wolf 2004, with a fixed weight.
 */
export function fitTaste(
  meanings: Float32Array,
  dimensions: number,
  power = POWER,
  shrinkage = SHRINKAGE,
): TasteTransform {
  const sample = evenRows(meanings, dimensions);
  const mean = meanOf(sample, dimensions);
  const covariance = covarianceOf(sample, mean);
  const variance = covariance.trace() / dimensions;
  const shape = { version: TASTE_VERSION, dimensions, power, shrinkage } as const;
  if (!(variance > NOTHING)) {
    return {
      ...shape,
      mean: new Float32Array(dimensions),
      matrix: Float32Array.from(Matrix.eye(dimensions).to1DArray()),
    };
  }
  // Divided by the mean variance, since only the ratios of eigenvalues outlive the norm.
  const shrunk = covariance
    .mul((1 - shrinkage) / variance)
    .add(Matrix.eye(dimensions, dimensions, shrinkage));
  return { ...shape, mean: Float32Array.from(mean), matrix: whitening(shrunk, power) };
}

/** The taste of one meaning, a unit vector. */
export function applyTaste(transform: TasteTransform, meaning: Vector): Float32Array {
  const { dimensions, mean, matrix } = transform;
  const centred = Float64Array.from(meaning);
  addScaled(centred, mean, -1);
  // The mean itself has no direction of its own; uncentred, it has one, and a taste is always of unit length.
  const from = centred.some((value) => Math.abs(value) > Math.sqrt(NOTHING)) ? centred : meaning;
  return normalised(Float64Array.from(mean, (_, k) => dotAt(matrix, k * dimensions, from)));
}

/** The tastes of many meanings, row-major. */
export function applyTasteToAll(transform: TasteTransform, meanings: Float32Array): Float32Array {
  const target = new Float32Array(meanings.length);
  for (let at = 0; at < meanings.length; at += transform.dimensions) {
    target.set(applyTaste(transform, meanings.subarray(at, at + transform.dimensions)), at);
  }
  return target;
}

function evenRows(meanings: Float32Array, dimensions: number): Float32Array[] {
  const count = meanings.length / dimensions;
  const step = Math.max(1, count / FITTED_ON);
  return Array.from({ length: Math.min(count, FITTED_ON) }, (_, i) =>
    row(meanings, Math.floor(i * step), dimensions),
  );
}

function meanOf(rows: readonly Float32Array[], dimensions: number): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const vector of rows) addScaled(mean, vector, 1 / rows.length);
  return mean;
}

function covarianceOf(rows: readonly Float32Array[], mean: Float64Array): Matrix {
  const dimensions = mean.length;
  const upper = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of rows) {
    const centred = Float64Array.from(vector);
    addScaled(centred, mean, -1);
    upper.forEach((sums, i) => {
      const scale = (centred[i] as number) / rows.length;
      for (let j = i; j < dimensions; j++) sums[j] = (sums[j] as number) + scale * (centred[j] as number);
    });
  }
  return new Matrix(
    upper.map((sums, i) => Array.from(sums, (sum, j) => (j >= i ? sum : (upper[j]?.[i] ?? 0)))),
  );
}

function whitening(covariance: Matrix, power: number): Float32Array {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const scales = realEigenvalues.map((lambda) => Math.max(lambda, NOTHING) ** (-power / 2));
  return Float32Array.from(eigenvectorMatrix.mulRowVector(scales).transpose().to1DArray());
}
