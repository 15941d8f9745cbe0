import { dot } from '../embedding/vectors.js';
import type { CatalogueSegment, Membership } from './catalogue-segment.js';

/**
 * How sharply a typed text prefers its nearest segment, `exp(sharpness * cosine)`: a few words lie further from
 * every centroid than a whole product text, so that the same lead says less than it does for products.
 */
const TEXT_SHARPNESS = 20;
const MOST = 3;
const LEAST_DEGREE = 0.1;

/** The segments that a typed text's meaning is near, strongest first; degrees sum to 1. */
export function textMemberships(
  meaning: Float32Array,
  segments: readonly CatalogueSegment[],
): readonly Membership[] {
  const near = segments
    .map(({ centroid }, segment) => ({ segment, cosine: dot(centroid, meaning) }))
    .sort((a, b) => b.cosine - a.cosine || a.segment - b.segment)
    .slice(0, MOST);
  const weights = near.map(({ cosine }) => Math.exp(TEXT_SHARPNESS * (cosine - (near[0]?.cosine ?? 0))));
  const total = sum(weights);
  const kept = weights.filter((weight) => weight / total >= LEAST_DEGREE);
  return near
    .slice(0, kept.length)
    .map(({ segment }, i) => ({ segment, degree: (kept[i] ?? 0) / sum(kept) }));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
