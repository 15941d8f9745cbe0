import type { Membership } from './catalogue-segment.js';
import { cosineAt, type Rows } from './rows.js';

/** More would make every product a little of everything. */
const MOST = 3;
/** A degree below this is noise. */
const LEAST_DEGREE = 0.1;
/** A product with this degree belongs clearly, and this share of products should. */
const CLEAR = 0.7;
const CLEAR_SHARE = 0.8;
/** Where products hardly prefer one segment to another, a choice between them would be made of rounding. */
const MOST_SHARPNESS = 60;
const HALVINGS = 12;

/** What company adds to a cosine: it settles what meanings leave open; chosen by reading what it moved. */
const COMPANY_WEIGHT = 0.2;

/**
 * How far something belongs to segments: at most three, strongest first, degrees sum to 1. A softmax over cosines,
 * `exp(sharpness * cosine)`, cut to the three highest and to degrees of at least .1. A product's company adds to its
 * cosines where it is known.
 */
export interface MembershipRule {
  readonly centroids: Float32Array;
  readonly dimensions: number;
  readonly sharpness: number;
}

/** As sharp as it takes for four in five rows to have a degree of .7. @param votesOf see `companyOf` */
export function productRule(
  { matrix, dimensions, count }: Rows,
  centroids: Float32Array,
  votesOf: (row: number) => Float64Array,
): MembershipRule {
  const near = Array.from({ length: count }, (_, i) =>
    strongest({ centroids, dimensions }, matrix, i * dimensions, votesOf(i)),
  );
  const isSharp = (sharpness: number): boolean => {
    const clear = near.filter((list) => (degrees(list, sharpness)[0]?.degree ?? 1) >= CLEAR);
    return clear.length >= CLEAR_SHARE * count;
  };
  let [low, high] = [0, MOST_SHARPNESS];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (isSharp(middle)) high = middle;
    else low = middle;
  }
  return { centroids, dimensions, sharpness: high };
}

/** Memberships of the unit vector that starts at `from`. @param votes of the product's company, by segment */
export function membershipsAt(
  rule: MembershipRule,
  matrix: Float32Array,
  from: number,
  votes?: Float64Array,
): Membership[] {
  return degrees(strongest(rule, matrix, from, votes), rule.sharpness);
}

interface Near {
  readonly segment: number;
  /** With what the company adds. */
  readonly cosine: number;
}

function strongest(
  { centroids, dimensions }: Omit<MembershipRule, 'sharpness'>,
  matrix: Float32Array,
  from: number,
  votes?: Float64Array,
): Near[] {
  const near: Near[] = [];
  for (let at = 0, segment = 0; at < centroids.length; at += dimensions, segment++) {
    const company = COMPANY_WEIGHT * (votes?.[segment] ?? 0);
    const cosine = cosineAt(matrix, from, centroids, at, dimensions) + company;
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
