/** Strength of raw evidence: `1 - exp(-raw)`, in [0, 1); zero and below stay zero. */
export function strengthOf(raw: number): number {
  return raw > 0 ? 1 - Math.exp(-raw) : 0;
}

/** The raw evidence that gives a strength in [0, 1): the inverse of `strengthOf`. */
export function rawFor(strength: number): number {
  return -Math.log(1 - strength);
}
