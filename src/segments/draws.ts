import { hash } from '../text/hash.js';

/** A random key for each id, the only chance: a product that comes or goes changes no other's draws. */
export function drawKeys(ids: readonly string[], seed: number): Uint32Array {
  return Uint32Array.from(ids, (id) => hash(`${seed}\n${id}`));
}

/** A number in (0, 1) that depends on the key and the turn alone (the final mixing of MurmurHash3). */
export function uniform(key: number, turn: number): number {
  let value = Math.imul(key ^ Math.imul(turn + 1, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 13), 0x27d4eb2f);
  return ((value ^ (value >>> 16)) >>> 0) / 0x100000000 + 2 ** -33;
}

/** Numbers in (0, 1), one after the other, the same for the same seed. */
export function drawsOf(seed: string): () => number {
  const key = hash(seed);
  let turn = 0;
  return () => uniform(key, turn++);
}

/** Positions of at most `limit` keys, in ascending order, the same whatever else is in the catalogue. */
export function sampleOf(keys: Uint32Array, limit: number): Uint32Array {
  const positions = Uint32Array.from(keys, (_, position) => position);
  if (positions.length <= limit) return positions;
  const turn = (position: number): number => keys[position] as number;
  positions.sort((a, b) => turn(a) - turn(b) || a - b);
  return positions.slice(0, limit).sort();
}

/**
 * Draws one by the race that is the law of k-means++ (Arthur and Vassilvitskii 2007): each runs for an exponential time
 * divided by its weight, and the first to arrive is taken. Undefined where none weighs more than `least`.
 */
export function firstToArrive(
  weights: Float64Array,
  keys: Uint32Array,
  turn: number,
  least = 0,
): number | undefined {
  let first: number | undefined;
  let soonest = Number.POSITIVE_INFINITY;
  weights.forEach((weight, one) => {
    if (weight <= least) return;
    const time = -Math.log(uniform(keys[one] as number, turn)) / weight;
    if (time >= soonest) return;
    soonest = time;
    first = one;
  });
  return first;
}
