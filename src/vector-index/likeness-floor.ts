import { dot, row } from '../embedding/vectors.js';

/** Random pairs looked at. Their 95th percentile then moves by less than .005 from one draw to another. */
const PAIRS = 20_000;

/**
 * The share of random pairs whose likeness counts for nothing. Measured on the demo catalogue: 97 % of pairs without a
 * common segment lie below it, and 95 % of a product's ten nearest neighbours above it.
 */
const SHARE = 0.95;

/** Never more: in a catalogue of a few products any two may be alike, and a like product must stay one. */
const MOST = 0.25;

/**
 * The likeness that two products have by chance: the 95th percentile of the cosines of random pairs of tastes, in
 * [0, .25]. Ranking takes it away, so that a signal speaks only for what is like it (docs/design.md, 4).
 * @param tastes row-major unit rows of `dimensions` columns
 * @param share of random pairs, whose likeness counts for nothing
 */
export function likenessFloor(
  tastes: Float32Array,
  dimensions: number,
  { seed = 1, share = SHARE }: { readonly seed?: number; readonly share?: number } = {},
): number {
  const count = tastes.length / dimensions;
  if (count < 2) return 0;
  let state = seed;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
  const cosines: number[] = [];
  while (cosines.length < PAIRS) {
    const [one, other] = [draw(), draw()];
    if (one !== other) cosines.push(dot(row(tastes, one, dimensions), row(tastes, other, dimensions)));
  }
  cosines.sort((a, b) => a - b);
  return Math.min(MOST, Math.max(0, cosines[Math.floor(share * PAIRS)] ?? 0));
}
