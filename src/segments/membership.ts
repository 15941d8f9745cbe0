import { centroidsOf } from './carry-over.js';
import type { CatalogueSegment, Membership } from './catalogue-segment.js';
import { cosineAt } from './rows.js';

/** More would make every product a little of everything. */
const MOST = 3;
/** A degree below this is noise. */
const LEAST_DEGREE = 0.1;
/** Sharpness times the distance of neighbouring centroids: about two products in three then have one clear segment. */
const CONTRAST = 4;
/** A text whose cosine to every centroid is below this is about none of them. */
const ABOUT_NOTHING = 0.2;

/**
 * How far something belongs to segments: at most three, strongest first, degrees sum to 1. A softmax over cosines,
 * `exp(sharpness * cosine)`, cut to the three highest and to degrees of at least .1.
 */
export interface MembershipRule {
  readonly centroids: Float32Array;
  readonly dimensions: number;
  readonly sharpness: number;
}

/** The sharpness is taken from how far neighbouring centroids lie apart, since models spread their cosines differently. */
export function membershipRule(centroids: Float32Array, dimensions: number): MembershipRule {
  const gaps: number[] = [];
  for (let a = 0; a < centroids.length; a += dimensions) {
    let nearest = -1;
    for (let b = 0; b < centroids.length; b += dimensions) {
      if (a !== b) nearest = Math.max(nearest, cosineAt(centroids, a, centroids, b, dimensions));
    }
    gaps.push(1 - nearest);
  }
  gaps.sort((a, b) => a - b);
  const gap = Math.max(0.02, gaps[Math.floor(gaps.length / 2)] ?? 1);
  return { centroids, dimensions, sharpness: CONTRAST / gap };
}

/** Memberships of the unit vector that starts at `from`. Empty only where there are no segments. */
export function membershipsAt(rule: MembershipRule, matrix: Float32Array, from: number): Membership[] {
  return degrees(strongest(rule, matrix, from), rule.sharpness);
}

const rules = new WeakMap<readonly CatalogueSegment[], MembershipRule>();

/**
 * The segments that a text's meaning is near, strongest first; none where it is near none of them.
 * @param meaning unit vector
 */
export function membershipsOf(
  meaning: Float32Array,
  segments: readonly CatalogueSegment[],
): readonly Membership[] {
  const rule = rules.get(segments) ?? membershipRule(centroidsOf(segments), meaning.length);
  rules.set(segments, rule);
  const near = strongest(rule, meaning, 0);
  return (near[0]?.cosine ?? 0) < ABOUT_NOTHING ? [] : degrees(near, rule.sharpness);
}

interface Near {
  readonly segment: number;
  readonly cosine: number;
}

function strongest({ centroids, dimensions }: MembershipRule, matrix: Float32Array, from: number): Near[] {
  const near: Near[] = [];
  for (let at = 0, segment = 0; at < centroids.length; at += dimensions, segment++) {
    const cosine = cosineAt(matrix, from, centroids, at, dimensions);
    if (near.length === MOST && cosine <= (near[MOST - 1]?.cosine ?? 0)) continue;
    const place = near.findIndex((other) => cosine > other.cosine);
    near.splice(place === -1 ? near.length : place, 0, { segment, cosine });
    near.length = Math.min(near.length, MOST);
  }
  return near;
}

function degrees(near: readonly Near[], sharpness: number): Membership[] {
  const highest = near[0]?.cosine ?? 0;
  const weights = near.map(({ cosine }) => Math.exp(sharpness * (cosine - highest)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const kept = near.flatMap(({ segment }, i) => {
    const weight = weights[i] as number;
    return weight / all < LEAST_DEGREE ? [] : [{ segment, weight }];
  });
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ segment, weight }) => ({ segment, degree: weight / total }));
}
