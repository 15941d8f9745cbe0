/** Strength of raw evidence: `1 - exp(-raw)`, in [0, 1); zero and below stay zero. */
export function strengthOf(raw: number): number {
  return raw > 0 ? 1 - Math.exp(-raw) : 0;
}

/** The raw evidence that gives a strength in [0, 1): the inverse of `strengthOf`. */
export function rawFor(strength: number): number {
  return -Math.log(1 - strength);
}

/** An interest weaker than this is forgotten. */
export const FORGOTTEN_BELOW = 0.05;

/**
 * The least strength an interest can be set to: at the threshold itself it would be forgotten the next moment, and
 * setting is not removing.
 */
export const LEAST_SET_STRENGTH = FORGOTTEN_BELOW + 0.01;

/** Ranking halves an implicit signal each time this many signals came after it. */
export const ORDER_HALF_LIFE = 3;
