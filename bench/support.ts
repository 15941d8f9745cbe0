import { normalised } from '../src/embedding/vectors.js';

/** Median of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a call took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A small seeded generator (mulberry32): the same figures are drawn in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Unit vectors in groups: `groups` random directions, each product near one of them. Row-major. */
export function groupedVectors(count: number, dimensions: number, groups: number, seed = 1): Float32Array {
  const random = seeded(seed);
  const centres = Array.from({ length: groups }, () =>
    Array.from({ length: dimensions }, () => random() - 0.5),
  );
  const matrix = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    const centre = centres[row % groups] ?? [];
    matrix.set(normalised(centre.map((value) => value + 0.9 * (random() - 0.5))), row * dimensions);
  }
  return matrix;
}

/** How often each stands in the list, in the order of their first. */
export function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
