import { row } from '../embedding/vectors.js';
import { nearestRows, openScan } from './exact-search.js';

/** Products asked for their neighbours. */
const SAMPLE = 200;

/** Which neighbour: about the last one on a shelf. */
const NEIGHBOUR = 10;

/** Never less: in a catalogue of a few products neighbours can be opposites, and a divisor must stay a divisor. */
const LEAST = 0.05;

/** Queries of one scan: its scratch memory is 16 bytes for each product and query. */
const BATCH = 8;

/**
 * The usual cosine of a product's tenth nearest neighbour in taste: the median over a sample drawn with `seed`.
 * Ranking never divides by less, so that a weak likeness is not blown up to a strong one.
 */
export async function tasteFloor(tastes: Float32Array, dimensions: number, seed = 1): Promise<number> {
  const count = tastes.length / dimensions;
  const scan = await openScan({ matrix: tastes, dimensions });
  const limit = Math.min(NEIGHBOUR, count - 1);
  if (limit < 1) return LEAST;
  const sample = drawn(count, Math.min(SAMPLE, count), seed);
  const cosines: number[] = [];
  for (let from = 0; from < sample.length; from += BATCH) {
    const some = sample.slice(from, from + BATCH);
    const queries = some.map((position) => row(tastes, position, dimensions));
    nearestRows(scan, queries, { limit: limit + 1 }).forEach((found, i) => {
      const others = found.filter(({ position }) => position !== some[i]);
      cosines.push(others[limit - 1]?.similarity ?? LEAST);
    });
  }
  cosines.sort((a, b) => a - b);
  return Math.max(LEAST, cosines[Math.floor(cosines.length / 2)] ?? LEAST);
}

/** `wanted` different positions below `count`: the first of a Fisher-Yates shuffle with Lehmer's generator. */
function drawn(count: number, wanted: number, seed: number): number[] {
  const positions = Array.from({ length: count }, (_, i) => i);
  let state = seed;
  for (let i = 0; i < wanted; i++) {
    state = (state * 48_271) % 2_147_483_647;
    const j = i + (state % (count - i));
    [positions[i], positions[j]] = [positions[j] as number, positions[i] as number];
  }
  return positions.slice(0, wanted);
}
