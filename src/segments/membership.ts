import { type CatalogueSegment, centroidsOf, type Membership } from './catalogue-segment.js';

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
/** Sharpness for texts, times the distance of neighbouring centroids. */
const CONTRAST = 2.5;
/** A text whose cosine to every centroid is below this is about none of them. */
const ABOUT_NOTHING = 0.25;

/**
 * How much the whole of a product's company adds to its cosine to a segment. Enough to settle what meanings leave open
 * (a dog bowl is first of all a bowl), too little to overrule a clear one: chosen by reading every product it moved.
 */
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

/**
 * The rule for products: as sharp as it takes for four in five of these rows to have a degree of .7. Fitted, since
 * models spread their cosines differently.
 * @param votesOf the votes of each row's company, as `companyOf` gives them
 */
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

/** The rule for texts, which knows no products: as sharp as neighbouring centroids are near. */
function textRule(segments: readonly CatalogueSegment[], dimensions: number): MembershipRule {
  const centroids = centroidsOf(segments);
  const gaps = segments.map(({ centroid }, at) => {
    const [neighbour] = strongest({ centroids, dimensions }, centroid, 0).filter(
      ({ segment }) => segment !== at,
    );
    return 1 - (neighbour?.cosine ?? 0);
  });
  gaps.sort((a, b) => a - b);
  const gap = gaps[Math.floor(gaps.length / 2)] ?? 1;
  return { centroids, dimensions, sharpness: Math.min(MOST_SHARPNESS, CONTRAST / gap) };
}

/**
 * Memberships of the unit vector that starts at `from`. Empty only where there are no segments.
 * @param votes of the product's company, by segment
 */
export function membershipsAt(
  rule: MembershipRule,
  matrix: Float32Array,
  from: number,
  votes?: Float64Array,
): Membership[] {
  return degrees(strongest(rule, matrix, from, votes), rule.sharpness);
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
  const rule = rules.get(segments) ?? textRule(segments, meaning.length);
  rules.set(segments, rule);
  const near = strongest(rule, meaning, 0);
  return (near[0]?.cosine ?? 0) < ABOUT_NOTHING ? [] : degrees(near, rule.sharpness);
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
